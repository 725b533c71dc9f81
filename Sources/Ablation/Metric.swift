/// What is measured of every trained arm. For all of them, lower is better.
public enum Metric: String, Codable, CaseIterable, Sendable {
  /// The share of test samples whose class is not the one with the highest score.
  case top1Error
  /// The share of test samples whose class is not among the five with the highest scores.
  case top5Error
  /// The mean cross-entropy of the test samples.
  case testLoss
  /// The mean cross-entropy of the training samples, in evaluation mode.
  case trainLoss

  /// The metric of that name.
  ///
  /// - Throws: `unknownMetric`.
  public init(named name: String) throws {
    guard let metric = Metric(rawValue: name) else {
      throw AblationError.unknownMetric(name, known: Metric.allCases.map(\.rawValue))
    }
    self = metric
  }
}

/// What was measured of one arm trained with one seed.
public struct Measurement: Codable, Hashable, Sendable {
  /// The values by metric; no top-5 error where there are fewer than six classes.
  public let values: [String: Double]
  /// Whether the loss became NaN or infinite on the way: the values are those of the weights before that.
  public let diverged: Bool

  /// A measurement.
  public init(values: [Metric: Double], diverged: Bool = false) {
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    self.diverged = diverged
  }

  /// The value of a metric.
  public subscript(metric: Metric) -> Double? { values[metric.rawValue] }
}
