extension Tensor where Element: NumericElement {
  /// |x|, element by element. Derivative: the sign of x, 0 at 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func abs() throws -> Tensor {
    try map("abs") { .magnitude(of: $0) }.recorded(
      "abs", saving: [self], (self, { g, saved in try g.zip(saved[0], "abs") { .product($0, .sign(of: $1)) } }))
  }
}
