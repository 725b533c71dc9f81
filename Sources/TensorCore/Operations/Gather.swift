extension Tensor {
  /// Picks along one dimension: `result[i][j] = self[index[i][j]][j]` for `dim: 0`, `self[i][index[i][j]]` for `dim: 1`, and so on.
  ///
  /// The result has the index's shape, which may be smaller than this tensor's in the other dimensions and anything along `dim`.
  /// The logit of the right class of each example is `logits.gather(dim: 1, index: labels.unsqueeze(1))`.
  /// Gradient: the arriving one added up at the places it was read from.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, a `shape` error when the index does not fit, an `index` error
  ///   for an index out of range (negative ones, too).
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func gather(dim: Int, index: Tensor<Int>) throws -> Tensor {
    let d = try layout.dimension(dim, in: "gather")
    try layout.checkIndexShape(index, d, in: "gather", named: "input")
    try index.checkIndices(below: layout.size(along: d), dim: d, in: "gather")
    let result = try Tensor(uninitialised: Layout(contiguous: index.shape), in: "gather")
    readElements(
      storage.memory, layout.standingStill(along: d, in: index.shape), at: index.storage.memory, index.layout,
      scale: layout.scale(along: d), into: result.storage.memory)
    let (shape, index) = (shape, index.saved)
    return result.recorded(
      "gather",
      (
        self,
        { g, _ in
          let zeros = try Tensor.zeros(shape)
          try zeros.addAlong(d, index.value(for: "gather"), g)
          return zeros
        }
      ))
  }

  /// Adds to the element that `index` picks along dimension `d`, one for each index; not recorded.
  func addAlong(_ d: Int, _ index: Tensor<Int>, _ source: Tensor) throws {
    let base = layout.standingStill(along: d, in: index.shape)
    addElements(
      source.sharing(source.layout.standingIn(index.shape)), at: index, index.layout, base: base,
      scale: layout.scale(along: d))
  }
}

extension Layout {
  /// The first elements along every dimension, as many as `shape` has. A 0-d tensor counts as one of a single element.
  func standingIn(_ shape: [Int]) -> Layout {
    Layout(
      shape: shape, strides: rank == shape.count ? strides : [Int](repeating: 0, count: shape.count), offset: offset)
  }

  /// Checks that an index tensor fits along dimension `d`: as many dimensions, and in the others nowhere larger.
  func checkIndexShape(_ index: Tensor<Int>, _ d: Int, in operation: String, named name: String) throws {
    if index.count == 0 { return }
    guard max(index.rank, 1) == max(rank, 1) else {
      throw TensorError(
        .shape, in: operation,
        "Index tensor must have the same number of dimensions as \(name) tensor, got \(index.shape) and \(shape)")
    }
    for i in index.shape.indices where i != d && index.shape[i] > size(along: i) {
      throw TensorError(
        .shape, in: operation,
        "Size does not match at dimension \(i) expected index \(index.shape) to be no larger than \(name) \(shape) apart from "
          + "dimension \(d)")
    }
  }
}
