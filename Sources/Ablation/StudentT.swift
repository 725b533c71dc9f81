import Foundation

/// Student's t distribution: how far the mean of n normal values lies from the truth, measured in its own estimated standard error.
///
/// With n − 1 = 4 degrees of freedom 95 % lie within ±2.776; the familiar 1.96 holds for very many values only.
/// Source: "Student", "The Probable Error of a Mean", Biometrika 1908.
public struct StudentT: Sendable {
  /// The degrees of freedom, n − 1 for the mean of n values.
  public let degreesOfFreedom: Double

  /// A distribution; nil with fewer than one degree of freedom.
  public init?(degreesOfFreedom: Int) {
    guard degreesOfFreedom >= 1 else { return nil }
    self.degreesOfFreedom = Double(degreesOfFreedom)
  }

  /// The probability of a value of at most t: 1 − ½·I_x(ν/2, ½) with x = ν/(ν + t²) for t ≥ 0.
  public func cumulative(_ t: Double) -> Double {
    let tail = 0.5 * regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
    return t >= 0 ? 1 - tail : tail
  }

  /// The t that values stay below with this probability, strictly between 0 and 1: found by halving, to the last digits.
  public func quantile(_ probability: Double) -> Double {
    if probability < 0.5 { return -quantile(1 - probability) }
    var (low, high) = (0.0, 1.0)
    while cumulative(high) < probability, high < 1e12 { high *= 2 }
    for _ in 0..<200 where high - low > 1e-13 * high {
      let middle = (low + high) / 2
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

/// The regularised incomplete beta function I_x(a, b), by its continued fraction.
///
/// Source: Abramowitz and Stegun, 26.5.8; evaluated from the front by Lentz's method.
private func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast below the mean of the distribution; above it, its mirror image does.
  if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
  let logBeta = lgamma(a) + lgamma(b) - lgamma(a + b)
  let front = exp(a * log(x) + b * log(1 - x) - logBeta) / a
  func apart(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
  var c = 1.0
  var d = 1 / apart(1 - (a + b) * x / (a + 1))
  var fraction = d
  for m in 1...500 {
    let m = Double(m)
    let place = a + 2 * m
    let even: Double = m * (b - m) * x / ((place - 1) * place)
    let odd: Double = -(a + m) * (a + b + m) * x / (place * (place + 1))
    for term in [even, odd] {
      d = 1 / apart(1 + term * d)
      c = apart(1 + term / c)
      fraction *= c * d
    }
    if abs(c * d - 1) < 1e-15 { break }
  }
  return front * fraction
}
