import Charts
import TensorCore

/// A loss as a function of one number, for charts: the loss as the engine computes it, its gradient from `backward()`.
struct LossCurve: Sendable {
  /// The loss's name on the page, with its setting.
  let name: String
  /// Where its gradient jumps.
  var kinks: [Double] = []
  /// The losses of these residuals, scores or margins, one each.
  let losses: @Sendable (Tensor<Double>) throws -> Tensor<Double>

  /// The loss and its gradient from `low` to `high`.
  func sample(_ low: Int, _ high: Int) throws -> SampledFunction {
    try SampledFunction(at: SampledFunction.places(low, high, perUnit: 10, kinks: kinks), of: losses)
  }

  /// Each loss on a small panel of its own, with its gradient; all on the same axes. One of them has room for the legend.
  static func smallMultiples(
    _ curves: [LossCurve], over axis: String, from low: Int, to high: Int, showing y: ClosedRange<Double>,
    legendOn panel: Int
  ) throws -> [Panel] {
    try curves.enumerated().map { index, curve in
      let sample = try curve.sample(low, high)
      return Panel(
        curve.name, x: Axis(axis, range: Double(low)...Double(high)), y: Axis("", range: y),
        legend: index == panel ? .topRight : .none,
        marks: [
          .rule(y: 0), .line("loss", x: sample.x, y: sample.values), .line("gradient", x: sample.x, y: sample.slopes),
        ])
    }
  }

  /// All losses on one panel, all gradients on another beneath it, and the legend between them.
  static func together(
    _ curves: [LossCurve], over axis: String, from low: Int, to high: Int, losses: ClosedRange<Double>,
    gradients: ClosedRange<Double>
  ) throws -> [Panel] {
    let samples = try curves.map { ($0.name, try $0.sample(low, high)) }
    func panel(_ title: String, _ range: ClosedRange<Double>, _ legend: Legend, _ part: (SampledFunction) -> [Double])
      -> Panel
    {
      Panel(
        title, x: Axis(axis, range: Double(low)...Double(high)), y: Axis("", range: range), legend: legend,
        marks: [.rule(y: 0)] + samples.map { .line($0, x: $1.x, y: part($1)) })
    }
    return [
      panel("loss", losses, .below) { $0.values }, panel("gradient, from backward()", gradients, .none) { $0.slopes },
    ]
  }
}
