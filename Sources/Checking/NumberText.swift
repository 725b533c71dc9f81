import Foundation

extension Double {
  /// The number with exactly so many decimals, in every language alike: `(2.0).text(3)` is `2.000`.
  public func text(_ decimals: Int) -> String {
    let written = String(format: "%.\(decimals)f", self)
    // "-0.00" would make readers wonder.
    return written.hasPrefix("-") && !written.contains(where: { "123456789n".contains($0) })
      ? String(written.dropFirst()) : written
  }

  /// The number with so many significant digits, with a power of ten when it is very large or very small: `(0.00012345).text(digits: 3)` is
  /// `0.000123`, `(1.5e-9).text(digits: 2)` is `1.5e-09`.
  public func text(digits: Int) -> String {
    String(format: "%.\(digits)g", self)
  }

  /// The share in per cent, rounded: `0.754.percent` is `75 %`.
  public var percent: String { "\((self * 100).text(0)) %" }
}
