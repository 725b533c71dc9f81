extension Tensor where Element: NumericElement {
  /// 1 where x > 0, −1 where x < 0, else 0. Derivative: 0.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func sign() throws -> Tensor {
    try map("sign") { .sign(of: $0) }.recorded("sign", (self, { g, _ in try Tensor.zeros(g.shape) }))
  }
}
