import Datasets
import NeuralNetworks
import TensorCore

/// A network that is large enough to learn 120 digits by heart, a fifth of them with a wrong label, and what keeps it from doing so.
struct OverfittedDigits: Sendable {
  /// What is done against learning by heart.
  enum Regulariser: CaseIterable, Sendable {
    /// Nothing.
    case none
    /// An L2 penalty, λ = 0.02.
    case decay
    /// Dropout of a fifth of the pixels and half of the hidden units.
    case dropout
    /// Nothing, but the weights of the update with the lowest loss on validation images are taken.
    case earlyStopping
  }

  /// How many samples it learns from.
  static let samples = 120
  /// The probability that the label of one of them is wrong.
  static let noise = 0.2
  /// How often the weights change: each time all samples are one batch.
  static let updates = 300
  /// How many updates lie between two measurements.
  static let interval = 10

  /// The loss on the training samples, with their wrong labels, and on test images, in evaluation mode, after 0, 10, 20 … updates.
  let trainLosses, validationLosses, testLosses: [Double]
  /// The share of the test images that are right, likewise.
  let testAccuracies: [Double]
  /// Which measurement counts: the last one, unless the training was stopped early.
  private var chosen: Int

  /// Trains with the given regulariser (early stopping is chosen afterwards, by `stoppedEarly`); the seed decides the samples, the wrong labels and the weights.
  init(_ regulariser: Regulariser, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = try Digits.load(as: Double.self).split(train: Self.samples, validation: 200, using: &generator)
    let labels = try Tensor(
      parts.train.targets.elements.map { label in
        Double.random(in: 0..<1, using: &generator) < Self.noise
          ? (label + Int.random(in: 1...9, using: &generator)) % 10 : label
      })
    let drops = regulariser == .dropout
    let network = try Sequential<Double>(
      Dropout(drops ? 0.2 : 0, using: &generator), Linear(64, 64, using: &generator), ReLU(),
      Dropout(drops ? 0.5 : 0, using: &generator), Linear(64, 10, using: &generator))
    let optimizer = try Optimizer(
      network.parameters, SGD(learningRate: 0.2, momentum: 0.9, weightDecay: regulariser == .decay ? 0.02 : 0))

    var (trained, validated, tested, right): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    func measure() throws {
      network.eval()
      defer { network.train() }
      try noGrad {
        trained.append(try crossEntropy(network(parts.train.inputs), labels).item())
        if let validation = parts.validation {
          validated.append(try crossEntropy(network(validation.inputs), validation.targets).item())
        }
        let scores = try network(parts.test.inputs)
        tested.append(try crossEntropy(scores, parts.test.targets).item())
        right.append(try accuracy(scores, labels: parts.test.targets))
      }
    }
    try measure()
    try train(network, with: optimizer, epochs: Self.updates, batches: { [Array(0..<Self.samples)] }) { update in
      if update.number % Self.interval == 0 { try measure() }
    } loss: { _ in
      try crossEntropy(network(parts.train.inputs), labels)
    }
    (trainLosses, validationLosses, testLosses, testAccuracies) = (trained, validated, tested, right)
    chosen = trained.count - 1
  }

  /// The same run with the weights of the measurement at which the validation loss was lowest.
  var stoppedEarly: OverfittedDigits {
    var stopped = self
    stopped.chosen = validationLosses.indices.min { validationLosses[$0] < validationLosses[$1] } ?? chosen
    return stopped
  }

  /// The loss on the training samples of the network that is kept.
  var trainLoss: Double { trainLosses[chosen] }
  /// Its loss on the test images.
  var testLoss: Double { testLosses[chosen] }
  /// The share of the test images that it gets right.
  var testAccuracy: Double { testAccuracies[chosen] }
  /// The update at which it was.
  var update: Int { chosen * Self.interval }
}

extension OverfittedDigits.Regulariser {
  /// The name in English charts.
  var name: String {
    switch self {
    case .none: "none"
    case .decay: "L2 penalty"
    case .dropout: "dropout"
    case .earlyStopping: "early stopping"
    }
  }

  /// The name in Chinese tables.
  var chineseName: String {
    switch self {
    case .none: "无"
    case .decay: "L2 惩罚"
    case .dropout: "Dropout"
    case .earlyStopping: "早停"
    }
  }
}
