import Datasets
import NeuralNetworks
import TensorCore

/// The same small network three times, with nothing, batch normalisation or layer normalisation before each ReLU, trained on handwritten digits.
struct NormalisedDigits {
  /// What stands before each ReLU.
  enum Kind: String, CaseIterable {
    case none
    case batch = "BN"
    case layer = "LN"
  }

  /// The trained network, in evaluation mode.
  let network: Sequential<Double>
  /// The digits it was not trained with.
  let test: Dataset<Double, Int>

  /// Trains 64 → 32 → 32 → 10 with plain gradient descent: `updates` batches of `batchSize`, whatever the size.
  ///
  /// - Parameter digits: all digits, where they were loaded already.
  init(
    _ kind: Kind, batchSize: Int, seed: Int, updates: Int = 400, digits: Dataset<Double, Int>? = nil
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let (training, _, test) = try (digits ?? Digits.load(as: Double.self)).split(train: 1437, using: &generator)
    var layers: [any Layer<Double>] = [try Linear(64, 32, using: &generator)]
    layers += try Self.normalised(kind)
    layers.append(try Linear(32, 32, using: &generator))
    layers += try Self.normalised(kind)
    layers.append(try Linear(32, 10, using: &generator))
    network = Sequential(layers)
    self.test = test
    var batches: [[Int]] = []
    while batches.count < updates {
      batches += try shuffledBatches(
        samples: training.count, batchSize: batchSize, dropLast: true, using: &generator)
    }
    try train(
      network, with: Optimizer(network.parameters, SGD(learningRate: 0.1)), epochs: 1,
      batches: { Array(batches.prefix(updates)) }
    ) { [network] indices in
      let (images, labels) = try training.batch(indices)
      return try crossEntropy(network(images), labels)
    }
    network.eval()
  }

  /// Accuracy on the test digits, in evaluation mode.
  func accuracy() throws -> Double {
    network.eval()
    return try NeuralNetworks.accuracy(noGrad { try network(test.inputs) }, labels: test.targets)
  }

  /// Accuracy on the test digits when the network is left in training mode and asked in batches of `size`. This moves the running values.
  func accuracyInTraining(batchSize size: Int) throws -> Double {
    network.train()
    defer { network.eval() }
    var hits = 0.0
    for batch in try orderedBatches(samples: test.count, batchSize: size) {
      let (images, labels) = try test.batch(batch)
      let share = try NeuralNetworks.accuracy(noGrad { try network(images) }, labels: labels)
      hits += share * Double(batch.count)
    }
    return hits / Double(test.count)
  }

  /// Accuracy on the test digits when batch normalisation is left out of the trained network: what feeds each ReLU goes through as it is.
  func accuracyWithoutNormalising() throws -> Double {
    let rest = Sequential<Double>(network.layers.filter { !($0 is BatchNorm1d<Double>) })
    return try NeuralNetworks.accuracy(noGrad { try rest(test.inputs) }, labels: test.targets)
  }

  /// The test accuracy for several seeds.
  static func accuracies(_ kind: Kind, batchSize: Int, seeds: Range<Int>) throws -> [Double] {
    let digits = try Digits.load(as: Double.self)
    return try seeds.map { try NormalisedDigits(kind, batchSize: batchSize, seed: $0, digits: digits).accuracy() }
  }

  private static func normalised(_ kind: Kind) throws -> [any Layer<Double>] {
    switch kind {
    case .none: [ReLU()]
    case .batch: [try BatchNorm1d(32), ReLU()]
    case .layer: [try LayerNorm(32), ReLU()]
    }
  }
}
