import TensorCore

/// Mean and variance of each channel, as batch (and instance) normalisation remembers them for evaluation.
struct RunningStatistics<Element: FloatingElement> {
  let mean: Tensor<Element>
  let variance: Tensor<Element>

  /// Both tensors, checked; nil when there are none.
  ///
  /// - Throws: an `argument` error when one is missing; a `shape` error when they have not one value for each channel.
  init?(
    _ mean: Tensor<Element>?, _ variance: Tensor<Element>?, _ channels: Int, _ operation: StaticString
  ) throws {
    if mean == nil && variance == nil { return nil }
    guard let mean, let variance else {
      throw TensorError(
        .argument, in: "\(operation)", "running_mean and running_var must either both be None or neither be None")
    }
    try checkChannels(mean, "running_mean", channels, operation)
    try checkChannels(variance, "running_var", channels, operation)
    (self.mean, self.variance) = (mean, variance)
  }

  /// running ← (1 − momentum)·running + momentum·new: momentum in PyTorch's sense is the share of the new value.
  /// - Parameter factor: what the new variances are multiplied with first.
  func move(
    towards means: UnsafePointer<Element>, _ variances: UnsafePointer<Element>, times factor: Element = 1,
    by momentum: Element
  ) {
    func move(_ tensor: Tensor<Element>, _ new: UnsafePointer<Element>, _ factor: Element) {
      let (kept, step) = (tensor.start, tensor.strides.first ?? 1)
      for c in 0..<tensor.count { kept[c * step] = (1 - momentum) * kept[c * step] + momentum * (new[c] * factor) }
      tensor.storage.noteWrite(by: "batch_norm")
    }
    move(mean, means, 1)
    move(variance, variances, factor)
  }
}

/// - Throws: a `shape` error unless there is one value for each channel.
func checkChannels<Element>(
  _ tensor: Tensor<Element>?, _ name: String, _ channels: Int, _ operation: StaticString
) throws {
  if let tensor, tensor.count != channels {
    throw TensorError(.shape, in: "\(operation)", "\(name) should contain \(channels) elements not \(tensor.count)")
  }
}
