import NeuralNetworks
import TensorCore

/// One hidden layer that should become sin 2x on [−3, 3]: the test of what an activation can represent.
enum SineFit {
  /// 121 places from −3 to 3.
  static let places = (0...120).map { Double($0) / 20 - 3 }

  static func target() throws -> Tensor<Double> { try (Tensor(places, shape: [121, 1]) * 2).sin() }

  /// The mean squared error of the best parabola. A hidden layer of squares is one, however wide, so it cannot get below.
  ///
  /// sin 2x is odd, so that of 1, x and x² only x helps: its factor is Σ x·sin 2x / Σ x².
  static func bestParabola() throws -> Double {
    let (x, y) = (try Tensor(places, shape: [121, 1]), try target())
    let slope = try ((x * y).sum() / (x * x).sum()).item()
    return try mseLoss(x * slope, y).item()
  }

  /// The mean squared error after training so many hidden units.
  static func error(_ activation: HiddenActivation, units: Int, steps: Int = 800, seed: Int) throws -> Double {
    var generator = SeededGenerator(seed: seed)
    let (x, y) = (try Tensor(places, shape: [121, 1]), try target())
    let first = try Linear<Double>(1, units, using: &generator)
    let network = try Sequential<Double>(first, activation.layer(), Linear(units, 1, using: &generator))
    // Kinks all over the interval: unit k bends at −bias/weight.
    try noGrad {
      try first.weight.copy(from: Tensor((0..<units).map { $0 % 2 == 0 ? 1 : -1 }, shape: [units, 1]))
      try first.bias?.copy(from: Tensor.uniform([units], in: -3..<3, using: &generator))
    }
    let history = try train(
      network, with: Optimizer(network.parameters, Adam(learningRate: 0.02)), epochs: steps, batches: { [[0]] }
    ) { _ in try mseLoss(network(x), y) }
    return history.losses.suffix(100).min() ?? .nan
  }
}
