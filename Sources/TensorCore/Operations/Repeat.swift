extension Tensor {
  /// Copies the tensor side by side: `repeats[i]` times along dimension i. [2, 3] becomes [4, 9] by `repeat(2, 3)`.
  ///
  /// Numbers beyond the tensor's dimensions make new ones in front. Unlike `expand` this takes memory. Gradient: the sum over the copies.
  ///
  /// - Throws: a `shape` error when there are fewer numbers than dimensions, or a negative one.
  public func `repeat`(_ repeats: [Int]) throws -> Tensor {
    let new = repeats.count - rank
    guard new >= 0 else {
      throw TensorError(
        .shape, in: "repeat",
        "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
    }
    let sizes = [Int](repeating: 1, count: new) + shape
    let target = Swift.zip(sizes, repeats).map {
      let (product, overflow) = $0.multipliedReportingOverflow(by: $1)
      return overflow ? Int.max : product
    }
    let result = try Tensor(uninitialised: Layout(checking: target, in: "repeat"), in: "repeat")
    // Both sides as [r₀, s₀, r₁, s₁, ...]: reading stands still along every r.
    let shape = Swift.zip(repeats, sizes).flatMap { [$0, $1] }
    let strides = ([Int](repeating: 0, count: new) + self.strides).flatMap { [0, $0] }
    copyElements(
      storage.memory, Layout(shape: shape, strides: strides, offset: layout.offset), to: result.storage.memory,
      Layout(contiguous: shape))
    return result.recorded("repeat", (self, { g, _ in try g.addingUpCopies(shape).reshaped(to: sizes) }))
  }

  /// Copies the tensor side by side: `x.repeat(2, 3)`.
  public func `repeat`(_ repeats: Int...) throws -> Tensor { try self.repeat(repeats) }

  /// The sum over every second dimension of this tensor seen in `shape`.
  private func addingUpCopies(_ shape: [Int]) throws -> Tensor {
    try reshaped(to: shape).addingUp(over: Array(Swift.stride(from: 0, to: shape.count, by: 2)))
  }
}
