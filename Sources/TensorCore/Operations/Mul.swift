extension Tensor where Element: NumericElement {
  /// a · b, with broadcasting. Derivatives: b and a.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func * (a: Tensor, b: Tensor) throws -> Tensor {
    // b is saved for a's gradient and a for b's: one that nobody will ask for may be written to later.
    try a.zip(b, "mul", .multiply) { .product($0, $1) }.recorded(
      "mul", saving: [a.node == nil ? a : b, b.node == nil ? b : a],
      (a, { g, saved in try g * saved[0] }),
      (b, { g, saved in try g * saved[1] }))
  }

  /// a · b for a number b. Derivative: b.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func * (a: Tensor, b: Element) throws -> Tensor {
    try a.map("mul", .multiplyByNumber, b) { .product($0, b) }.recorded("mul", (a, { g, _ in try g * b }))
  }

  /// a · b for a number a.
  public static func * (a: Element, b: Tensor) throws -> Tensor { try b * a }

  /// a · b: `a * b` under PyTorch's name.
  public func mul(_ other: Tensor) throws -> Tensor { try self * other }
  /// a · b for a number b.
  public func mul(_ other: Element) throws -> Tensor { try self * other }
}
