extension Tensor where Element: FloatingElement {
  /// a / b, with broadcasting. Derivatives: 1 / b and −a / b².
  ///
  /// Division by zero gives ±inf, 0 / 0 gives NaN.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func / (a: Tensor, b: Tensor) throws -> Tensor {
    try a.zip(b, "div", .divide).recorded(
      "div", saving: [b.node == nil ? b : a, b],
      (a, { g, saved in try g / saved[1] }),
      (b, { g, saved in try -g * ((saved[0] / saved[1]) / saved[1]) }))
  }

  /// a / b for a number b. Derivative: 1 / b.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func / (a: Tensor, b: Element) throws -> Tensor {
    try a.map("div", .divideByNumber, b).recorded("div", (a, { g, _ in try g / b }))
  }

  /// a / b for a number a. Derivative: −a / b².
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func / (a: Element, b: Tensor) throws -> Tensor {
    try b.map("div") { a / $0 }.recorded(
      "div", saving: [b], (b, { g, saved in try g.zip(saved[0], "div") { -$0 * ((a / $1) / $1) } }))
  }

  /// a / b: `a / b` under PyTorch's name.
  public func div(_ other: Tensor) throws -> Tensor { try self / other }
  /// a / b for a number b.
  public func div(_ other: Element) throws -> Tensor { try self / other }
}

extension Tensor where Element == Int {
  /// True division of whole numbers gives Float, as in PyTorch: 7 / 2 is 3.5.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public static func / (a: Tensor, b: Tensor) throws -> Tensor<Float> { try a.zip(b, "div") { Float($0) / Float($1) } }
  /// True division by a whole number.
  public static func / (a: Tensor, b: Int) throws -> Tensor<Float> { try a.map("div") { Float($0) / Float(b) } }
  /// True division of a whole number.
  public static func / (a: Int, b: Tensor) throws -> Tensor<Float> { try b.map("div") { Float(a) / Float($0) } }
}
