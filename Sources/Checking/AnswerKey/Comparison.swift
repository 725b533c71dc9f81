/// When two answers count as the same.
public enum Comparison: Hashable, Sendable {
  /// Equal in every part; NaN equals NaN.
  case exact
  /// Floating-point parts may differ by `absolute + relative · |expected|`; all else is exact. NaN equals NaN, and an
  /// infinity equals itself only.
  case within(absolute: Double, relative: Double)

  /// Floating-point parts may differ by `tolerance` times one plus the size of the expected number.
  public static func within(_ tolerance: Double) -> Comparison { .within(absolute: tolerance, relative: tolerance) }
}
