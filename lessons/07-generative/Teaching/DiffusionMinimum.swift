import NeuralNetworks
import TensorCore

/// How well the best possible model finds the noise, for data from N(0, s²).
struct DiffusionMinimum {
  /// The deviation of the data.
  let deviation: Double
  /// The share of the data's variance that is left.
  let alphaBar: Double

  /// The smallest loss by formula: ā·s² / (ā·s² + 1 − ā).
  var formula: Double {
    let data = alphaBar * deviation * deviation
    return data / (data + 1 - alphaBar)
  }

  /// The variance of the noisy data by formula: ā·s² + 1 − ā.
  var varianceByFormula: Double { alphaBar * deviation * deviation + 1 - alphaBar }

  /// The loss of the best answer c·x_t, with c fitted to the samples; for data from a Gaussian no other model does better.
  /// - Returns: the loss, and the variance of the noisy data.
  /// - Throws: what the engine throws.
  func measured(samples: Int = 50_000, seed: Int = 4) throws -> (loss: Double, variance: Double) {
    var generator = SeededGenerator(seed: seed)
    let x0 = try Tensor<Double>.randn([samples], using: &generator) * deviation
    let noise = try Tensor<Double>.randn([samples], using: &generator)
    let noisy = try diffused(x0, noise: noise, alphaBar: Tensor(scalar: alphaBar))
    let share = try (noisy * noise).mean().item() / noisy.square().mean().item()
    return (
      try noisePredictionLoss(predicted: noisy * share, noise: noise).item(), try noisy.square().mean().item()
    )
  }
}
