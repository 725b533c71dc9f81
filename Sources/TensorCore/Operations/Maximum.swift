extension Tensor where Element: NumericElement {
  /// The larger of a and b, with broadcasting; NaN where either is. Derivative: 1 for the larger, ½ for each where they are equal.
  ///
  /// Source: PyTorch, `torch.maximum`.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func maximum(_ other: Tensor) throws -> Tensor {
    try zip(other, "maximum") { .larger($0, $1) }.recorded(
      "maximum", saving: [self, other],
      (self, { g, saved in try g.shared(saved[0], saved[1]) { $0 < $1 } }),
      (other, { g, saved in try g.shared(saved[0], saved[1]) { $0 > $1 } }))
  }

  /// The smaller of a and b, with broadcasting; NaN where either is. Derivative: 1 for the smaller, ½ for each where they are equal.
  ///
  /// Source: PyTorch, `torch.minimum`.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func minimum(_ other: Tensor) throws -> Tensor {
    try zip(other, "minimum") { .smaller($0, $1) }.recorded(
      "minimum", saving: [self, other],
      (self, { g, saved in try g.shared(saved[0], saved[1]) { $0 > $1 } }),
      (other, { g, saved in try g.shared(saved[0], saved[1]) { $0 < $1 } }))
  }

  /// The part of this gradient that belongs to one of two competitors: none where it lost, half where they are equal. With NaN nobody
  /// loses, and both get all of it.
  @inline(__always)
  private func shared(_ a: Tensor, _ b: Tensor, lost: (Element, Element) -> Bool) throws -> Tensor {
    let half = Element(converting: 0.5)
    return try zip(a, b, "maximum") { g, a, b in lost(a, b) ? .zero : a == b ? .product(g, half) : g }
  }
}
