import Datasets
import NeuralNetworks
import TensorCore

/// Softmax regression on 300 digits, 640 weights, with a penalty that pulls at them in one of three ways.
struct SparseRegression: Sendable {
  /// How the penalty enters the step.
  enum Penalty: CaseIterable, Sendable {
    /// L1, with the stop at 0: soft thresholding after each step.
    case l1Stopping
    /// L1 as a term of the loss, as autograd follows it.
    case l1Gradient
    /// L2, weight decay.
    case l2
  }

  static let samples = 300
  static let updates = 200
  static let rate = 0.5

  /// The weights at the end, [10, 64], row by row.
  let weights: [Double]
  /// The share of the test images that are right.
  let testAccuracy: Double

  /// Trains with a penalty of the given strength.
  init(_ penalty: Penalty, strength: Double, seed: Int = 1) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = try Digits.load(as: Double.self).split(train: Self.samples, using: &generator)
    var weight = try Tensor<Double>.uniform([10, 64], in: -0.125..<0.125, using: &generator).requiresGrad()
    var bias = try Tensor<Double>.zeros(10).requiresGrad()
    for _ in 0..<Self.updates {
      var loss = try crossEntropy(parts.train.inputs.linear(weight: weight, bias: bias), parts.train.targets)
      if penalty == .l1Gradient { loss = try loss + l1Penalty([weight]) * strength }
      if penalty == .l2 { loss = try loss + l2Penalty([weight]) * strength }
      try loss.backward()
      guard let slope = weight.grad, let biasSlope = bias.grad else { break }
      (weight, bias) = try noGrad {
        var next = try weight - slope * Self.rate
        if penalty == .l1Stopping { next = try next.sign() * (next.abs() - Self.rate * strength).relu() }
        return (next.detach(), try (bias - biasSlope * Self.rate).detach())
      }
      (weight, bias) = (try weight.requiresGrad(), try bias.requiresGrad())
    }
    weights = weight.detach().elements
    let scores = try noGrad { try parts.test.inputs.linear(weight: weight, bias: bias) }
    testAccuracy = try accuracy(scores, labels: parts.test.targets)
  }

  /// How many weights are exactly 0.
  var zeros: Int { weights.count { $0 == 0 } }
  /// How many are small, below 0.01 in size, zeros included.
  var small: Int { weights.count { abs($0) < 0.01 } }
  /// √Σw².
  var norm: Double { weights.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}

extension SparseRegression.Penalty {
  /// The name in English charts.
  var name: String {
    switch self {
    case .l1Stopping: "L1, stopping at 0"
    case .l1Gradient: "L1 by its gradient"
    case .l2: "L2"
    }
  }

  /// The name in Chinese tables.
  var chineseName: String {
    switch self {
    case .l1Stopping: "L1，到 0 为止"
    case .l1Gradient: "L1，按梯度"
    case .l2: "L2"
    }
  }
}
