import Datasets
import NeuralNetworks
import TensorCore

/// A small network on the digits, 64 → 32 → 10: small batches against large ones, once with fixed settings, once with the learning rate chosen anew.
///
/// 1,200 images to train on, 240 to choose the rate with, 357 to test on at the very end.
struct BatchTradeOff {
  static let batchSizes = [32, 64, 256, 1200]
  static let rates = [0.1, 0.3, 0.9]
  static let fixedRate = 0.05
  static let epochs = 10
  /// As many updates as batches of 64 make in ten epochs.
  static let updates = 190

  let training: Dataset<Double, Int>
  let validation: Dataset<Double, Int>
  let test: Dataset<Double, Int>
  let seed: Int

  init(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = try Digits.load(as: Double.self).split(train: 1200, validation: 240, using: &generator)
    (training, test, self.seed) = (parts.train, parts.test, seed)
    guard let validation = parts.validation else { throw DataError.empty("the validation set") }
    self.validation = validation
  }

  /// A trained network.
  func network(batchSize: Int, rate: Double, updates: Int) throws -> Sequential<Double> {
    var generator = SeededGenerator(seed: seed + 100)
    let network = try Sequential<Double>(
      layer(64, 32, .relu, using: &generator), Activation("ReLU") { try $0.relu() },
      layer(32, 10, .linear, using: &generator))
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: rate))
    while optimizer.stepCount < updates {
      let epoch = try shuffledBatches(samples: training.count, batchSize: batchSize, using: &generator)
      try train(
        network, with: optimizer, epochs: 1, batches: { Array(epoch.prefix(updates - optimizer.stepCount)) }
      ) { indices in
        let (images, labels) = try training.batch(indices)
        return try crossEntropy(network(images), labels)
      }
    }
    return network
  }

  /// A layer with weights that suit what comes after it.
  private func layer(
    _ inputs: Int, _ outputs: Int, _ gain: Gain, using generator: inout SeededGenerator
  ) throws -> Linear<Double> {
    try Linear(
      weight: .kaimingUniform([outputs, inputs], gain: gain, using: &generator),
      bias: Tensor.zeros(outputs).requiresGrad())
  }

  /// The share of images that a network gets right.
  private func share(_ network: Sequential<Double>, of data: Dataset<Double, Int>) throws -> Double {
    try noGrad { try accuracy(network(data.inputs), labels: data.targets) }
  }

  /// The test accuracy at the fixed rate after ten epochs: large batches make few updates.
  func fixed(batchSize: Int) throws -> Double {
    let updates = Self.epochs * ((training.count + batchSize - 1) / batchSize)
    return try share(network(batchSize: batchSize, rate: Self.fixedRate, updates: updates), of: test)
  }

  /// The test accuracy after `updates` updates with the rate that was best on the validation images.
  func tuned(batchSize: Int) throws -> (rate: Double, accuracy: Double) {
    let trials = try Self.rates.map { rate in
      try (rate: rate, network: network(batchSize: batchSize, rate: rate, updates: Self.updates))
    }
    let best = try choose(among: trials) { try share($0.network, of: validation) }
    return (best.rate, try share(best.network, of: test))
  }

  /// The validation accuracy after `updates` updates.
  func validationAccuracy(batchSize: Int, rate: Double) throws -> Double {
    try share(network(batchSize: batchSize, rate: rate, updates: Self.updates), of: validation)
  }

  /// One line of the comparison.
  struct Row: Sendable {
    let batchSize: Int
    let fixed: Double
    let tunedRate: Double
    let tuned: Double
  }

  func row(batchSize: Int) throws -> Row {
    let (rate, accuracy) = try tuned(batchSize: batchSize)
    return Row(
      batchSize: batchSize, fixed: try fixed(batchSize: batchSize), tunedRate: rate, tuned: accuracy)
  }

  /// All lines of one seed, computed once.
  static let rows: Result<[Row], any Error> = Result {
    let tradeOff = try BatchTradeOff(seed: 1)
    return try batchSizes.map { try tradeOff.row(batchSize: $0) }
  }
}

/// The candidate with the highest score, the earlier one where scores are equal.
///
/// It sees candidates only through their score: whoever passes a score of validation data cannot choose by test data.
func choose<Candidate>(among candidates: [Candidate], score: (Candidate) throws -> Double) throws -> Candidate {
  let scores = try candidates.map(score)
  let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) }
  guard let best else { throw DataError.empty("the candidates") }
  return candidates[best]
}
