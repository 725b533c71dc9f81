import Datasets
import NeuralNetworks
import TensorCore

/// The worked example of the lesson for real: 1,200 samples in batches of 100, 5 epochs, therefore 12 updates an epoch and 60 in all.
struct WorkedExample {
  static let samples = 1200
  static let batchSize = 100
  static let epochs = 5

  /// The loss of every update and the mean of every epoch.
  let history: TrainingHistory
  /// How often the optimiser changed the weights, as it counted itself.
  let updates: Int
  /// How many samples were kept for the test.
  let testSamples: Int
  /// The share of them that the trained network gets right.
  let testAccuracy: Double

  /// Trains 64 → 128 → 64 → 10 with ReLU on handwritten digits: cross-entropy, plain gradient descent, learning rate 0.1.
  static func train(
    seed: Int = 1, afterUpdate: (TrainingUpdate) throws -> Void = { _ in }
  ) throws -> WorkedExample {
    var generator = SeededGenerator(seed: seed)
    let (training, _, test) = try Digits.load(as: Double.self).split(train: samples, using: &generator)
    let network = try Sequential<Double>(
      layer(64, 128, using: &generator), Activation("ReLU") { try $0.relu() },
      layer(128, 64, using: &generator), Activation("ReLU") { try $0.relu() },
      layer(64, 10, using: &generator))
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: 0.1))

    let history = try NeuralNetworks.train(
      network, with: optimizer, epochs: epochs,
      batches: { try shuffledBatches(samples: training.count, batchSize: batchSize, using: &generator) },
      afterUpdate: afterUpdate
    ) { indices in
      let (images, labels) = try training.batch(indices)
      return try crossEntropy(network(images), labels)
    }

    network.eval()
    let scores = try noGrad { try network(test.inputs) }
    return WorkedExample(
      history: history, updates: optimizer.stepCount, testSamples: test.count,
      testAccuracy: try accuracy(scores, labels: test.targets))
  }

  /// A layer with He's initialisation, which is made for ReLU. PyTorch's default starts with smaller weights; 60 updates then get less far.
  private static func layer(
    _ inputs: Int, _ outputs: Int, using generator: inout SeededGenerator
  ) throws -> Linear<Double> {
    try Linear(
      weight: .kaimingUniform([outputs, inputs], gain: .relu, using: &generator),
      bias: Tensor.zeros(outputs).requiresGrad())
  }
}
