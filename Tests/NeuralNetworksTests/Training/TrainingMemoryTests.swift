import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct TrainingMemoryTests {
  /// Bytes of tensors after some updates of a network that has everything: normalisation, dropout, convolution, recurrence, Adam,
  /// clipping, a schedule.
  private func bytes(after updates: [Int], of rule: any UpdateRule) throws -> [Int] {
    var generator = SeededGenerator(seed: 1)
    let network = try Sequential<Float>(
      Conv1d(2, 4, kernelSize: 3, padding: 1, using: &generator), BatchNorm1d(4), ReLU(), Flatten(),
      Linear(24, 8, using: &generator), LayerNorm(8), Dropout(0.2, using: &generator),
      Residual(Linear(8, 8, using: &generator)), Linear(8, 3, using: &generator))
    let optimizer = try Optimizer(network.parameters, rule)
    let x = try Tensor<Float>.randn([5, 2, 6], using: &generator)
    let y = try Tensor<Int>([0, 1, 2, 0, 1])
    var measured: [Int] = []
    try train(
      network, with: optimizer, epochs: updates.last ?? 1, batches: { [[0, 1, 2, 3, 4]] }, clipping: .norm(1),
      scheduler: Scheduler(ExponentialLR(gamma: 0.999), of: optimizer), recordsGradientNorms: true,
      afterUpdate: { if updates.contains($0.number) { measured.append(tensorBytesInUse()) } }
    ) { _ in try crossEntropy(network(x), y) }
    return measured
  }

  @Test("memory after 1,000 updates equals memory after 10, for rules with and without memory of their own")
  func constant() throws {
    for rule: any UpdateRule in try [SGD(learningRate: 0.01, momentum: 0.9), Adam()] {
      let measured = try bytes(after: [10, 1000], of: rule)
      #expect(measured[0] == measured[1] && measured[0] > 0)
    }
  }

  @Test("a recurrent network that is trained over whole sequences keeps nothing of them")
  func recurrent() throws {
    var generator = SeededGenerator(seed: 1)
    let network = try LSTM<Float>(3, 4, layers: 2, bidirectional: true, using: &generator)
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: 0.01))
    let x = try Tensor<Float>.randn([7, 2, 3], using: &generator)
    var measured: [Int] = []
    for update in 1...1000 {
      optimizer.zeroGrad()
      try network(x).output.square().mean().backward()
      try optimizer.step()
      if [10, 1000].contains(update) { measured.append(tensorBytesInUse()) }
    }
    #expect(measured[0] == measured[1])
  }
}
