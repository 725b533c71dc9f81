import TensorCore

// The losses of variational autoencoders. Source: Kingma and Welling, "Auto-Encoding Variational Bayes", 2014; β: Higgins and others, 2017.

/// How far N(μ, eᵛ) is from N(0, 1): ½·Σ(μ² + eᵛ − 1 − v) for each sample, summed over its latent dimensions.
///
/// Gradient: μ for the mean, ½(eᵛ − 1) for the logarithm v of the **variance** (not of the deviation: that is v/2). 0 only where μ = 0
/// and v = 0.
///
/// Shapes: mean and logVariance [N, D, ...]; per sample [N]. One sample is [D], and gives [].
///
/// - Throws: a `shape` error unless both have one shape with at least one dimension.
public func gaussianKL<Element: FloatingElement>(
  mean: Tensor<Element>, logVariance: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "gaussian_kl"
  guard mean.shape == logVariance.shape, mean.rank > 0 else {
    throw TensorError(
      .shape, in: "\(operation)",
      "mean and logVariance need one shape, [N, D]: got \(mean.shape) and \(logVariance.shape)")
  }
  let each = try pairwiseLoss(
    operation, mean, logVariance,
    value: { μ, v in (μ * μ + v.exponentialMinusOne - v) / 2 },
    slope: { μ, _ in μ },
    targetSlope: { _, v in v.exponentialMinusOne / 2 })
  return try each.sum(dims: Array((mean.rank == 1 ? 0 : 1)..<mean.rank)).reduced(reduction, in: operation)
}

/// A sample of N(μ, eᵛ) through which gradients flow: μ + e^(v/2)·ε for noise ε from N(0, 1).
///
/// Gradient: 1 for μ, ½·e^(v/2)·ε for v.
///
/// - Throws: a `shape` error when the shapes do not broadcast.
public func reparameterized<Element: FloatingElement>(
  mean: Tensor<Element>, logVariance: Tensor<Element>, noise: Tensor<Element>
) throws -> Tensor<Element> {
  try mean + (logVariance / 2).exp() * noise
}
