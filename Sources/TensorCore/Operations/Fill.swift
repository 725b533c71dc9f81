extension Tensor {
  /// Sets every element to `value`, in place; it shows in every view. Gradient: zero, nothing of the old values is left.
  ///
  /// - Throws: an `inPlace` error for a leaf that wants a gradient, outside `noGrad`.
  public func fill(_ value: Element) throws {
    try write("fill_", allowingOverlap: true) {
      forEachRun(layout) { n, offset, stride in
        let x = storage.memory + offset
        if stride == 1 { x.update(repeating: value, count: n) } else { for i in 0..<n { x[i &* stride] = value } }
      }
    }
  }

  /// Sets every element to 0 (`false`), in place; it shows in every view.
  ///
  /// - Throws: an `inPlace` error for a leaf that wants a gradient, outside `noGrad`.
  public func zero() throws { try fill(.zero) }

  /// Sets the elements where the mask is true to `value`, in place. The mask is broadcast. PyTorch's `masked_fill_`.
  ///
  /// - Throws: a `shape` error when the mask does not broadcast into this shape; an `inPlace` error for a leaf that wants a gradient,
  ///   outside `noGrad`.
  public func maskedFillInPlace(_ mask: Tensor<Bool>, _ value: Element) throws {
    try checkBroadcastsIntoSelf(mask.shape, "masked_fill_")
    let saved = mask.saved
    try write(
      "masked_fill_", allowingOverlap: true,
      oldValues: { g, _ in try g.keeping(saved.value(for: "masked_fill_"), is: false) }
    ) {
      let (x, m) = (storage.memory, mask.storage.memory)
      forEachRun(layout, mask.layout.broadcast(to: shape)) { n, offset, stride, maskOffset, maskStride in
        for i in 0..<n where m[maskOffset &+ i &* maskStride] { x[offset &+ i &* stride] = value }
      }
    }
  }
}
