extension Tensor {
  /// The slices along `dim` that a 1-d index names, in its order: rows 2, 0, 2 of a matrix. Always a copy.
  ///
  /// Gradient: the arriving slices added up where they came from.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, a `shape` error unless the index is 1-d (or 0-d), an `index`
  ///   error for an index out of range (negative ones, too).
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func indexSelect(dim: Int, index: Tensor<Int>) throws -> Tensor {
    let d = try layout.dimension(dim, in: "index_select")
    guard index.rank <= 1 else {
      throw TensorError(
        .shape, in: "index_select", "Index is supposed to be a vector, but has shape \(index.shape)")
    }
    guard rank > 0 || index.count == 1 else {
      throw TensorError(
        .shape, in: "index_select", "Index to scalar can have only 1 value, got \(index.count) value(s)")
    }
    try index.checkIndices(below: layout.size(along: d), dim: d, in: "index_select")
    var target = shape
    if rank > 0 { target[d] = index.count }
    let result = try Tensor(uninitialised: Layout(checking: target, in: "index_select"), in: "index_select")
    readElements(
      storage.memory, layout.standingStill(along: d, in: target), at: index.storage.memory,
      index.layout.spread(along: d, in: target), scale: layout.scale(along: d), into: result.storage.memory)
    let (shape, index) = (shape, index.saved)
    return result.recorded(
      "index_select",
      (
        self,
        { g, _ in
          let zeros = try Tensor.zeros(shape)
          try zeros.addSlices(along: d, index.value(for: "index_select"), g)
          return zeros
        }
      ))
  }

  /// Adds slices along dimension `d` to those that a 1-d index names; not recorded.
  func addSlices(along d: Int, _ index: Tensor<Int>, _ source: Tensor) throws {
    addElements(
      source, at: index, index.layout.spread(along: d, in: source.shape),
      base: layout.standingStill(along: d, in: source.shape), scale: layout.scale(along: d))
  }
}

extension Layout {
  /// A 1-d (or 0-d) index read in a larger shape: it advances along dimension `d` and stands still along the others.
  func spread(along d: Int, in shape: [Int]) -> Layout {
    var strides = [Int](repeating: 0, count: shape.count)
    if d < shape.count { strides[d] = rank == 0 ? 0 : self.strides[0] }
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}
