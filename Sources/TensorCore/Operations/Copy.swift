extension Tensor {
  /// Overwrites the elements with those of `source`, broadcast; it shows in every view. PyTorch's `copy_`.
  ///
  /// Gradients: zero for the old values, the arriving one for `source`.
  ///
  /// - Throws: a `shape` error when the source does not broadcast into this shape, an `inPlace` error for an expanded tensor, for a
  ///   source that shares a part of this memory, or for a leaf that wants a gradient, outside `noGrad`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func copy(from source: Tensor) throws {
    try checkBroadcastsIntoSelf(source.shape, "copy_")
    let read = try source.readable(whileWriting: self, "copy_")
    try write("copy_", (source, { g, _ in g })) {
      copyElements(read.storage.memory, read.layout.broadcast(to: shape), to: storage.memory, layout)
    }
  }
}

extension Tensor {
  /// Checks that a tensor of `other` shape broadcasts into this one, which cannot grow.
  func checkBroadcastsIntoSelf(_ other: [Int], _ operation: String) throws {
    let shape = try Layout.broadcast(self.shape, other, in: operation)
    guard shape == self.shape else {
      throw TensorError(
        .shape, in: operation, "output with shape \(self.shape) doesn't match the broadcast shape \(shape)")
    }
  }

  /// This tensor, to be read while `target` is written.
  ///
  /// The very same elements are no problem, as each is read before it is written. PyTorch refuses a partial overlap where it can tell
  /// easily; where it cannot, this is a copy of the old values.
  func readable(whileWriting target: Tensor, _ operation: String) throws -> Tensor {
    guard storage === target.storage, layout != target.layout, count > 0, target.count > 0 else { return self }
    let (mine, other) = (layout.reach, target.layout.reach)
    guard mine.overlaps(other) else { return self }
    guard layout.isDense && target.layout.isDense else { return try copy() }
    throw TensorError(
      .inPlace, in: operation,
      "unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. "
        + "Please clone() the tensor before performing the operation.")
  }
}

extension Layout {
  /// From the first to the last element in storage; there is one.
  fileprivate var reach: ClosedRange<Int> {
    var (first, last) = (offset, offset)
    for (size, stride) in zip(shape, strides) {
      if stride < 0 { first += (size - 1) * stride } else { last += (size - 1) * stride }
    }
    return first...last
  }

  /// Whether the elements fill their reach, each place once, in some order of dimensions.
  fileprivate var isDense: Bool { !overlapsItself && reach.count == count }
}
