extension Tensor where Element: NumericElement {
  /// x², element by element. Derivative: 2x.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func square() throws -> Tensor {
    try map("square") { .product($0, $0) }.recorded(
      "square", saving: [self],
      (self, { g, saved in try g.zip(saved[0], "square") { .product($0, .sum($1, $1)) } }))
  }
}
