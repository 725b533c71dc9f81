extension Tensor {
  /// A view of this tensor's storage with any shape, strides and offset. PyTorch's `as_strided`.
  ///
  /// Gradient: the arriving one added up where the elements were read from.
  ///
  /// - Throws: a `shape` error when an index would leave the storage.
  public func asStrided(_ shape: [Int], strides: [Int], offset: Int = 0) throws -> Tensor {
    guard shape.count == strides.count, shape.allSatisfy({ $0 >= 0 }), strides.allSatisfy({ $0 >= 0 }), offset >= 0
    else {
      throw TensorError(
        .shape, in: "as_strided",
        "mismatch in length of strides and shape, or a negative number: \(shape), \(strides), \(offset)")
    }
    try Layout.check(shape, in: "as_strided")
    var last = offset
    for (size, stride) in Swift.zip(shape, strides) where !shape.contains(0) {
      let (reach, overflow) = (size - 1).multipliedReportingOverflow(by: stride)
      let (sum, overflowed) = last.addingReportingOverflow(reach)
      last = overflow || overflowed ? .max : sum
    }
    guard shape.contains(0) || last < storage.count else {
      throw TensorError(
        .shape, in: "as_strided",
        "setStorage: sizes \(shape), strides \(strides), storage offset \(offset) are out of bounds for storage of size "
          + "\(storage.count)")
    }
    let (view, whole, size) = (Layout(shape: shape, strides: strides, offset: offset), layout, storage.count)
    return alias(view).recorded(
      "as_strided",
      (
        self,
        { g, _ in
          let memory = try Tensor.zeros([size])
          try memory.sharing(view).addInPlaceThroughOverlap(g)
          return memory.sharing(whole)
        }
      ))
  }
}
