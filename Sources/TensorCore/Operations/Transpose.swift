extension Layout {
  /// The same elements with two dimensions exchanged.
  func transposed(_ d0: Int, _ d1: Int, in operation: String = "transpose") throws -> Layout {
    let (d0, d1) = (try dimension(d0, in: operation), try dimension(d1, in: operation))
    if d0 == d1 { return self }
    var (shape, strides) = (shape, strides)
    shape.swapAt(d0, d1)
    strides.swapAt(d0, d1)
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// A view with two dimensions exchanged. Nothing moves in memory: only the strides are swapped. Gradient: exchanged back.
  ///
  /// - Throws: a `dimension` error when the tensor does not have them.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func transpose(_ dim0: Int, _ dim1: Int) throws -> Tensor {
    alias(try layout.transposed(dim0, dim1)).recorded(
      "transpose", (self, { g, _ in g.sharing(try g.layout.transposed(dim0, dim1)) }))
  }

  /// The transpose of a matrix; a 1-d or 0-d tensor comes back as it is. PyTorch's `t()`.
  ///
  /// - Throws: a `dimension` error for more than two dimensions.
  public func t() throws -> Tensor {
    guard rank <= 2 else {
      throw TensorError(.dimension, in: "t", "t() expects a tensor with <= 2 dimensions, but self is \(rank)D")
    }
    return try transpose(0, rank == 2 ? 1 : 0)
  }
}
