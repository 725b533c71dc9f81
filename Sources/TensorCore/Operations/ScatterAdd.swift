extension Tensor {
  /// A copy in which `src[i][j]` is added to `self[index[i][j]][j]` for `dim: 0`, to `self[i][index[i][j]]` for `dim: 1`, and so on.
  ///
  /// Where an index appears twice, both are added: how to count, or to sum by group. Gradients: the arriving one, and what is gathered
  /// from it for `src`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, a `shape` error when the index does not fit, an `index` error
  ///   for an index out of range.
  public func scatterAdd(dim: Int, index: Tensor<Int>, src: Tensor) throws -> Tensor {
    let d = try placesChecked(dim, index, src, in: "scatter_add")
    let result = try copy()
    if index.count > 0 { try result.addAlong(d, index, src) }
    let (shape, index) = (src.shape, index.saved)
    return result.recorded(
      "scatter_add",
      (self, { g, _ in g }),
      (src, { g, _ in try g.gather(dim: d, index: index.value(for: "scatter_add")).inCorner(of: shape) }))
  }
}
