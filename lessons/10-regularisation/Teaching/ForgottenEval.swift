import Datasets
import NeuralNetworks
import TensorCore

/// Digits with batch normalisation, tested in evaluation mode and, by mistake, in training mode.
struct ForgottenEval {
  /// The share right in evaluation mode.
  let evaluation: Double
  /// The share right in training mode, by the size of the test batches.
  let training: [(batchSize: Int, accuracy: Double)]
  /// How far the running means moved in the tests in training mode, without recording.
  let drift: Double

  /// Trains 64 → 32 → 10 with batch normalisation for three epochs, then tests.
  init(batchSizes: [Int] = [2, 4, 32, 360], seed: Int = 1) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = try Digits.load(as: Double.self).split(train: 1437, using: &generator)
    let norm = try BatchNorm1d<Double>(32)
    let network = try Sequential<Double>(
      Linear(64, 32, using: &generator), norm, ReLU(), Linear(32, 10, using: &generator))
    try train(
      network, with: Optimizer(network.parameters, SGD(learningRate: 0.2)), epochs: 3,
      batches: { try shuffledBatches(samples: parts.train.count, batchSize: 32, using: &generator) }
    ) { indices in
      let (x, y) = try parts.train.batch(indices)
      return try crossEntropy(network(x), y)
    }
    func share(_ batchSize: Int) throws -> Double {
      try noGrad {
        try orderedBatches(samples: parts.test.count, batchSize: batchSize).reduce(0.0) { sum, batch in
          let (x, y) = try parts.test.batch(batch)
          return sum + (try accuracy(network(x), labels: y)) * Double(batch.count)
        } / Double(parts.test.count)
      }
    }
    network.eval()
    evaluation = try share(32)
    network.train()
    let before = norm.runningMean?.elements ?? []
    training = try batchSizes.map { ($0, try share($0)) }
    drift = zip(norm.runningMean?.elements ?? [], before).map { abs($0 - $1) }.max() ?? 0
  }
}
