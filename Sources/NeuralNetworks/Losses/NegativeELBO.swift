import TensorCore

/// The negative evidence lower bound, what a variational autoencoder minimises: reconstruction + β·KL, a mean over samples.
///
/// Gradient: 1/N for each reconstruction loss; through the KL, β/N·μ and β/N·½(eᵛ − 1). With β = 1 it is an upper bound of
/// −ln p(x); the gap is how far the encoder is from the true posterior.
///
/// - Parameters:
///   - reconstruction: −ln p(x given z) of each sample, [N], summed over its pixels (a mean over pixels makes the KL count too much).
///   - mean: μ of the encoder, [N, D].
///   - logVariance: v of the encoder, [N, D].
///   - beta: β, how much the KL counts.
/// - Throws: a `shape` error unless there is one reconstruction loss for each sample.
///
/// Source: Kingma and Welling, "Auto-Encoding Variational Bayes", 2014.
public func negativeELBO<Element: FloatingElement>(
  reconstruction: Tensor<Element>, mean: Tensor<Element>, logVariance: Tensor<Element>, beta: Double = 1,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let kl = try gaussianKL(mean: mean, logVariance: logVariance, reduction: .none)
  guard reconstruction.shape == kl.shape else {
    throw TensorError(
      .shape, in: "negative_elbo",
      "one reconstruction loss for each sample needed: \(kl.shape), got \(reconstruction.shape). Sum over the pixels "
        + "of a sample, not over samples.")
  }
  return try (reconstruction + kl * Element(converting: beta)).reduced(reduction, in: "negative_elbo")
}
