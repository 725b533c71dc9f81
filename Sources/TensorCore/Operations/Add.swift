extension Tensor where Element: NumericElement {
  /// a + b, with broadcasting. Derivatives: 1 and 1.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func + (a: Tensor, b: Tensor) throws -> Tensor {
    try a.zip(b, "add") { .sum($0, $1) }.recorded("add", (a, { g, _ in g }), (b, { g, _ in g }))
  }
}

extension Tensor {
  /// a + b of equal shapes, not recorded: how gradients are added up.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func plus(_ other: Tensor) throws -> Tensor { try zip(other, "add") { .sum($0, $1) } }
}
