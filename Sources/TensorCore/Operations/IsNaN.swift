extension Tensor where Element: FloatingElement {
  /// Where an element is not a number.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func isnan() throws -> Tensor<Bool> { try map("isnan") { $0 != $0 } }

  /// Where an element is +∞ or −∞.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func isinf() throws -> Tensor<Bool> { try map("isinf") { $0.magnitude == .infinity } }

  /// Where an element is neither infinite nor NaN.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func isfinite() throws -> Tensor<Bool> { try map("isfinite") { $0 - $0 == 0 } }
}
