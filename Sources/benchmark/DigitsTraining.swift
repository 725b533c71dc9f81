import Datasets
import NeuralNetworks
import TensorCore

/// The worked example: 1,200 digits in batches of 100, 5 epochs, so 60 updates of a 64-128-64-10 network.
struct DigitsTraining {
  /// What stands behind each hidden layer, and the optimiser that goes with it.
  enum Kind { case plain, batchNorm, layerNorm }

  /// The first 1,200 images and the rest.
  let training: Dataset<Float, Int>
  let test: Dataset<Float, Int>

  init() throws {
    let digits = try Digits.load(as: Float.self)
    (training, test) = (try digits.samples(0..<1200), try digits.samples(1200..<digits.count))
  }

  /// A network and the images to judge it by.
  struct Trained {
    let model: Sequential<Float>
    let test: Dataset<Float, Int>

    /// The share of the test images that are recognised.
    func accuracy() throws -> Double {
      model.eval()
      return try noGrad { try NeuralNetworks.accuracy(model(test.inputs), labels: test.targets) }
    }
  }

  /// The whole loop, with a fresh network.
  @discardableResult
  func run(_ kind: Kind) throws -> Trained {
    var generator = SeededGenerator(seed: 0)
    let model = try network(kind, using: &generator)
    let rule: any UpdateRule = try kind == .plain ? SGD(learningRate: 0.1) : Adam(learningRate: 1e-3)
    try train(
      model, with: Optimizer(model.parameters, rule), epochs: 5,
      batches: { try shuffledBatches(samples: training.count, batchSize: 100, using: &generator) }
    ) { indices in
      let (x, y) = try training.batch(indices)
      return try crossEntropy(model(x), y)
    }
    return Trained(model: model, test: test)
  }

  private func network(_ kind: Kind, using generator: inout SeededGenerator) throws -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in [(64, 128), (128, 64)] {
      layers.append(try Linear<Float>(inputs, outputs, using: &generator))
      switch kind {
      case .plain: break
      case .batchNorm: layers.append(try BatchNorm1d<Float>(outputs))
      case .layerNorm: layers.append(try LayerNorm<Float>(outputs))
      }
      layers.append(ReLU<Float>())
    }
    layers.append(try Linear<Float>(64, 10, using: &generator))
    return Sequential(layers)
  }
}
