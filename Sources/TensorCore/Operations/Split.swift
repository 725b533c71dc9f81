extension Tensor {
  /// Views of pieces of `size` along one dimension; the last may be smaller. Gradient: zeros around each piece's.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `argument` error unless `size` is positive.
  public func split(_ size: Int, dim: Int = 0) throws -> [Tensor] {
    let length = try lengthToSplit(dim, "split")
    guard size >= 0 else {
      throw TensorError(.argument, in: "split", "split expects split_size be non-negative, but got split_size=\(size)")
    }
    guard size > 0 || length == 0 else {
      throw TensorError(
        .argument, in: "split", "split_size can only be 0 if dimension size is 0, but got dimension size of \(length)")
    }
    if length == 0 { return [try narrow(dim, 0, 0, oneOfSeveral: true)] }
    return try Swift.stride(from: 0, to: length, by: Swift.min(size, length)).map {
      try narrow(dim, $0, Swift.min(size, length - $0), oneOfSeveral: true)
    }
  }

  /// Views of pieces of the given sizes along one dimension.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `argument` error unless the sizes are not negative and add
  ///   up to the dimension's.
  public func split(_ sizes: [Int], dim: Int = 0) throws -> [Tensor] {
    let length = try lengthToSplit(dim, "split_with_sizes")
    var start = 0
    for size in sizes {
      guard size >= 0 else {
        throw TensorError(
          .argument, in: "split_with_sizes",
          "split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes=\(sizes)")
      }
      start = start.addingReportingOverflow(size).overflow ? .max : start + size
    }
    guard start == length else {
      throw TensorError(
        .argument, in: "split_with_sizes",
        "split_with_sizes expects split_sizes to sum exactly to \(length) (input tensor's size at dimension \(dim)), but got "
          + "split_sizes=\(sizes)")
    }
    start = 0
    return try sizes.map { size in
      defer { start += size }
      return try narrow(dim, start, size, oneOfSeveral: true)
    }
  }

  /// Views of at most `chunks` pieces of equal size along one dimension; the last may be smaller, and there may be fewer.
  ///
  /// Five elements in four chunks are 2, 2, 1: the size is ⌈5/4⌉ = 2. Gradient: zeros around each piece's.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `argument` error unless `chunks` is positive.
  public func chunk(_ chunks: Int, dim: Int = 0) throws -> [Tensor] {
    let length = try lengthToSplit(dim, "chunk")
    guard chunks > 0 else {
      throw TensorError(.argument, in: "chunk", "chunk expects `chunks` to be greater than 0, got: \(chunks)")
    }
    if length > 0 { return try split((length - 1) / chunks + 1, dim: dim) }
    guard chunks <= 1 << 20 else { throw TensorError(.memory, in: "chunk", "\(chunks) empty pieces are too many") }
    return try (0..<chunks).map { _ in try narrow(dim, 0, 0, oneOfSeveral: true) }
  }

  private func lengthToSplit(_ dim: Int, _ operation: String) throws -> Int {
    guard rank > 0 else {
      throw TensorError(.dimension, in: operation, "\(operation) expects at least a 1-dimensional tensor")
    }
    return shape[try layout.dimension(dim, in: operation)]
  }
}
