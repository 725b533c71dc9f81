import NeuralNetworks
import TensorCore

/// N(μ, s²) of one latent dimension, and how far it is from N(0, 1).
struct LatentGaussian {
  let mean: Double
  let deviation: Double

  private var logVariance: Double {
    get throws { try Tensor(scalar: deviation * deviation).log().item() }
  }

  /// The divergence by the closed formula, from the engine.
  /// - Throws: what the engine throws.
  func divergence() throws -> Double {
    try gaussianKL(mean: Tensor([[mean]]), logVariance: Tensor([[logVariance]])).item()
  }

  /// The same as a mean of ln q(x) − ln p(x) over samples x of q = N(μ, s²), with p = N(0, 1).
  /// - Throws: what the engine throws.
  func sampledDivergence(samples: Int, seed: Int) throws -> Double {
    var generator = SeededGenerator(seed: seed)
    let noise = try Tensor<Double>.randn([samples], using: &generator)
    let x = try reparameterized(
      mean: Tensor(scalar: mean), logVariance: Tensor(scalar: logVariance), noise: noise)
    // Both densities have the same constant, which cancels.
    let lnQ = try noise.square() * -0.5 - logVariance / 2
    return try (lnQ + x.square() * 0.5).mean().item()
  }
}
