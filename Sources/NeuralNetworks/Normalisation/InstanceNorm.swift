import CKernels
import TensorCore

/// Instance normalisation: every channel of every sample is normalised by its own mean and biased variance over its positions.
///
/// Gradient: see `rowNorm`. Source: Ulyanov, Vedaldi, Lempitsky, "Instance Normalization", 2016; PyTorch, `F.instance_norm`.
///
/// - Parameters:
///   - input: [N, C, ...].
///   - runningMean: [C]; moves by `momentum` towards the mean over the batch of the samples' means.
///   - runningVar: [C]; the same for the unbiased variances.
///   - useInputStats: false normalises with the running statistics instead, as `batchNorm` does in evaluation.
/// - Throws: a `shape` error when shapes do not fit or there is one position only; an `argument` error when statistics are missing.
public func instanceNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, runningMean: Tensor<Element>? = nil, runningVar: Tensor<Element>? = nil,
  weight: Tensor<Element>? = nil, bias: Tensor<Element>? = nil, useInputStats: Bool = true, momentum: Double = 0.1,
  eps: Double = 1e-5
) throws -> Tensor<Element> {
  let operation: StaticString = "instance_norm"
  guard useInputStats else {
    guard runningMean != nil, runningVar != nil else {
      throw TensorError(
        .argument, in: "\(operation)",
        "Expected running_mean and running_var to be defined when use_input_stats is false")
    }
    return try batchNorm(
      input, runningMean: runningMean, runningVar: runningVar, weight: weight, bias: bias, training: false,
      momentum: momentum, eps: eps)
  }
  let positions = input.shape.dropFirst(2).reduce(1, *)
  guard input.rank >= 2, positions != 1 else {
    throw TensorError(
      .shape, in: "\(operation)", "Expected more than 1 spatial element when training, got input size \(input.shape)")
  }
  let (batch, channels) = (input.shape[0], input.shape[1])
  let running = try RunningStatistics(runningMean, runningVar, channels, operation)
  try checkChannels(weight, "weight", channels, operation)
  try checkChannels(bias, "bias", channels, operation)
  let rows = NormalisedRows(count: batch * channels, channels: 1, inner: positions, groups: channels)
  if let running, batch > 0 {
    try running.move(
      towardsMeanOver: batch, of: input.inRowMajorOrder(), positions: positions,
      by: Element(converting: momentum))
  }
  return try rowNorm(input, rows, weight: weight, bias: bias, eps: eps, operation)
}

extension RunningStatistics {
  /// Moves towards the mean over all samples of the moments of each channel in each sample.
  fileprivate func move(
    towardsMeanOver batch: Int, of x: Tensor<Element>, positions: Int, by momentum: Element
  ) throws {
    let channels = mean.count
    let (means, variances) = (
      try Tensor<Element>.zeros([batch, channels]), try Tensor<Element>.zeros([batch, channels])
    )
    let kernel = Element.self == Float.self ? ck_channel_moments_f32 : ck_channel_moments_f64
    kernel(1, batch * channels, positions, x.start, means.start, variances.start)
    let unbiased = Element(converting: Double(positions) / Double(positions - 1) / Double(batch))
    func overBatch(_ moments: Tensor<Element>, _ factor: Element) -> [Element] {
      (0..<channels).map { c in (0..<batch).reduce(0) { $0 + moments.start[$1 * channels + c] } * factor }
    }
    move(
      towards: overBatch(means, 1 / Element(converting: Double(batch))), overBatch(variances, unbiased), by: momentum)
  }
}
