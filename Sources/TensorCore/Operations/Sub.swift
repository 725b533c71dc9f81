extension Tensor where Element: NumericElement {
  /// a − b, with broadcasting. Derivatives: 1 and −1.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func - (a: Tensor, b: Tensor) throws -> Tensor {
    try a.zip(b, "sub", .subtract) { .difference($0, $1) }
      .recorded("sub", (a, { g, _ in g }), (b, { g, _ in try -g }))
  }

  /// a − b for a number b. Derivative: 1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func - (a: Tensor, b: Element) throws -> Tensor {
    try a.map("sub", .subtractNumber, b) { .difference($0, b) }.recorded("sub", (a, { g, _ in g }))
  }

  /// a − b for a number a. Derivative: −1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func - (a: Element, b: Tensor) throws -> Tensor {
    try b.map("rsub") { .difference(a, $0) }.recorded("rsub", (b, { g, _ in try -g }))
  }

  /// a − α·b, with broadcasting. Derivatives: 1 and −α. PyTorch: `torch.sub(a, b, alpha=α)`.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func sub(_ other: Tensor, alpha: Element = .one) throws -> Tensor {
    try zip(other, "sub") { .difference($0, .product(alpha, $1)) }.recorded(
      "sub", (self, { g, _ in g }), (other, { g, _ in try -(g * alpha) }))
  }

  /// a − α·b for a number b.
  public func sub(_ other: Element, alpha: Element = .one) throws -> Tensor { try self - .product(alpha, other) }
}
