import NeuralNetworks
import TensorCore

/// Things with a colour from 0 to 1 and a size from 100 to 1,000; asked is whether a thing is large. A linear rule sees the two numbers after a normalisation.
struct ColourAndSize {
  /// The two features, [400, 2].
  let features: Tensor<Double>
  /// 1 for large, 0 for small.
  let isLarge: Tensor<Int>

  /// 400 things that a seed decides.
  init(seed: Int = 11) throws {
    var generator = SeededGenerator(seed: seed)
    let things = (0..<400).map { _ in
      (colour: Double.random(in: 0...1, using: &generator), size: Double.random(in: 100...1000, using: &generator))
    }
    features = try Tensor(things.map { [$0.colour, $0.size] })
    isLarge = try Tensor(things.map { $0.size > 550 ? 1 : 0 })
  }

  /// The share of the larger class: what a rule reaches that looks at nothing.
  var majority: Double {
    let share = Double(isLarge.elements.reduce(0, +)) / Double(isLarge.count)
    return max(share, 1 - share)
  }

  /// The accuracy of a linear rule, learnt and measured on all things, behind `normalise`.
  func accuracy(behind normalise: (Tensor<Double>) throws -> Tensor<Double>) throws -> Double {
    var generator = SeededGenerator(seed: 1)
    let rule = try Linear<Double>(2, 2, using: &generator)
    let inputs = try normalise(features)
    try train(
      rule, with: Optimizer(rule.parameters, SGD(learningRate: 1)), epochs: 300,
      batches: { [Array(0..<features.shape[0])] }
    ) { _ in try crossEntropy(rule(inputs), isLarge) }
    return try NeuralNetworks.accuracy(noGrad { try rule(inputs) }, labels: isLarge)
  }
}
