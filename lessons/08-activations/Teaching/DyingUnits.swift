import Contracts
import Datasets
import NeuralNetworks
import TensorCore

/// Units that stop learning: one pushed far to the negative side, and a layer after a rash step.
enum DyingUnits {
  /// The gradient of the weight of one unit, f(w·x + b) with w = 1, b = −10, at x = 1, in Float: what a framework would see.
  static func weightGradient(_ function: (Tensor<Float>) throws -> Tensor<Float>, bias: Float = -10) throws -> Float {
    let weight = try Tensor<Float>([1]).requiresGrad()
    try function(weight * 2 + bias).sum().backward()
    return try weight.grad?.item() ?? 0
  }

  /// What became of a hidden layer of 64 units after some updates on the digits.
  struct Outcome {
    /// The share of units whose pre-activation is at most 0 for every image.
    let silent: Double
    /// The share of units whose weights get a gradient of exactly 0.
    let withoutGradient: Double
    /// The share of images that are classified right.
    let accuracy: Double
  }

  /// Trains 64 → 64 → 10 on 360 digits, all at once, by gradient descent.
  static func outcome(_ activation: HiddenActivation, rate: Double, updates: Int, seed: Int) throws -> Outcome {
    var generator = SeededGenerator(seed: seed)
    let data = try Digits.load(as: Double.self).samples(0..<360)
    let hidden = try activation.linear(64, 64, using: &generator)
    let head = try HiddenActivation.identity.linear(64, 10, using: &generator)
    let network = Sequential<Double>(hidden, activation.layer(), head)
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: rate))
    func backward() throws {
      optimizer.zeroGrad()
      try crossEntropy(network(data.inputs), data.targets).backward()
    }
    for _ in 0..<updates {
      try backward()
      try optimizer.step()
    }
    try backward()
    let rows = try hidden.weight.grad?.abs().sum(dim: 1).elements ?? []
    return try noGrad {
      Outcome(
        silent: try ActivationsReference().deadFraction(hidden(data.inputs)),
        withoutGradient: Double(rows.filter { $0 == 0 }.count) / 64,
        accuracy: try NeuralNetworks.accuracy(network(data.inputs), labels: data.targets))
    }
  }
}
