import Datasets
import NeuralNetworks
import TensorCore

/// A network with dropout, trained on digits, and asked many times about one image while dropout stays on (Monte Carlo dropout).
struct DropoutPasses {
  /// The test images, the network's shares for each in evaluation mode, and their labels.
  private let network: Sequential<Double>
  private let test: Dataset<Double, Int>
  /// For each test image: the class with the largest share in evaluation mode, and that share.
  let guesses: [(digit: Int, share: Double)]

  /// Trains 64 → 64 → 10 with dropout 0.5 for ten epochs of batches of 32.
  init(seed: Int = 1) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = try Digits.load(as: Double.self).split(train: 1437, using: &generator)
    let network = try Sequential<Double>(
      Linear(64, 64, using: &generator), ReLU(), Dropout(0.5, using: &generator), Linear(64, 10, using: &generator))
    try train(
      network, with: Optimizer(network.parameters, SGD(learningRate: 0.2)), epochs: 10,
      batches: { try shuffledBatches(samples: parts.train.count, batchSize: 32, using: &generator) }
    ) { indices in
      let (x, y) = try parts.train.batch(indices)
      return try crossEntropy(network(x), y)
    }
    network.eval()
    let shares = try noGrad { try network(parts.test.inputs).softmax(dim: 1) }.elements
    guesses = (0..<parts.test.count).map { image in
      let row = shares[image * 10..<image * 10 + 10]
      let best = row.indices.max { row[$0] < row[$1] } ?? row.startIndex
      return (best - row.startIndex, row[best])
    }
    (self.network, test) = (network, parts.test)
  }

  /// The image whose guess has the share nearest to `share`: 1 for the surest, 0.55 for a doubtful one.
  func image(nearestTo share: Double) -> Int {
    guesses.indices.min { abs(guesses[$0].share - share) < abs(guesses[$1].share - share) } ?? 0
  }

  /// What the label of a test image is.
  func label(of image: Int) -> Int { test.targets.elements[image] }

  /// The share of the guessed class in each of many passes: the image as often in one batch, each row with a mask of its own.
  func shares(of image: Int, passes: Int, dropping: Bool) throws -> [Double] {
    network.train(dropping)
    defer { network.eval() }
    let (x, _) = try test.batch(Array(repeating: image, count: passes))
    let shares = try noGrad { try network(x).softmax(dim: 1) }.elements
    return (0..<passes).map { shares[$0 * 10 + guesses[image].digit] }
  }
}
