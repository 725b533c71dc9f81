extension Layout {
  /// The same elements with a new dimension of size 1 before dimension `d`.
  func unsqueezed(_ d: Int, in operation: String = "unsqueeze") throws -> Layout {
    let d = try dimension(d, in: operation, extra: 1)
    var (shape, strides) = (shape, strides)
    strides.insert(d < rank ? shape[d] &* strides[d] : 1, at: d)
    shape.insert(1, at: d)
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// A view with a new dimension of size 1 at `dim`: [3] becomes [1, 3] by `unsqueeze(0)` and [3, 1] by `unsqueeze(-1)`.
  ///
  /// Gradient: the arriving one without that dimension.
  ///
  /// - Throws: a `dimension` error unless −rank − 1 ≤ dim ≤ rank.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func unsqueeze(_ dim: Int) throws -> Tensor {
    let shape = shape
    return alias(try layout.unsqueezed(dim)).recorded("unsqueeze", (self, { g, _ in try g.reshaped(to: shape) }))
  }
}
