extension Tensor {
  /// Merges the dimensions from `startDim` to `endDim` into one: [2, 3, 4] becomes [24], or [2, 12] with `startDim: 1`.
  ///
  /// A view where the strides allow it, else a copy; a 0-d tensor becomes [1]. Gradient: the arriving one in the old shape.
  ///
  /// - Throws: a `dimension` error when the tensor does not have the dimensions, or when `startDim` comes after `endDim`.
  public func flatten(startDim: Int = 0, endDim: Int = -1) throws -> Tensor {
    let first = try layout.dimension(startDim, in: "flatten")
    let last = try layout.dimension(endDim, in: "flatten")
    guard first <= last else {
      throw TensorError(.dimension, in: "flatten", "has invalid args: start_dim cannot come after end_dim")
    }
    if rank == 0 { return try reshape([1]) }
    if first == last { return self }
    let merged = shape[first...last].reduce(1, *)
    return try reshape(shape[..<first] + [merged] + shape[(last + 1)...])
  }
}
