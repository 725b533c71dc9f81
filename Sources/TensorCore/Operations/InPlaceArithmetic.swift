// `x += y` and its siblings write into x's memory, and so show in every view of it. The left side is a class, not `inout`: a `let` may
// be written to, and `try x[0] += row` writes into x. The right side is broadcast; x cannot grow.

extension Tensor where Element: NumericElement {
  /// Adds b to a, in place. Derivatives: 1 and 1.
  ///
  /// - Throws: a `shape` error when b does not broadcast into a's shape, an `inPlace` error when a is expanded, when b shares a part of
  ///   its memory, or when a is a leaf that wants a gradient, outside `noGrad`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func += (a: Tensor, b: Tensor) throws {
    try a.combine(b, "add_", oldValues: { g, _ in g }, other: { g, _ in g }) { .sum($0, $1) }
  }

  /// Subtracts b from a, in place. Derivatives: 1 and −1.
  ///
  /// - Throws: as `+=`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func -= (a: Tensor, b: Tensor) throws {
    try a.combine(b, "sub_", oldValues: { g, _ in g }, other: { g, _ in try g * (.zero - .one) }) {
      .difference($0, $1)
    }
  }

  /// Multiplies a by b, in place. Derivatives: b and the old a.
  ///
  /// - Throws: as `+=`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func *= (a: Tensor, b: Tensor) throws {
    let old = b.node == nil ? nil : try a.copy()
    try a.combine(
      b, "mul_", saving: a.isWanted ? [b, old ?? b] : [old ?? b, old ?? b],
      oldValues: { g, saved in try g * saved[0] }, other: { g, saved in try g * saved[1] }
    ) { .product($0, $1) }
  }

  /// Adds a number, in place. Derivative: 1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func += (a: Tensor, b: Element) throws {
    try a.mapInPlace("add_", oldValues: { g, _ in g }) { .sum($0, b) }
  }

  /// Subtracts a number, in place. Derivative: 1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func -= (a: Tensor, b: Element) throws {
    try a.mapInPlace("sub_", oldValues: { g, _ in g }) { .difference($0, b) }
  }

  /// Multiplies by a number, in place. Derivative: that number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static func *= (a: Tensor, b: Element) throws {
    try a.mapInPlace("mul_", oldValues: { g, _ in try g * b }) { .product($0, b) }
  }
}

extension Tensor where Element: FloatingElement {
  /// Divides a by b, in place. Derivatives: 1/b and −a/b² with the old a.
  ///
  /// - Throws: as `+=`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func /= (a: Tensor, b: Tensor) throws {
    let old = b.node == nil ? nil : try a.copy()
    try a.combine(
      b, "div_", saving: [b, old ?? b], oldValues: { g, saved in try g / saved[0] },
      other: { g, saved in try -g * ((saved[1] / saved[0]) / saved[0]) }
    ) { $0 / $1 }
  }

  /// Divides by a number, in place. Derivative: 1/b.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func /= (a: Tensor, b: Element) throws {
    try a.mapInPlace("div_", oldValues: { g, _ in try g / b }) { $0 / b }
  }
}

extension Tensor {
  /// Whether a gradient of the old values will be asked for.
  fileprivate var isWanted: Bool { node != nil || base?.node != nil }

  /// a = f(a, b) in place, recorded with a rule for either.
  @inline(__always)
  fileprivate func combine(
    _ other: Tensor, _ operation: StaticString, saving tensors: @autoclosure () throws -> [Tensor] = [],
    oldValues: @escaping Node<Element>.Rule, other rule: @escaping Node<Element>.Rule,
    _ f: (Element, Element) -> Element
  ) throws {
    try checkBroadcastsIntoSelf(other.shape, "\(operation)")
    let read = try other.readable(whileWriting: self, "\(operation)")
    try write(operation, saving: try tensors(), oldValues: oldValues, (other, rule)) {
      let (x, y) = (storage.memory, read.storage.memory)
      forEachRun(layout, read.layout.broadcast(to: shape)) { n, offsetX, strideX, offsetY, strideY in
        zipRun(n, x + offsetX, strideX, y + offsetY, strideY, x + offsetX, strideX, f)
      }
    }
  }

  /// a = f(a) in place, recorded with its rule.
  @inline(__always)
  fileprivate func mapInPlace(
    _ operation: StaticString, oldValues: @escaping Node<Element>.Rule, _ f: (Element) -> Element
  ) throws {
    try write(operation, oldValues: oldValues) {
      forEachRun(layout) { n, offset, stride in
        let x = storage.memory + offset
        if stride == 1 {
          for i in 0..<n { x[i] = f(x[i]) }
        } else {
          for i in 0..<n { x[i &* stride] = f(x[i &* stride]) }
        }
      }
    }
  }
}
