import Contracts

/// The readable solution of lesson 7.
struct GenerativeReference: GenerativeContract {
  func gaussianKL(mean: Tensor<Double>, logVariance: Tensor<Double>) throws -> Tensor<Double> {
    try (mean.square() + logVariance.exp() - 1 - logVariance).sum(dim: 1) / 2
  }

  func ganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> GANLosses {
    let realAsReal = try (-real).softplus().mean()
    let fakeAsFake = try fake.softplus().mean()
    return GANLosses(
      discriminator: try realAsReal + fakeAsFake,
      generator: try (-fake).softplus().mean(),
      generatorGradient: try (fake.sigmoid() - 1) / Double(fake.count))
  }

  func wganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> WGANLosses {
    WGANLosses(critic: try fake.mean() - real.mean(), generator: try -fake.mean())
  }

  func gradientPenalty(gradients: Tensor<Double>, lambda: Double) throws -> LossAndGradient<Double> {
    let lengths = try gradients.square().sum(dim: 1, keepdim: true).sqrt()
    let penalty = try (lengths - 1).square().mean() * lambda
    let directions = try gradients / lengths
    let samples = Double(gradients.shape[0])
    return LossAndGradient(loss: penalty, gradient: try (lengths - 1) * directions * (2 * lambda / samples))
  }

  func diffuse(x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int) throws -> Tensor<Double> {
    guard step >= 0, step <= betas.count else { throw GenerativeError.noSuchStep(step) }
    let alphaBar = betas.prefix(step).reduce(1) { $0 * (1 - $1) }
    return try x0 * alphaBar.squareRoot() + noise * (1 - alphaBar).squareRoot()
  }

  func diffusionLoss(
    x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int,
    predict: (_ noisy: Tensor<Double>, _ step: Int) throws -> Tensor<Double>
  ) throws -> Tensor<Double> {
    let noisy = try diffuse(x0: x0, noise: noise, betas: betas, step: step)
    return try (predict(noisy, step) - noise).square().mean()
  }

  func infoNCE(queries: Tensor<Double>, keys: Tensor<Double>, temperature: Double) throws -> Tensor<Double> {
    guard temperature > 0 else { throw GenerativeError.notPositive("temperature") }
    let similarities = try unit(queries).matmul(unit(keys).transpose(0, 1))
    let partners = try Tensor(Array(0..<queries.shape[0]))
    return try crossEntropy(similarities / temperature, partners)
  }

  func ntXent(first: Tensor<Double>, second: Tensor<Double>, temperature: Double) throws -> Tensor<Double> {
    let samples = first.shape[0]
    let rows = try unit(Tensor.cat([first, second]))
    let similarities = try rows.matmul(rows.transpose(0, 1)) / temperature
    // exp(−∞) is 0: nobody is a candidate for itself.
    let itself = try Tensor(
      (0..<2 * samples).flatMap { i in (0..<2 * samples).map { $0 == i } }, shape: similarities.shape)
    let partners = try Tensor((0..<2 * samples).map { ($0 + samples) % (2 * samples) })
    return try crossEntropy(similarities.maskedFill(itself, -.infinity), partners)
  }

  /// Every row divided by its length.
  private func unit(_ rows: Tensor<Double>) throws -> Tensor<Double> {
    try rows / rows.square().sum(dim: 1, keepdim: true).sqrt()
  }
}
