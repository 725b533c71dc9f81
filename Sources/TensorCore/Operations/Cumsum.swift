extension Tensor where Element: NumericElement {
  /// Running sums along one dimension: yᵢ = x₀ + x₁ + ... + xᵢ. Derivative: running sums of the arriving one, from the end.
  ///
  /// Sums of Float are added up in Double; whole numbers wrap around at 64 bits. Source: `torch.cumsum`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func cumsum(dim: Int) throws -> Tensor {
    let d = try layout.dimension(dim, in: "cumsum")
    return try runningSums(along: d).recorded(
      "cumsum", (self, { g, _ in try g.runningSums(along: d, fromTheEnd: true) }))
  }

  /// Running sums, from either end; not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  fileprivate func runningSums(along d: Int, fromTheEnd: Bool = false) throws -> Tensor {
    if Element.self == Int.self {
      return try running(along: d, fromTheEnd, Element.zero, { .sum($0, $1) }, result: { $0 })
    }
    return try running(along: d, fromTheEnd, 0.0, { $0 + $1.asDouble }, result: { Element(converting: $0) })
  }

  /// y = add(add(start, x₀), x₁) ... along every line of a dimension.
  @inline(__always)
  private func running<Total>(
    along d: Int, _ fromTheEnd: Bool, _ start: Total, _ add: (Total, Element) -> Total, result: (Total) -> Element
  ) throws -> Tensor {
    let sums = try Tensor(uninitialised: Layout(contiguous: shape), in: "cumsum")
    guard count > 0 else { return sums }
    let (x, y, n) = (storage.memory, sums.storage.memory, layout.size(along: d))
    let (stride, sumStride) = (layout.scale(along: d), sums.layout.scale(along: d))
    let lines = rank > 0 ? layout.window(d, 0, 1) : layout
    let results = rank > 0 ? sums.layout.window(d, 0, 1) : sums.layout
    // From the end: the same walk with both strides turned round.
    let (first, step) = fromTheEnd ? (n - 1, -1) : (0, 1)
    forEachRun(lines, results) { count, from, fromStride, to, toStride in
      for line in 0..<count {
        let x = x + (from &+ line &* fromStride &+ first &* stride)
        let y = y + (to &+ line &* toStride &+ first &* sumStride)
        var total = start
        for i in 0..<n {
          total = add(total, x[i &* step &* stride])
          y[i &* step &* sumStride] = result(total)
        }
      }
    }
    return sums
  }
}

extension Tensor where Element == Bool {
  /// How many elements are true so far, along one dimension.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func cumsum(dim: Int) throws -> Tensor<Int> { try map("cumsum") { $0 ? 1 : 0 }.cumsum(dim: dim) }
}
