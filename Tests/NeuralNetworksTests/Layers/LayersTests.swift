import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Linear, Flatten, Residual, Sequential, Dropout, and the activations as layers.
@Suite struct LayersTests {
  @Test("y = x·Wᵀ + b; the gradients are Gᵀ·x, the sum of G, and G·W")
  func linear() throws {
    let layer = try Linear(
      weight: Tensor<Double>([[1, 2], [3, 4], [5, 6]]).requiresGrad(), bias: Tensor([10, 20, 30]).requiresGrad())
    let x = try Tensor<Double>([[1, -1]]).requiresGrad()
    let y = try layer(x)
    #expect(y.elements == [9, 19, 29])
    try y.backward(gradient: Tensor([[1, 0, 2]]))
    #expect(layer.weight.grad?.elements == [1, -1, 0, 0, 2, -2])
    #expect(layer.bias?.grad?.elements == [1, 0, 2] && x.grad?.elements == [11, 14])
  }

  @Test("weights start evenly within ±1/√in, the same for the same seed")
  func start() throws {
    var (one, other) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    let a = try Linear<Float>(100, 50, using: &one)
    #expect(try a.weight.elements == Linear<Float>(100, 50, using: &other).weight.elements)
    #expect(a.weight.elements.allSatisfy { abs($0) <= 0.1 } && a.weight.elements.contains { abs($0) > 0.099 })
    let mean = try a.weight.square().mean().item()
    #expect(abs(mean - 0.01 / 3) < 0.0002)
    #expect(a.parameters.allSatisfy { $0.requiresGrad })
  }

  @Test("a batch without samples gives a result without samples")
  func emptyBatch() throws {
    var generator = SeededGenerator(seed: 1)
    let network = try Sequential<Float>(Linear(3, 4, using: &generator), ReLU(), Linear(4, 2, using: &generator))
    #expect(try network(.zeros(0, 3)).shape == [0, 2])
  }

  @Test("an error inside a Sequential tells the place and the layer")
  func place() throws {
    var generator = SeededGenerator(seed: 1)
    let network = try Sequential<Float>(
      Linear(3, 4, using: &generator), ReLU(), Linear(5, 2, using: &generator))
    let error = #expect(throws: TensorError.self) { try network(.zeros(7, 3)) }
    #expect(
      error?.operation == "2.Linear" && error?.message.contains("got an input of [7, 4], need 5 features") == true)
  }

  @Test("a residual block adds what its body gives; the gradient has the short way")
  func residual() throws {
    let block = Residual<Double>(Activation("Zero") { try $0 * 0 })
    let x = try Tensor<Double>([1, 2]).requiresGrad()
    let y = try block(x)
    #expect(y.elements == [1, 2])
    try y.sum().backward()
    #expect(x.grad?.elements == [1, 1])
    var generator = SeededGenerator(seed: 1)
    let error = #expect(throws: TensorError.self) {
      try Residual<Double>(Linear(2, 3, using: &generator))(Tensor([[1, 2]]))
    }
    #expect(error?.operation == "Residual" && error?.message.contains("shortcut") == true)
  }

  @Test("flatten keeps the batch")
  func flatten() throws {
    #expect(try Flatten<Float>()(.zeros(2, 3, 4)).shape == [2, 12])
  }

  @Test("dropout keeps the expected value, drops a share of p, and the same seed drops the same")
  func dropout() throws {
    let x = try Tensor<Double>.ones(10_000)
    let layer = try Dropout<Double>(0.3, seed: 1)
    let y = try layer(x).elements
    #expect(Set(y) == [0, 1 / 0.7])
    // The share of zeros has a standard deviation of √(0.3·0.7/10000) = 0.0046.
    #expect(abs(Double(y.count { $0 == 0 }) / 10_000 - 0.3) < 0.02)
    #expect(try Dropout<Double>(0.3, seed: 1)(x).elements == y)
    #expect(try layer(x).elements != y)
    layer.eval()
    #expect(try layer(x).elements == x.elements)
  }

  @Test("p = 0 drops nothing, p = 1 everything; the gradient is that of the mask")
  func dropoutLimits() throws {
    let x = try Tensor<Double>.ones(50).requiresGrad()
    #expect(try Dropout<Double>(0, seed: 1)(x).elements == x.elements)
    #expect(try Dropout<Double>(1, seed: 1)(x).elements.allSatisfy { $0 == 0 })
    let y = try Dropout<Double>(0.5, seed: 2)(x)
    try y.sum().backward()
    #expect(x.grad?.elements == y.elements)
  }

  @Test("every activation is a layer that does what its operation does")
  func activations() throws {
    let x = try randomTensor(4, 5) * 4
    let pairs: [(any Layer<Double>, Tensor<Double>)] = try [
      (ReLU(), x.relu()), (ReLU6(), x.relu6()), (LeakyReLU(negativeSlope: 0.2), x.leakyReLU(negativeSlope: 0.2)),
      (PReLU(), x.leakyReLU(negativeSlope: 0.25)),
      (Hardtanh(minVal: -0.5, maxVal: 2), x.hardtanh(minVal: -0.5, maxVal: 2)),
      (Hardsigmoid(), x.hardsigmoid()), (Hardswish(), x.hardswish()), (Threshold(0.1, 20), x.threshold(0.1, 20)),
      (Sigmoid(), x.sigmoid()), (LogSigmoid(), x.logSigmoid()), (Tanh(), x.tanh()), (Softsign(), x.softsign()),
      (Softplus(beta: 2), x.softplus(beta: 2)), (ELU(alpha: 0.5), x.elu(alpha: 0.5)),
      (CELU(alpha: 2), x.celu(alpha: 2)),
      (SELU(), x.selu()), (GELU(), x.gelu()), (GELU(approximate: .tanh), x.gelu(approximate: .tanh)),
      (SiLU(), x.silu()), (Mish(), x.mish()), (Softmax(dim: 1), x.softmax(dim: 1)),
      (LogSoftmax(dim: 0), x.logSoftmax(dim: 0)),
    ]
    for (layer, expected) in pairs { #expect(try layer(x).elements == expected.elements, "\(type(of: layer))") }
    let results = Set(pairs.map { $0.1.elements })
    #expect(results.count == pairs.count)
  }

  @Test("PReLU learns its slopes; as many as channels are needed")
  func prelu() throws {
    let layer = try PReLU<Double>(channels: 2)
    try layer(Tensor([[-1, -2], [3, -4]])).sum().backward()
    #expect(layer.weight.grad?.elements == [-1, -6])
    let error = #expect(throws: TensorError.self) { try layer(.ones(2, 3)) }
    #expect(error?.operation == "PReLU")
    #expect(throws: TensorError.self) { try PReLU<Double>(channels: 0) }
  }
}
