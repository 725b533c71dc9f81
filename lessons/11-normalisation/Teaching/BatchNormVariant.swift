import Contracts

/// Batch normalisation in training, with everything that people change in it as a property. As it comes it is right.
struct BatchNormVariant {
  /// Over which axes mean and variance are taken.
  var axes = [0]
  /// Taken from the count in the variance that normalises.
  var correction = 0.0
  /// Taken from the count in the variance that is stored.
  var storedCorrection = 1.0
  /// What x − μ is divided by, from variance and ε.
  var divisor: (Tensor<Double>, Double) throws -> Tensor<Double> = { try ($0 + $1).sqrt() }
  /// The last step, from x̂, γ and β.
  var affine: (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> Tensor<Double> = { try $1 * $0 + $2 }
  /// How much of the batch goes into the running values, from `momentum`.
  var share: (Double) -> Double = { $0 }

  /// The variant as a program.
  func callAsFunction(
    _ x: Tensor<Double>, _ gamma: Tensor<Double>, _ beta: Tensor<Double>, _ eps: Double, _ running: ChannelMoments,
    _ momentum: Double
  ) throws -> NormalisedBatch {
    guard x.shape[0] > 1 else { throw NormalisationError.oneValuePerChannel }
    let mean = try x.mean(dims: axes, keepdim: true)
    let variance = try x.var(dims: axes, correction: correction, keepdim: true)
    let stored = try x.var(dims: axes, correction: storedCorrection, keepdim: true)
    let share = share(momentum)
    func moved(_ old: Tensor<Double>, _ new: Tensor<Double>) throws -> Tensor<Double> {
      let result = try old * (1 - share) + new * share
      return axes.contains(0) ? try result.reshape(old.shape) : result
    }
    return try NormalisedBatch(
      output: affine((x - mean) / divisor(variance, eps), gamma, beta),
      running: ChannelMoments(
        mean: moved(running.mean, mean), variance: moved(running.variance, stored)))
  }
}
