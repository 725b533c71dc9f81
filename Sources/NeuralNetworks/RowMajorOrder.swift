import TensorCore

extension Tensor {
  /// This tensor's elements, one behind the other, in a shape it broadcasts to, for a kernel to read: itself when they already lie so.
  /// Not recorded.
  func inRowMajorOrder(_ shape: [Int]? = nil) throws -> Tensor {
    let target = shape ?? self.shape
    if isContiguous && target == self.shape { return self }
    let wide = layout.broadcast(to: target)
    return try asStrided(target, strides: wide.strides, offset: wide.offset).contiguous()
  }
}
