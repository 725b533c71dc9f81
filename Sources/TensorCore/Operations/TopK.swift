extension Tensor where Element: NumericElement {
  /// The k largest (or smallest) elements along one dimension, and where they stood.
  ///
  /// NaN counts as the largest. PyTorch leaves open which of equal elements it takes; here the one with the lowest index comes first.
  /// Gradient: the arriving one, brought back to where the elements stood; zero elsewhere.
  ///
  /// - Parameters:
  ///   - largest: false takes the smallest.
  ///   - sorted: false lets the order be any; here it is the same.
  /// - Returns: `values`, and `indices` along `dim`; size k there.
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `argument` error unless 0 ≤ k ≤ its size.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func topk(
    _ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true
  ) throws -> (values: Tensor, indices: Tensor<Int>) {
    let d = try layout.dimension(dim, in: "topk")
    guard k >= 0, k <= layout.size(along: d) else {
      throw TensorError(
        .argument, in: "topk",
        "selected index k out of range: k is \(k), dimension \(d) has size \(layout.size(along: d))")
    }
    return try rearrangingLines(along: d, length: rank == 0 ? 1 : k, "topk") { line in
      if largest { line.bringForward(k, by: Ranked.descends) } else { line.bringForward(k, by: Ranked.ascends) }
    }
  }
}

extension UnsafeMutableBufferPointer {
  /// Moves the k first by an order to the front, in order: a partial selection sort by heap.
  ///
  /// The front k are a heap with the last of them on top; whatever comes before the top replaces it. n elements take n comparisons and
  /// few replacements, where sorting all takes n log n.
  @inline(__always)
  func bringForward(_ k: Int, by precedes: (Element, Element) -> Bool) {
    if k < count && k > 0 {
      for i in Swift.stride(from: k / 2 - 1, through: 0, by: -1) { sink(i, k, precedes) }
      for i in k..<count where precedes(self[i], self[0]) {
        swapAt(0, i)
        sink(0, k, precedes)
      }
    }
    var front = UnsafeMutableBufferPointer(rebasing: self[..<k])
    front.sort(by: precedes)
  }

  /// Lets element `i` sink in the heap of the first `k` until none below it comes later.
  @inline(__always)
  private func sink(_ i: Int, _ k: Int, _ precedes: (Element, Element) -> Bool) {
    var i = i
    while true {
      var child = 2 * i + 1
      if child >= k { return }
      if child + 1 < k && precedes(self[child], self[child + 1]) { child += 1 }
      if !precedes(self[i], self[child]) { return }
      swapAt(i, child)
      i = child
    }
  }
}
