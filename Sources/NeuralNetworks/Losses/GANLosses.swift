import TensorCore

// The losses of generative adversarial networks, from the discriminator's scores z (before any sigmoid); D = σ(z) is the probability of
// being real. PyTorch has no losses of these names. Source: Goodfellow and others, "Generative Adversarial Nets", 2014.

/// What the discriminator minimises: the mean of softplus(−z) over real samples plus the mean of softplus(z) over fakes, which is
/// −ln D(real) − ln(1 − D(fake)).
///
/// Gradient, for each score before the mean: σ(z) − 1 for real ones, σ(z) for fakes. Where it can only guess (z = 0) this is 2 ln 2.
///
/// - Throws: an `argument` error when a batch is empty.
public func ganDiscriminatorLoss<Element: FloatingElement>(real: Tensor<Element>, fake: Tensor<Element>) throws
  -> Tensor<Element>
{
  try checkNotEmpty([real, fake], "gan_discriminator_loss")
  return try -(real.logSigmoid().mean() + (-fake).logSigmoid().mean())
}

/// What the generator minimises.
public enum GANGeneratorForm: String, CaseIterable, Sendable {
  /// ln(1 − D(fake)), as in the game's definition; gradient −σ(z): it vanishes when the discriminator is sure of itself.
  case minimax
  /// −ln D(fake); gradient σ(z) − 1: it is strongest there. The same fixed point, and what is used.
  case nonSaturating
}

/// The generator's loss, a mean over its samples' scores: −softplus(z) (minimax) or softplus(−z) (non-saturating).
///
/// Gradient, before the mean: −σ(z), or σ(z) − 1. At z = −10 that is −4.5e-5 against −0.99995.
///
/// - Throws: an `argument` error when the batch is empty.
public func ganGeneratorLoss<Element: FloatingElement>(
  fake: Tensor<Element>, form: GANGeneratorForm = .nonSaturating
) throws -> Tensor<Element> {
  try checkNotEmpty([fake], "gan_generator_loss")
  return switch form {
  case .minimax: try (-fake).logSigmoid().mean()
  case .nonSaturating: try -fake.logSigmoid().mean()
  }
}

/// - Throws: an `argument` error when one of the batches has no samples.
func checkNotEmpty<Element>(_ batches: [Tensor<Element>], _ operation: StaticString) throws {
  for batch in batches where batch.count == 0 {
    throw TensorError(.argument, in: "\(operation)", "the batch is empty: shape \(batch.shape)")
  }
}
