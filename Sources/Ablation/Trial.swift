import Datasets
import NeuralNetworks
import TensorCore

/// Trains one arm with one seed and measures it.
///
/// Seeds are *paired*: with the same seed, all arms see the same training samples in the same order of batches, and draw their first weights from
/// the same generator. So what the seed does to all of them alike drops out of their difference. Only `seedShift` breaks the pairs, on purpose.
///
/// Trained in Double: rounding differs from processor to processor, and a training at a large learning rate magnifies it.
public struct Trial: Sendable {
  /// How the arm is built and trained.
  public let settings: TrainingSettings
  /// The seed that it shares with the other arms.
  public let seed: Int

  /// A trial.
  public init(_ settings: TrainingSettings, seed: Int) { (self.settings, self.seed) = (settings, seed) }

  /// Trains and measures. The same settings and seed give the same numbers.
  ///
  /// - Throws: what the engine throws; a loss that is not finite is a measurement, not an error.
  public func run() throws -> Measurement {
    let (training, test) = try data()
    let seed = seed &+ settings.seedShift
    var weights = SeededGenerator(seed: 2 &* seed)
    var order = SeededGenerator(seed: 2 &* seed &+ 1)
    let model = try network(inputs: training.inputs.shape[1], classes: classes, using: &weights)
    let optimizer = try Optimizer(model.parameters, rule())
    var diverged = false
    do {
      try train(
        model, with: optimizer, epochs: 1, batches: { try batches(of: training.count, using: &order) },
        clipping: settings.clipNorm > 0 ? .norm(settings.clipNorm) : .none
      ) { indices in
        let (x, y) = try training.batch(indices)
        return try crossEntropy(model(x), y, labelSmoothing: settings.labelSmoothing)
      }
    } catch is TrainingError {
      diverged = true
    }
    model.eval()
    return try noGrad { try measure(model, training, test, diverged) }
  }

  private func measure(
    _ model: Sequential<Double>, _ training: Dataset<Double, Int>, _ test: Dataset<Double, Int>, _ diverged: Bool
  ) throws -> Measurement {
    let scores = try model(test.inputs)
    guard scores.elements.allSatisfy(\.isFinite) else {
      // Weights that are lost know nothing: the errors are those of guessing, and no number names the losses.
      let guess = [Metric.top1Error: 1 - 1 / Double(classes)]
      let topFive = [Metric.top5Error: 1 - 5 / Double(classes)]
      return Measurement(values: classes > 5 ? guess.merging(topFive) { $1 } : guess, diverged: true)
    }
    var values: [Metric: Double] = [
      .top1Error: try topKError(scores, labels: test.targets, k: 1),
      .testLoss: try crossEntropy(scores, test.targets).item(),
      .trainLoss: try crossEntropy(model(training.inputs), training.targets).item(),
    ]
    if classes > 5 { values[.top5Error] = try topKError(scores, labels: test.targets, k: 5) }
    return Measurement(values: values, diverged: diverged)
  }

  // MARK: - What the settings mean

  private var classes: Int { settings.data == .digits ? 10 : 2 }

  /// As many batches as there are updates: one shuffled epoch after another.
  private func batches(of samples: Int, using generator: inout SeededGenerator) throws -> [[Int]] {
    var all: [[Int]] = []
    while all.count < settings.updates {
      all += try shuffledBatches(
        samples: samples, batchSize: min(settings.batchSize, samples), dropLast: true, using: &generator)
    }
    return Array(all.prefix(settings.updates))
  }

  /// The same samples for every arm and seed.
  private func data() throws -> (training: Dataset<Double, Int>, test: Dataset<Double, Int>) {
    var generator = SeededGenerator(seed: 0)
    let all: Dataset<Double, Int>
    switch settings.data {
    case .digits: all = try Digits.load(as: Double.self)
    case .spirals: all = try spirals(samplesPerClass: 400, using: &generator, as: Double.self)
    case .rings: all = try rings(samplesPerClass: 400, using: &generator, as: Double.self)
    }
    let parts = try all.split(train: all.count * 4 / 5, using: &generator)
    return (parts.train, parts.test)
  }

  private func network(
    inputs: Int, classes: Int, using generator: inout SeededGenerator
  ) throws -> Sequential<Double> {
    var layers: [any Layer<Double>] = []
    var size = inputs
    for layer in 0..<settings.depth {
      let block = try block(size, layer: layer, using: &generator)
      layers.append(settings.residual && layer > 0 ? Residual(block) : block)
      size = settings.width
    }
    layers.append(try Linear<Double>(size, classes, using: &generator))
    return Sequential(layers)
  }

  private func block(_ inputs: Int, layer: Int, using generator: inout SeededGenerator) throws -> Sequential<Double> {
    var layers: [any Layer<Double>] = [try Linear<Double>(inputs, settings.width, using: &generator)]
    switch settings.normalisation {
    case .none: break
    case .batch: layers.append(try BatchNorm1d<Double>(settings.width))
    case .layer: layers.append(try LayerNorm<Double>(settings.width))
    }
    switch settings.activation {
    case .identity: break
    case .sigmoid: layers.append(Activation("Sigmoid") { try $0.sigmoid() })
    case .tanh: layers.append(Activation("Tanh") { try $0.tanh() })
    case .relu: layers.append(Activation("ReLU") { try $0.relu() })
    case .leakyReLU: layers.append(Activation("LeakyReLU") { try $0.leakyReLU() })
    case .gelu: layers.append(Activation("GELU") { try $0.gelu() })
    case .silu: layers.append(Activation("SiLU") { try $0.silu() })
    }
    if settings.dropout > 0 {
      layers.append(try Dropout<Double>(settings.dropout, seed: 1000 &* (seed &+ settings.seedShift) &+ layer))
    }
    return Sequential(layers)
  }

  private func rule() throws -> any UpdateRule {
    let (rate, decay) = (settings.learningRate, settings.weightDecay)
    switch settings.optimizer {
    case .sgd: return try SGD(learningRate: rate, weightDecay: decay)
    case .momentum: return try SGD(learningRate: rate, momentum: 0.9, weightDecay: decay)
    case .adam: return try Adam(learningRate: rate, weightDecay: decay)
    case .adamW: return try AdamW(learningRate: rate, weightDecay: decay)
    case .rmsprop: return try RMSprop(learningRate: rate, weightDecay: decay)
    }
  }
}
