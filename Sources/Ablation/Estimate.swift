/// The mean of a few values, how far they spread, and within which bounds the true mean lies with 95 % confidence.
public struct Estimate: Hashable, Sendable {
  /// The values, one a seed.
  public let values: [Double]

  /// An estimate from values; nil without any.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    self.values = values
  }

  /// Their mean.
  public var mean: Double { values.reduce(0, +) / Double(values.count) }

  /// Their standard deviation, with n − 1; nil for a single value.
  public var standardDeviation: Double? {
    guard values.count > 1 else { return nil }
    let mean = mean
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
  }

  /// Mean ± t·s/√n, with t from Student's distribution with n − 1 degrees of freedom; nil for a single value.
  public var interval: ClosedRange<Double>? {
    guard let deviation = standardDeviation, let t = StudentT(degreesOfFreedom: values.count - 1) else { return nil }
    let half = t.quantile(0.975) * deviation / Double(values.count).squareRoot()
    return mean - half...mean + half
  }

  /// What a difference with this estimate shows.
  public enum Reading: Hashable, Sendable {
    /// The whole interval lies below 0, or above.
    case lower, higher
    /// The interval covers 0. That shows no effect; it does not show that there is none.
    case noEffectShown
    /// One value has no interval.
    case oneSeedOnly
  }

  /// What the estimate shows, if it is one of a difference.
  public var reading: Reading {
    guard let interval else { return .oneSeedOnly }
    return interval.upperBound < 0 ? .lower : interval.lowerBound > 0 ? .higher : .noEffectShown
  }
}
