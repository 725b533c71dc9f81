import Datasets
import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Four networks after 60 updates on the digits, compared with PyTorch's accuracy for the same settings.
///
/// The numbers of PyTorch are printed by `python benchmarks/digits_accuracy_torch.py` (2.15.0, 20 seeds). Weights and order of samples are
/// drawn by other generators, so means are compared, not runs: their 95 % intervals overlap.
@Suite struct DigitsAccuracyTests {
  /// A network, its optimiser, and PyTorch's mean and standard deviation over 20 seeds.
  struct Setting: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let mean: Double
    let deviation: Double
    let network: @Sendable (inout SeededGenerator) throws -> Sequential<Float>
    let rule: @Sendable () throws -> any UpdateRule
  }

  static let settings = [
    Setting(
      testDescription: "plain, SGD 0.1", mean: 0.6229, deviation: 0.0778,
      network: { try mlp(&$0) { _ in nil } }, rule: { try SGD(learningRate: 0.1) }),
    Setting(
      testDescription: "batch norm, Adam 1e-3", mean: 0.9116, deviation: 0.0081,
      network: { try mlp(&$0) { try BatchNorm1d($0) } }, rule: { try Adam(learningRate: 1e-3) }),
    Setting(
      testDescription: "layer norm, Adam 1e-3", mean: 0.9061, deviation: 0.0101,
      network: { try mlp(&$0) { try LayerNorm($0) } }, rule: { try Adam(learningRate: 1e-3) }),
    Setting(
      testDescription: "small CNN, Adam 1e-2", mean: 0.9113, deviation: 0.0157,
      network: { generator in
        try Sequential(
          Activation("Images") { try $0.view(-1, 1, 8, 8) },
          Conv2d(1, 16, kernelSize: 3, padding: 1, using: &generator), ReLU(), MaxPool2d(2),
          Conv2d(16, 32, kernelSize: 3, padding: 1, using: &generator), ReLU(), MaxPool2d(2), Flatten(),
          Linear(128, 10, using: &generator))
      }, rule: { try Adam(learningRate: 1e-2) }),
  ]

  /// 64 → 128 → 64 → 10 with ReLU, and a normalisation before each ReLU if there is one.
  private static func mlp(
    _ generator: inout SeededGenerator, _ normalisation: (Int) throws -> (any Layer<Float>)?
  ) throws -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in [(64, 128), (128, 64)] {
      layers.append(try Linear(inputs, outputs, using: &generator))
      if let layer = try normalisation(outputs) { layers.append(layer) }
      layers.append(ReLU())
    }
    return Sequential(layers + [try Linear(64, 10, using: &generator)])
  }

  @Test("mean accuracy after 60 updates is PyTorch's: the 95 % intervals overlap", arguments: settings)
  func accuracyAsInPyTorch(_ setting: Setting) throws {
    let data = try Digits.load()
    let (training, test) = (try data.samples(0..<1200), try data.samples(1200..<1797))
    let scores = try (0..<10).map { seed in
      var generator = SeededGenerator(seed: seed)
      let model = try setting.network(&generator)
      try train(
        model, with: Optimizer(model.parameters, setting.rule()), epochs: 5,
        batches: { try shuffledBatches(samples: 1200, batchSize: 100, using: &generator) }
      ) { indices in
        let (x, y) = try training.batch(indices)
        return try crossEntropy(model(x), y)
      }
      model.eval()
      return try noGrad { try accuracy(model(test.inputs), labels: test.targets) }
    }
    let mean = scores.reduce(0, +) / 10
    let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9
    // Student's t for 9 and for 19 degrees of freedom
    let (ours, theirs) = (2.262 * (variance / 10).squareRoot(), 2.093 * setting.deviation / 20.0.squareRoot())
    print(
      "\(setting.testDescription): mean \(mean), standard deviation \(variance.squareRoot()); PyTorch \(setting.mean)")
    #expect(abs(mean - setting.mean) < ours + theirs)
  }
}
