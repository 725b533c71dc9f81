import Contracts
import Datasets
import NeuralNetworks
import TensorCore

/// What one update of a small convolutional network for the digits keeps in memory, counted on the engine's own tensors, in bytes.
struct DigitsMemory {
  /// The parameters.
  let weights: Int
  /// Their gradients, after `backward()`.
  let gradients: Int
  /// What the optimiser remembers, after `step()`.
  let state: Int
  /// The images, and what the layers made of them: kept for the backward pass, or, when the network is only used, as long as the next layer needs it.
  let activations: Int

  /// Everything together.
  var total: Int { weights + gradients + state + activations }

  /// One training update on `batchSize` digits.
  init(batchSize: Int, rule: any UpdateRule) throws {
    let network = try Self.network()
    let optimizer = try Optimizer(network.parameters, rule)
    let (outputs, labels) = try Self.outputs(of: network, batchSize: batchSize)
    try crossEntropy(outputs[outputs.count - 1], labels).backward()
    try optimizer.step()
    weights = network.parameters.reduce(0) { $0 + $1.byteCount }
    gradients = network.parameters.reduce(0) { $0 + ($1.grad?.byteCount ?? 0) }
    state = optimizer.memoryByteCount
    activations = outputs.reduce(0) { $0 + $1.byteCount }
  }

  /// The network in use: nothing is kept but what a layer reads and what it writes.
  init(inferenceOn batchSize: Int) throws {
    let network = try Self.network()
    let outputs = try noGrad { try Self.outputs(of: network, batchSize: batchSize).outputs }
    weights = network.parameters.reduce(0) { $0 + $1.byteCount }
    (gradients, state) = (0, 0)
    activations = zip(outputs, outputs.dropFirst()).map { $0.byteCount + $1.byteCount }.max() ?? 0
  }

  /// Convolution 1 → 8 with 3 × 3, ReLU, linear 512 → 10.
  static func network() throws -> Sequential<Float> {
    var generator = SeededGenerator(seed: 13)
    return Sequential(
      try Conv2d(1, 8, kernelSize: 3, padding: 1, using: &generator), ReLU(), Flatten(),
      try Linear(512, 10, using: &generator))
  }

  /// The images of a batch, what each layer makes of it, and the labels. A view of the same memory counts once.
  private static func outputs(
    of network: Sequential<Float>, batchSize: Int
  ) throws -> (outputs: [Tensor<Float>], labels: Tensor<Int>) {
    let batch = try Digits.load().samples(0..<batchSize)
    var outputs = [try batch.inputs.view(batchSize, 1, 8, 8)]
    var signal = outputs[0]
    for layer in network.layers {
      let result = try layer(signal)
      if !result.sharesStorage(with: signal) { outputs.append(result) }
      signal = result
    }
    return (outputs, batch.targets)
  }
}

/// What VGG-16, or any other network, keeps, in numbers of float32: from the shapes alone.
struct MemoryByShapes {
  /// How many numbers there are to learn.
  let parameters: Int
  /// How many numbers the input and all layers have for one image.
  let activationsPerSample: Int
  /// The same for a network that is only used: the two largest neighbours.
  let livePerSample: Int

  /// Counts `network`.
  init(_ network: ImageNetwork) throws {
    let outputs = try network.outputCounts()
    parameters = try ConvolutionReference().countParameters(of: network)
    activationsPerSample = outputs.reduce(0, +)
    livePerSample = zip(outputs, outputs.dropFirst()).map(+).max() ?? 0
  }

  /// Sums for known parameters and activations.
  init(parameters: Int, activationsPerSample: Int, livePerSample: Int) {
    (self.parameters, self.activationsPerSample) = (parameters, activationsPerSample)
    self.livePerSample = livePerSample
  }

  /// From how many samples on the activations are as many as `copies` times the parameters.
  func crossover(copies: Int) -> Double { Double(copies * parameters) / Double(activationsPerSample) }

  /// The digits network, counted on the engine.
  static func digits() throws -> MemoryByShapes {
    let training = try DigitsMemory(batchSize: 1, rule: SGD(learningRate: 0.1))
    let inference = try DigitsMemory(inferenceOn: 1)
    return MemoryByShapes(
      parameters: training.weights / 4, activationsPerSample: training.activations / 4,
      livePerSample: inference.activations / 4)
  }
}
