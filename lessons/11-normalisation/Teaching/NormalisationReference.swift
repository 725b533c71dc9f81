import Contracts

/// The readable solution of lesson 11.
struct NormalisationReference: NormalisationContract {
  func batchNormTrain(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments,
    momentum: Double
  ) throws -> NormalisedBatch {
    guard x.shape[0] > 1 else { throw NormalisationError.oneValuePerChannel }
    let mean = try x.mean(dim: 0)
    let biased = try x.var(dim: 0, correction: 0)
    let unbiased = try x.var(dim: 0, correction: 1)
    let normalised = try (x - mean) / (biased + eps).sqrt()
    return try NormalisedBatch(
      output: gamma * normalised + beta,
      running: ChannelMoments(
        mean: running.mean * (1 - momentum) + mean * momentum,
        variance: running.variance * (1 - momentum) + unbiased * momentum))
  }

  func batchNormEval(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments
  ) throws -> Tensor<Double> {
    try gamma * (x - running.mean) / (running.variance + eps).sqrt() + beta
  }

  func layerNorm(
    _ x: Tensor<Double>, gain: Tensor<Double>, bias: Tensor<Double>, eps: Double
  ) throws -> Tensor<Double> {
    guard x.shape.suffix(gain.rank) == gain.shape[...] else { throw NormalisationError.shapesDiffer }
    let axes = Array((x.rank - gain.rank)..<x.rank)
    let mean = try x.mean(dims: axes, keepdim: true)
    let variance = try x.var(dims: axes, correction: 0, keepdim: true)
    return try gain * (x - mean) / (variance + eps).sqrt() + bias
  }

  func maskedBatchStats(_ x: Tensor<Double>, valid: Tensor<Bool>) throws -> ChannelMoments {
    let tokens = try x.reshape(valid.count, x.shape[2])
    let real = valid.elements.indices.filter { valid.elements[$0] }
    guard !real.isEmpty else { throw NormalisationError.nothingIsValid }
    let list = try tokens.indexSelect(dim: 0, index: Tensor(real))
    return try ChannelMoments(mean: list.mean(dim: 0), variance: list.var(dim: 0, correction: 0))
  }

  func batchNormBackward(
    dy: Tensor<Double>, x: Tensor<Double>, gamma: Tensor<Double>, eps: Double
  ) throws -> BatchNormGradients {
    let deviation = try (x.var(dim: 0, correction: 0) + eps).sqrt()
    let normalised = try (x - x.mean(dim: 0)) / deviation
    // What remains of dy when its mean is taken away, and what of it runs along x̂.
    let along = try normalised * (dy * normalised).mean(dim: 0)
    return try BatchNormGradients(
      dx: gamma / deviation * (dy - dy.mean(dim: 0) - along),
      dgamma: (dy * normalised).sum(dim: 0), dbeta: dy.sum(dim: 0))
  }
}
