extension Tensor {
  /// Views of every index of a dimension, which disappears: the rows of a matrix. Gradient: zeros around each one's.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`.
  public func unbind(dim: Int = 0) throws -> [Tensor] {
    guard rank > 0 else {
      throw TensorError(.dimension, in: "unbind", "Dimension specified as \(dim) but tensor has no dimensions")
    }
    let d = try layout.dimension(dim, in: "unbind")
    return try (0..<shape[d]).map { try select(d, $0, oneOfSeveral: true) }
  }
}
