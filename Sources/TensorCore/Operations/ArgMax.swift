extension Tensor where Element: NumericElement {
  /// Where the largest of all elements stands, counted in row-major order; the first of equal ones, and the first NaN if there is one.
  ///
  /// - Parameter keepdim: keeps every dimension, with size 1.
  /// - Throws: a `shape` error when there are no elements.
  public func argmax(keepdim: Bool = false) throws -> Tensor<Int> {
    try placeInAll("argmax", keepdim: keepdim) { try $0.argmax(dim: 0) }
  }

  /// Where the largest element along one dimension stands; the first of equal ones, and the first NaN if there is one.
  ///
  /// The class that a network thinks most likely is `logits.argmax(dim: 1)`. It has no derivative. Source: `torch.argmax`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func argmax(dim: Int, keepdim: Bool = false) throws -> Tensor<Int> {
    let dimensions = try layout.chosen([dim], in: "argmax")
    return try firstPlace(along: dimensions, from: .lowest, "argmax", beats: Element.isLarger)
      .finished(dimensions, keepdim: keepdim)
  }
}

extension NumericElement {
  /// Whether a takes the place of b as the largest; a NaN does, and keeps it.
  @inline(__always) static func isLarger(_ a: Self, _ b: Self) -> Bool { a > b || (a != a && b == b) }
  /// Whether a takes the place of b as the smallest; a NaN does, and keeps it.
  @inline(__always) static func isSmaller(_ a: Self, _ b: Self) -> Bool { a < b || (a != a && b == b) }
}

extension Tensor where Element: NumericElement {
  /// The first element of each line that no other beats, by its place; the lines run along one dimension, which stays with size 1.
  ///
  /// - Parameters:
  ///   - dimensions: that one dimension; none for a 0-d tensor.
  ///   - worst: what beats nothing, so that a line of nothing else gives place 0.
  @inline(__always)
  func firstPlace(
    along dimensions: [Int], from worst: Element, _ operation: StaticString, beats: (Element, Element) -> Bool
  ) throws -> Tensor<Int> {
    try reduce(
      operation, over: dimensions, from: Ranked(value: worst, place: 0),
      row: { n, x, stride, best in
        for i in 0..<n where beats(x[i &* stride], best.value) { best = Ranked(value: x[i &* stride], place: i) }
      },
      rows: { count, x, rowStride, n, stride, best in
        for row in 0..<count {
          let x = x + row &* rowStride
          for j in 0..<n where beats(x[j &* stride], best[j].value) {
            best[j] = Ranked(value: x[j &* stride], place: row)
          }
        }
      },
      result: { $0.place })
  }

  /// The answer of `place` for all elements in one line.
  func placeInAll(
    _ operation: String, keepdim: Bool, _ place: (Tensor) throws -> Tensor<Int>
  ) throws -> Tensor<Int> {
    let all = try layout.chosen([], in: operation)
    return try place(reshaped(to: [count])).reshaped(to: keepdim ? layout.shape(keeping: all) : [])
  }
}
