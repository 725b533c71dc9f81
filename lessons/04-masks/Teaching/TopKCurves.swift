import Datasets
import NeuralNetworks
import TensorCore

/// The top-k error of one small network on the test digits for k from 1 to 10, before and after training.
struct TopKCurves {
  /// Before training: element k − 1 is the top-k error.
  let untrained: [Double]
  /// After one epoch.
  let trained: [Double]

  /// Builds, tests, trains and tests again: 64 → 32 → 10 units, one epoch of batches of 32, SGD.
  init(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let data = try Digits.load(as: Double.self).split(train: 1437, using: &generator)
    let network = try Self.network(&generator)
    untrained = try Self.errors(of: network, on: data.test)
    try train(
      network, with: Optimizer(network.parameters, SGD(learningRate: 0.3)), epochs: 1,
      batches: { try shuffledBatches(samples: data.train.count, batchSize: 32, using: &generator) }
    ) { indices in
      let (x, y) = try data.train.batch(indices)
      return try crossEntropy(network(x), y)
    }
    trained = try Self.errors(of: network, on: data.test)
  }

  /// The top-k errors of networks that were not trained, one for each seed, on all digits.
  static func untrained(seeds: Range<Int>) throws -> [[Double]] {
    let digits = try Digits.load(as: Double.self)
    return try seeds.map { seed in
      var generator = SeededGenerator(seed: seed)
      return try errors(of: network(&generator), on: digits)
    }
  }

  private static func network(_ generator: inout SeededGenerator) throws -> Sequential<Double> {
    try Sequential(
      Linear(64, 32, using: &generator), Activation("ReLU") { try $0.relu() }, Linear(32, 10, using: &generator))
  }

  private static func errors(of network: Sequential<Double>, on data: Dataset<Double, Int>) throws -> [Double] {
    let logits = try noGrad { try network(data.inputs) }
    return try (1...10).map { try topKError(logits, labels: data.targets, k: $0) }
  }
}
