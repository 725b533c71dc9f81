import Checking
import Contracts
import NeuralNetworks
import TensorCore

/// A stack whose field is known, to be probed.
struct ProbedStack {
  let name: Words
  let probe: GradientProbe

  init(_ en: String, _ zh: String, _ windows: [SlidingWindow], poolings: Set<Int> = []) {
    name = Words(en: en, zh: zh)
    probe = GradientProbe(windows: windows, poolings: poolings)
  }

  /// The stacks of the experiment.
  static let all = [
    ProbedStack("3", "3", [SlidingWindow(3)]),
    ProbedStack("3, 3", "3, 3", [SlidingWindow(3), SlidingWindow(3)]),
    ProbedStack("3, 3, 3", "3, 3, 3", [SlidingWindow(3), SlidingWindow(3), SlidingWindow(3)]),
    ProbedStack("3, 1, 3", "3, 1, 3", [SlidingWindow(3), SlidingWindow(1), SlidingWindow(3)]),
    ProbedStack("3 (stride 2), 3", "3（步幅 2）, 3", [SlidingWindow(3, stride: 2), SlidingWindow(3)]),
    ProbedStack("3 (stride 2), 5", "3（步幅 2）, 5", [SlidingWindow(3, stride: 2), SlidingWindow(5)]),
    ProbedStack(
      "3, pooling 2, 3", "3, 池化 2, 3", [SlidingWindow(3), SlidingWindow(2, stride: 2), SlidingWindow(3)], poolings: [1]),
    ProbedStack("3 (dilation 2)", "3（膨胀 2）", [SlidingWindow(3, dilation: 2)]),
    ProbedStack(
      "3 (dilation 1, 2, 4)", "3（膨胀 1, 2, 4）",
      [SlidingWindow(3), SlidingWindow(3, dilation: 2), SlidingWindow(3, dilation: 4)]),
  ]
}

/// One bar of the memory chart: what a use of the network keeps, in bytes.
struct MemoryUse {
  let name: Words
  let weights: Int
  let gradients: Int
  let state: Int
  let activations: Int

  /// Everything together.
  var total: Int { weights + gradients + state + activations }

  private static let inference = Words(en: "inference", zh: "推理")
  private static let rules: [(name: Words, need: MemoryNeed, rule: @Sendable () throws -> any UpdateRule)] = [
    (Words(en: "SGD", zh: "SGD"), .sgd, { try SGD(learningRate: 0.1) }),
    (Words(en: "momentum", zh: "动量"), .momentum, { try SGD(learningRate: 0.1, momentum: 0.9) }),
    (Words(en: "Adam", zh: "Adam"), .adam, { try Adam(learningRate: 0.01) }),
  ]

  /// The network for the digits, counted on the engine: in use, and trained in three ways.
  static func digits(batchSize: Int) throws -> [MemoryUse] {
    let used = try DigitsMemory(inferenceOn: batchSize)
    return try [
      MemoryUse(name: inference, weights: used.weights, gradients: 0, state: 0, activations: used.activations)
    ]
      + rules.map { name, _, rule in
        let memory = try DigitsMemory(batchSize: batchSize, rule: rule())
        return MemoryUse(
          name: name, weights: memory.weights, gradients: memory.gradients, state: memory.state,
          activations: memory.activations)
      }
  }

  /// VGG-16 by its shapes.
  static func vgg16(batchSize: Int) throws -> [MemoryUse] {
    let sums = try MemoryByShapes(.vgg16)
    let weights = 4 * sums.parameters
    return try [
      MemoryUse(
        name: inference, weights: weights, gradients: 0, state: 0, activations: 4 * sums.livePerSample * batchSize)
    ]
      + rules.map { name, need, _ in
        let all = try ConvolutionReference().trainingBytes(
          parameters: sums.parameters, activationsPerSample: sums.activationsPerSample, batchSize: batchSize,
          optimizer: need)
        let activations = 4 * sums.activationsPerSample * batchSize
        return MemoryUse(
          name: name, weights: weights, gradients: weights, state: all - activations - 2 * weights,
          activations: activations)
      }
  }
}

/// What the engine's pooling with kernel and stride 2 makes of one square channel.
enum Downsampling {
  /// The numbers that are left, if the next layer has so many `channels` for each one before.
  static func count(_ size: Int, channels: Int) throws -> Int {
    channels * (try avgPool2d(Tensor<Double>.ones(1, 1, size, size), [2])).count
  }
}

/// A matrix, and two thin ones whose product has its shape.
struct LowRank {
  /// The numbers of the matrix.
  let fullParameters: Int
  /// The numbers of the two thin matrices.
  let parameters: Int

  /// Builds both as linear layers without bias.
  init(rows: Int, columns: Int, rank: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let full = try Linear<Float>(columns, rows, bias: false, using: &generator)
    let thin = Sequential<Float>(
      try Linear(columns, rank, bias: false, using: &generator), try Linear(rank, rows, bias: false, using: &generator))
    fullParameters = full.parameters.reduce(0) { $0 + $1.count }
    parameters = thin.parameters.reduce(0) { $0 + $1.count }
  }
}
