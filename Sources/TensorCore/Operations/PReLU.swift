extension Tensor where Element: FloatingElement {
  /// x where x > 0, else w·x with a learned slope w: one for all, or one per channel (dimension 1). Derivatives: 1 or w for x; 0 or x for w.
  ///
  /// Source: He et al., "Delving deep into rectifiers", 2015; PyTorch, `F.prelu`.
  ///
  /// - Parameter weight: 0-d, or 1-d with one slope or as many as there are channels.
  /// - Throws: a `shape` error when the number of slopes fits neither.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func prelu(_ weight: Tensor) throws -> Tensor {
    let slopes = try weight.reshape(slopeShape(weight))
    return try zip(slopes, "prelu") { $0 > 0 ? $0 : $1 * $0 }.recorded(
      "prelu", saving: [self, slopes],
      (self, { g, saved in try g.zip(saved[0], saved[1], "prelu") { g, x, w in x > 0 ? g : w * g } }),
      (slopes, { g, saved in try g.zip(saved[0], "prelu") { $1 > 0 ? 0 : $1 * $0 } }))
  }

  /// The shape in which slopes broadcast along dimension 1: `[C, 1, 1]` for an image.
  private func slopeShape(_ weight: Tensor) throws -> [Int] {
    guard weight.rank <= 1 else {
      throw TensorError(
        .shape, in: "prelu",
        "Expected `weight` to be a scalar or 1D tensor, but got: ndim = \(weight.rank)")
    }
    if weight.count == 1 { return [] }
    guard rank > 0 else { throw TensorError(.shape, in: "prelu", "Not allow zero-dim input tensor.") }
    let channels = rank > 1 ? shape[1] : 1
    guard channels == weight.count else {
      throw TensorError(
        .shape, in: "prelu",
        "Mismatch of parameter numbers and input channel size. Found parameter numbers = \(weight.count) and channel size = "
          + "\(channels).")
    }
    return [channels] + [Int](repeating: 1, count: rank - 2)
  }
}
