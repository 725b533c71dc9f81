import Ablation

/// With and without batch normalisation, each over a grid of learning rates: what is left of the effect when both arms have a rate that suits them.
struct RetunedArms {
  /// One learning rate.
  struct Row {
    let rate: Double
    /// Without batch normalisation.
    let plain: [Metric: Estimate]
    /// With it.
    let normalised: [Metric: Estimate]
  }

  /// The grid.
  static let rates = [0.03, 0.1, 0.3, 3]

  let rows: [Row]

  /// Trains what is not trained yet.
  init(progress: (Double) -> Void = { _ in }) throws {
    let main = try AblationStudies.bnAndRate.study { progress($0 / 2) }
    rows = try Self.rates.enumerated().map { index, rate in
      // Two of the rates are those of the main study: its arms without and with C.
      guard let other = AblationStudies.atRate[rate] else {
        return Row(rate, main, rate == 3 ? ["C"] : [])
      }
      return Row(rate, try other.study { progress(0.5 + (Double(index / 2) + $0) / 4) }, [])
    }
  }

  /// The row with the lowest training loss: chosen without a look at the test.
  func best(_ arm: (Row) -> [Metric: Estimate]) -> Row? {
    rows.filter { arm($0)[.trainLoss] != nil }
      .min { (arm($0)[.trainLoss]?.mean ?? .infinity) < (arm($1)[.trainLoss]?.mean ?? .infinity) }
  }

  /// The paired effect of batch normalisation on the top-1 error: each arm at its own best rate.
  var tunedEffect: Estimate? {
    guard let plain = best(\.plain)?.plain[.top1Error], let normalised = best(\.normalised)?.normalised[.top1Error]
    else { return nil }
    return Estimate(zip(plain.values, normalised.values).map { $1 - $0 })
  }

  /// The paired effect at one rate.
  func effect(atRate rate: Double) -> Estimate? {
    guard let row = rows.first(where: { $0.rate == rate }), let plain = row.plain[.top1Error],
      let normalised = row.normalised[.top1Error]
    else { return nil }
    return Estimate(zip(plain.values, normalised.values).map { $1 - $0 })
  }
}

extension RetunedArms.Row {
  /// The arms without and with B of a study, beside other components.
  fileprivate init(_ rate: Double, _ study: AblationStudy, _ others: [String]) {
    func values(_ arm: Arm) -> [Metric: Estimate] {
      Dictionary(
        uniqueKeysWithValues: study.metrics.compactMap { metric in
          study.table(metric).estimate(arm).map { (metric, $0) }
        })
    }
    self.init(rate: rate, plain: values(Arm(others)), normalised: values(Arm(["B"] + others)))
  }
}
