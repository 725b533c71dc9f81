extension Tensor {
  /// A copy in which `self[index[i][j]][j] = src[i][j]` for `dim: 0`, `self[i][index[i][j]] = src[i][j]` for `dim: 1`, and so on.
  ///
  /// The opposite of `gather`. Where an index appears twice the later one wins. Gradients: zero where something was written, for this
  /// tensor; what was read back from there, for `src`, of which only a part as large as the index is used.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, a `shape` error when the index does not fit, an `index` error
  ///   for an index out of range.
  public func scatter(dim: Int, index: Tensor<Int>, src: Tensor) throws -> Tensor {
    let d = try placesChecked(dim, index, src, in: "scatter")
    let result = try copy()
    result.writeAlong(d, index, src.layout.standingIn(index.shape), src)
    let (shape, index) = (src.shape, index.saved)
    return result.recorded(
      "scatter",
      (self, { g, _ in try g.scatter(dim: d, index: index.value(for: "scatter"), value: .zero) }),
      (src, { g, _ in try g.gather(dim: d, index: index.value(for: "scatter")).inCorner(of: shape) }))
  }

  /// A copy with a number at the places that `index` tells: a one-hot row is zeros with 1 scattered to the label.
  ///
  /// - Throws: as `scatter` with a tensor.
  public func scatter(dim: Int, index: Tensor<Int>, value: Element) throws -> Tensor {
    let number = try Tensor.full([1], value)
    let d = try placesChecked(dim, index, nil, in: "scatter")
    let result = try copy()
    let standing = [Int](repeating: 0, count: index.rank)
    result.writeAlong(d, index, Layout(shape: index.shape, strides: standing), number)
    let index = index.saved
    return result.recorded(
      "scatter", (self, { g, _ in try g.scatter(dim: d, index: index.value(for: "scatter"), value: .zero) }))
  }

  /// Writes to the elements that `index` picks along dimension `d`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  private func writeAlong(_ d: Int, _ index: Tensor<Int>, _ from: Layout, _ source: Tensor) {
    writeElements(
      storage.memory, layout.standingStill(along: d, in: index.shape), at: index.storage.memory, index.layout,
      scale: layout.scale(along: d), from: source.storage.memory, from
    ) { $1 }
  }

  /// Checks what the `scatter` family asks of its arguments and returns the dimension, counted from the front.
  func placesChecked(_ dim: Int, _ index: Tensor<Int>, _ src: Tensor?, in operation: String) throws -> Int {
    let d = try layout.dimension(dim, in: operation)
    try layout.checkIndexShape(index, d, in: operation, named: "self")
    if let src, index.count > 0 {
      guard Swift.max(index.rank, 1) == Swift.max(src.rank, 1) else {
        throw TensorError(
          .shape, in: operation,
          "Index tensor must have the same number of dimensions as src tensor, got \(index.shape) and \(src.shape)")
      }
      // A 0-d index counts as one of a single element: it, too, is larger than a source without elements.
      for i in 0..<Swift.max(index.rank, 1) where index.layout.size(along: i) > src.layout.size(along: i) {
        throw TensorError(
          .shape, in: operation,
          "Expected index \(index.shape) to be no larger than self \(shape) apart from dimension \(d) and to be no larger size "
            + "than src \(src.shape)")
      }
    }
    try index.checkIndices(below: layout.size(along: d), dim: d, in: operation)
    return d
  }

  /// Zeros of a larger shape with these elements first along every dimension.
  func inCorner(of shape: [Int]) throws -> Tensor {
    if shape == self.shape { return self }
    if count == 0 { return try .zeros(shape) }
    return try placed(in: shape) { $0.standingIn(self.shape) }
  }
}
