import TensorCore

// The gradient penalty of WGAN-GP: λ·mean (‖∇ₓf(x)‖ − 1)², over samples x. It pulls the critic's slope to 1 from both sides.
// Source: Gulrajani and others, "Improved Training of Wasserstein GANs", 2017; λ = 10 there.

/// The penalty of gradients that are at hand, [N, ...]: one for each sample. λ·mean (‖g‖ − 1)².
///
/// Gradient for g: 2λ/N·(‖g‖ − 1)·g/‖g‖. It reaches the critic when the gradients were computed by recorded operations, by a formula of
/// the critic's derivative.
///
/// - Throws: an `argument` error when there are none.
public func gradientPenalty<Element: FloatingElement>(
  gradients: Tensor<Element>, weight λ: Double = 10
) throws -> Tensor<Element> {
  try checkNotEmpty([gradients], "gradient_penalty")
  let norms = try gradients.reshape(gradients.shape[0], -1).norm(p: 2, in: "gradient_penalty")
  return try (norms - 1).square().mean() * Element(converting: λ)
}

/// The penalty of a linear critic f(x) = w·x + b, whose gradient is w everywhere: λ·(‖w‖ − 1)².
///
/// Gradient: 2λ(‖w‖ − 1)·w/‖w‖. For w = (3, 4) and λ = 10: penalty 160, gradient (48, 64).
///
/// - Throws: an `argument` error when w is empty.
public func gradientPenalty<Element: FloatingElement>(
  ofLinearCritic w: Tensor<Element>, weight λ: Double = 10
) throws -> Tensor<Element> {
  try gradientPenalty(gradients: w.reshape(1, -1), weight: λ)
}

/// The penalty of any critic on lines between real and fake samples, x = u·real + (1 − u)·fake.
///
/// PyTorch differentiates ∇ₓf once more for this. This engine records no derivatives of derivatives; it needs none here: ‖∇f‖ is the slope
/// of f in the direction v = ∇f/‖∇f‖, and v counts as a constant (a unit vector changes at right angles to itself). So the slope is taken
/// as (f(x + h·v) − f(x − h·v))/2h, which is recorded, and `backward()` reaches the critic's parameters. Its error is of order h².
///
/// - Parameters:
///   - critic: values [N] or [N, 1] for samples [N, ...]. It is called three times, and must not mix samples (no batch normalisation).
///   - mix: u for each sample, [N], between 0 and 1; drawn evenly in the paper.
///   - step: h; nil takes 1e-4 for Double and 1e-2 for Float.
/// - Throws: a `shape` error when real, fake and u do not fit, or the critic does not return one value a sample.
public func gradientPenalty<Element: FloatingElement>(
  real: Tensor<Element>, fake: Tensor<Element>, mix: Tensor<Element>, weight λ: Double = 10, step: Double? = nil,
  critic: (Tensor<Element>) throws -> Tensor<Element>
) throws -> Tensor<Element> {
  let operation: StaticString = "gradient_penalty"
  guard real.shape == fake.shape, let n = real.shape.first, mix.shape == [n] else {
    throw TensorError(
      .shape, in: "\(operation)",
      "real and fake samples [N, ...] and mixing shares [N] needed, got \(real.shape), \(fake.shape) and \(mix.shape)")
  }
  try checkNotEmpty([real], operation)
  func values(_ x: Tensor<Element>) throws -> Tensor<Element> {
    let values = try critic(x)
    guard values.count == n else {
      throw TensorError(
        .shape, in: "\(operation)", "the critic must return one value for each of \(n) samples, got \(values.shape)")
    }
    return try values.reshape(n)
  }
  let u = try mix.detach().reshape([n] + [Int](repeating: 1, count: real.rank - 1))
  let x = try (real.detach() * u + fake.detach() * (1 - u)).detach().requiresGrad()
  let direction = try unitGradients(of: values, at: x)
  let h = Element(converting: step ?? (Element.self == Float.self ? 1e-2 : 1e-4))
  let (ahead, behind) = try (values(x.detach() + direction * h), values(x.detach() - direction * h))
  return try ((ahead - behind) / (2 * h) - 1).square().mean() * Element(converting: λ)
}

/// ∇f/‖∇f‖ for every sample; 0 where the gradient is 0.
private func unitGradients<Element: FloatingElement>(
  of values: (Tensor<Element>) throws -> Tensor<Element>, at x: Tensor<Element>
) throws -> Tensor<Element> {
  let gradient = try values(x).sum().gradients(withRespectTo: [x])[0]
  return try noGrad {
    let rows = try gradient.reshape(x.shape[0], -1)
    let norms = try rows.norm(p: 2, in: "gradient_penalty").unsqueeze(-1)
    return try (rows / norms.maximum(Tensor(scalar: .leastNormalMagnitude))).reshape(x.shape)
  }
}
