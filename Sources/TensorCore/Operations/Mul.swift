extension Tensor where Element: NumericElement {
  /// a · b, with broadcasting. Derivatives: b and a.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func * (a: Tensor, b: Tensor) throws -> Tensor {
    try a.zip(b, "mul") { .product($0, $1) }.recorded(
      "mul", saving: [a, b],
      (a, { g, saved in try g * saved[1] }),
      (b, { g, saved in try g * saved[0] }))
  }
}
