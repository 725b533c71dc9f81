extension Tensor where Element: NumericElement {
  /// a + b, with broadcasting. Derivatives: 1 and 1.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func + (a: Tensor, b: Tensor) throws -> Tensor {
    try a.zip(b, "add", .add) { .sum($0, $1) }.recorded("add", (a, { g, _ in g }), (b, { g, _ in g }))
  }

  /// a + b for a number b. Derivative: 1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func + (a: Tensor, b: Element) throws -> Tensor {
    try a.map("add", .addNumber, b) { .sum($0, b) }.recorded("add", (a, { g, _ in g }))
  }

  /// a + b for a number a.
  public static func + (a: Element, b: Tensor) throws -> Tensor { try b + a }

  /// a + α·b, with broadcasting. Derivatives: 1 and α. PyTorch: `torch.add(a, b, alpha=α)`.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func add(_ other: Tensor, alpha: Element = .one) throws -> Tensor {
    try zip(other, "add") { .sum($0, .product(alpha, $1)) }.recorded(
      "add", (self, { g, _ in g }), (other, { g, _ in try g * alpha }))
  }

  /// a + α·b for a number b.
  public func add(_ other: Element, alpha: Element = .one) throws -> Tensor { try self + .product(alpha, other) }
}

extension Tensor {
  /// a + b of equal shapes, not recorded: how gradients are added up.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func plus(_ other: Tensor) throws -> Tensor { try zip(other, "add", .add) { .sum($0, $1) } }
}
