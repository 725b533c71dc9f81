extension Tensor where Element: FloatingElement {
  /// The mean of all elements, 0-d; NaN when there are none. Derivative: 1/n for each of n elements.
  ///
  /// Whole numbers have no mean here (PyTorch refuses them as well): convert them first.
  public func mean() throws -> Tensor { try mean(dims: []) }

  /// The mean along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func mean(dim: Int, keepdim: Bool = false) throws -> Tensor { try mean(dims: [dim], keepdim: keepdim) }

  /// The mean along several dimensions; an empty list means all: Σx / n. Derivative: 1/n for each of the n elements.
  ///
  /// Shapes: as `sum`. Source: `torch.mean`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func mean(dims: [Int], keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced(dims, in: "mean")
    let shape = shape
    let n = Element(dimensions.reduce(1) { $0 * shape[$1] })
    return try addingUp(over: dimensions).map("mean", .divideByNumber, n).finished(dimensions, keepdim: keepdim)
      .recorded("mean", (self, { g, _ in try g.map("mean", .divideByNumber, n).spread(over: dimensions, to: shape) }))
  }
}
