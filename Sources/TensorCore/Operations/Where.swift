extension Tensor {
  /// a where the condition is true, else b, with broadcasting of all three.
  ///
  /// A NaN in the branch that is not taken does no harm, neither here nor in the gradients, which are zero there.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func `where`(_ condition: Tensor<Bool>, _ a: Tensor, _ b: Tensor) throws -> Tensor {
    let shape = try Layout.broadcast(
      Layout.broadcast(condition.shape, a.shape, in: "where"), b.shape, in: "where")
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "where"), in: "where")
    let (c, x, y) = (condition.storage.memory, a.storage.memory, b.storage.memory)
    var z = result.storage.memory
    forEachRun(condition.layout.broadcast(to: shape), a.layout.broadcast(to: shape), b.layout.broadcast(to: shape)) {
      n, offsetC, strideC, offsetX, strideX, offsetY, strideY in
      let (c, x, y) = (c + offsetC, x + offsetX, y + offsetY)
      if strideC == 1 && strideX == 1 && strideY == 1 {
        for i in 0..<n { z[i] = c[i] ? x[i] : y[i] }
      } else {
        for i in 0..<n { z[i] = c[i &* strideC] ? x[i &* strideX] : y[i &* strideY] }
      }
      z += n
    }
    let condition = condition.saved
    return result.recorded(
      "where",
      (a, { g, _ in try g.keeping(condition.value(for: "where"), is: true) }),
      (b, { g, _ in try g.keeping(condition.value(for: "where"), is: false) }))
  }

  /// a where the condition is true, else the number b.
  public static func `where`(_ condition: Tensor<Bool>, _ a: Tensor, _ b: Element) throws -> Tensor {
    try `where`(condition, a, Tensor(scalar: b))
  }

  /// The number a where the condition is true, else b.
  public static func `where`(_ condition: Tensor<Bool>, _ a: Element, _ b: Tensor) throws -> Tensor {
    try `where`(condition, Tensor(scalar: a), b)
  }

  /// The number a where the condition is true, else the number b.
  public static func `where`(_ condition: Tensor<Bool>, _ a: Element, _ b: Element) throws -> Tensor {
    try `where`(condition, Tensor(scalar: a), Tensor(scalar: b))
  }

  /// These elements where the mask has the given value, zeros elsewhere; not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func keeping(_ mask: Tensor<Bool>, is kept: Bool) throws -> Tensor {
    try zip(mask, "where") { $1 == kept ? $0 : .zero }
  }
}
