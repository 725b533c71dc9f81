import TensorCore

// The losses of Wasserstein GANs, from a critic's values f(x), which are no probabilities: no sigmoid. PyTorch has no losses of these names.
// Source: Arjovsky and others, "Wasserstein GAN", 2017. The critic must not be steep; see `gradientPenalty`.

/// What the critic minimises: mean f(fake) − mean f(real), the negative of its estimate of the distance W₁.
///
/// Gradient: 1/n for each of n fakes, −1/n for each of n real samples.
///
/// - Throws: an `argument` error when a batch is empty.
public func wganCriticLoss<Element: FloatingElement>(real: Tensor<Element>, fake: Tensor<Element>) throws
  -> Tensor<Element>
{
  try checkNotEmpty([real, fake], "wgan_critic_loss")
  return try fake.mean() - real.mean()
}

/// What the generator minimises: −mean f(fake). Gradient: −1/n for each of n values.
///
/// - Throws: an `argument` error when the batch is empty.
public func wganGeneratorLoss<Element: FloatingElement>(fake: Tensor<Element>) throws -> Tensor<Element> {
  try checkNotEmpty([fake], "wgan_generator_loss")
  return try -fake.mean()
}
