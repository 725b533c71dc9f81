extension Tensor where Element: NumericElement {
  /// A copy in which slice i of `source`, times α, is added to slice `index[i]` along `dim`.
  ///
  /// Gradients: the arriving one, and α times its slices for `source`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, a `shape` error when index or source do not fit, an `index`
  ///   error for an index out of range.
  public func indexAdd(dim: Int, index: Tensor<Int>, source: Tensor, alpha: Element = .one) throws -> Tensor {
    let d = try layout.dimension(dim, in: "index_add")
    guard index.rank <= 1 else {
      throw TensorError(
        .shape, in: "index_add", "Index is supposed to be a vector, but got dim: \(index.rank) and size: \(index.shape)"
      )
    }
    var expected = shape
    if rank > 0 && source.rank == rank { expected[d] = source.shape[d] }
    guard source.shape == expected else {
      throw TensorError(
        .shape, in: "index_add",
        "source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = \(shape) "
          + "source.shape = \(source.shape)")
    }
    guard index.count == source.layout.size(along: d) else {
      throw TensorError(
        .shape, in: "index_add",
        "Number of indices (\(index.count)) should be equal to source.size(dim): (\(source.layout.size(along: d))), for dim: \(d)"
      )
    }
    let result = try copy()
    // PyTorch does not look at the indices of a tensor without elements, unless it is 1-d.
    if count > 0 || rank <= 1 {
      try index.checkIndices(below: layout.size(along: d), dim: d, in: "index_add")
      try result.addSlices(along: d, index, alpha == .one ? source : source.sharing(source.layout) * alpha)
    }
    let (shape, index) = (source.shape, index.saved)
    return result.recorded(
      "index_add",
      (self, { g, _ in g }),
      (
        source,
        { g, _ in
          if g.count == 0 { return try .zeros(shape) }
          let slices = try g.indexSelect(dim: d, index: index.value(for: "index_add"))
          return alpha == .one ? slices : try slices * alpha
        }
      ))
  }
}
