extension Tensor {
  /// A copy with a number wherever the mask is true. Tensor and mask are broadcast. Attention hides the future with −∞.
  ///
  /// Gradient: zero where it was filled.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func maskedFill(_ mask: Tensor<Bool>, _ value: Element) throws -> Tensor {
    let result = try zip(mask, "masked_fill") { $1 ? value : $0 }
    let mask = mask.saved
    return result.recorded("masked_fill", (self, { g, _ in try g.keeping(mask.value(for: "masked_fill"), is: false) }))
  }

  /// A copy with the element of a 0-d tensor wherever the mask is true; its gradient is the sum of what arrives there.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast or when `value` has dimensions.
  public func maskedFill(_ mask: Tensor<Bool>, _ value: Tensor) throws -> Tensor {
    guard value.rank == 0 else {
      throw TensorError(
        .shape, in: "masked_fill",
        "masked_fill only supports a 0-dimensional value tensor, but got tensor with \(value.rank) dimension(s).")
    }
    let number = value.start[0]
    let result = try zip(mask, "masked_fill") { $1 ? number : $0 }
    let mask = mask.saved
    return result.recorded(
      "masked_fill",
      (self, { g, _ in try g.keeping(mask.value(for: "masked_fill"), is: false) }),
      (value, { g, _ in try g.keeping(mask.value(for: "masked_fill"), is: true) }))
  }
}
