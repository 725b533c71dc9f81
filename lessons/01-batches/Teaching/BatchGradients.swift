import Datasets
import NeuralNetworks
import TensorCore

/// Gradients of batches of handwritten digits, to be compared with the gradient of all of them: softmax regression, 64 → 10, at its initial weights.
struct BatchGradients {
  let data: Dataset<Double, Int>
  private let layer: Linear<Double>

  /// The digits, and a layer that a seed decides.
  init(seed: Int = 1) throws {
    var generator = SeededGenerator(seed: seed)
    data = try Digits.load(as: Double.self)
    layer = try Linear(64, 10, using: &generator)
  }

  /// How much the loss of these samples changes with each weight. `backward()` adds to what is there, so several losses can be
  /// accumulated: each has its own share of the whole.
  func gradient(of batches: [[Int]], weighted share: (_ batch: [Int]) -> Double = { _ in 1 }) throws -> [Double] {
    layer.zeroGrad()
    for batch in batches {
      let (images, labels) = try data.batch(batch)
      try (crossEntropy(layer(images), labels) * share(batch)).backward()
    }
    return layer.weight.grad?.elements ?? []
  }

  /// The gradient of the mean loss of all samples.
  func fullGradient() throws -> [Double] { try gradient(of: [Array(0..<data.count)]) }

  /// The variance of the gradient of a single sample, E‖gᵢ − ḡ‖², measured over all samples.
  func sampleVariance(around full: [Double]) throws -> Double {
    try (0..<data.count).reduce(0) { sum, sample in
      sum + squaredDistance(try gradient(of: [[sample]]), full)
    } / Double(data.count)
  }

  /// How far gradients of batches of `size` are from the full gradient, E‖g_B − ḡ‖²: the mean over `trials` batches whose samples are drawn
  /// independently.
  func batchVariance(
    size: Int, trials: Int, around full: [Double], using generator: inout SeededGenerator
  ) throws -> Double {
    var sum = 0.0
    for _ in 0..<trials {
      let batch = (0..<size).map { _ in Int.random(in: 0..<data.count, using: &generator) }
      sum += squaredDistance(try gradient(of: [batch]), full)
    }
    return sum / Double(trials)
  }
}

/// ‖a − b‖², over all elements.
func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}
