import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct OptimizerTests {
  @Test("it counts its updates")
  func counts() throws {
    let w = try Tensor<Float>.ones(2).requiresGrad()
    let optimizer = try Optimizer([w], SGD())
    #expect(optimizer.stepCount == 0)
    w.grad = try .ones(2)
    for _ in 0..<3 { try optimizer.step() }
    #expect(optimizer.stepCount == 3)
  }

  @Test("a parameter without a gradient stays, even with weight decay and momentum")
  func noGradient() throws {
    let (a, b) = try (Tensor<Double>.ones(2).requiresGrad(), Tensor<Double>.ones(2).requiresGrad())
    let optimizer = try Optimizer([a, b], SGD(learningRate: 0.1, momentum: 0.9, weightDecay: 0.5))
    a.grad = try .ones(2)
    try optimizer.step()
    #expect(a.elements != [1, 1] && b.elements == [1, 1])
  }

  @Test("Adam's correction counts the updates of each parameter, not those of the optimiser")
  func ownCount() throws {
    let (a, b) = try (Tensor<Double>.zeros(1).requiresGrad(), Tensor<Double>.zeros(1).requiresGrad())
    let optimizer = try Optimizer([a, b], Adam(learningRate: 0.1))
    a.grad = try .ones(1)
    for _ in 0..<5 { try optimizer.step() }
    b.grad = try .ones(1)
    try optimizer.step()
    #expect(abs(b.elements[0] + 0.1) < 1e-6)
  }

  @Test("groups have rates of their own, which can be changed on the way")
  func groups() throws {
    let (a, b) = try (Tensor<Double>.zeros(1).requiresGrad(), Tensor<Double>.zeros(1).requiresGrad())
    let optimizer = try Optimizer(groups: [
      ParameterGroup([a], SGD(learningRate: 1)), ParameterGroup([b], SGD(learningRate: 0.1)),
    ])
    (a.grad, b.grad) = try (.ones(1), .ones(1))
    try optimizer.step()
    #expect(a.elements == [-1] && b.elements == [-0.1])
    optimizer.learningRates = [0, 0.5]
    try optimizer.step()
    #expect(a.elements == [-1] && b.elements == [-0.6])
    #expect(optimizer.initialLearningRates == [1, 0.1])
  }

  @Test("a group may join later; its parameters are then updated as well")
  func joins() throws {
    let (a, b) = try (Tensor<Double>.zeros(1).requiresGrad(), Tensor<Double>.zeros(1).requiresGrad())
    let optimizer = try Optimizer([a], SGD(learningRate: 1))
    try optimizer.add(ParameterGroup([b], Adam(learningRate: 0.5)))
    (a.grad, b.grad) = try (.ones(1), .ones(1))
    try optimizer.step()
    #expect(a.elements == [-1] && abs(b.elements[0] + 0.5) < 1e-6)
    #expect(throws: TensorError.self) { try optimizer.add(ParameterGroup([a], SGD())) }
  }

  @Test("zeroGrad() makes gradients nil; without it they add up")
  func zeroGrad() throws {
    let w = try Tensor<Double>.ones(1).requiresGrad()
    let optimizer = try Optimizer([w], SGD())
    for _ in 0..<2 { try (w * w).backward() }
    #expect(w.grad?.elements == [4])
    optimizer.zeroGrad()
    #expect(w.grad == nil)
  }

  @Test("a transposed parameter and a transposed gradient are updated element by element")
  func strided() throws {
    let base = try Tensor<Double>([[1, 2, 3], [4, 5, 6]])
    let w = try base.asStrided([3, 2], strides: [1, 3]).requiresGrad()
    let optimizer = try Optimizer([w], SGD(learningRate: 1, momentum: 0.5))
    w.grad = try Tensor<Double>([[10, 20, 30], [40, 50, 60]]).asStrided([3, 2], strides: [1, 3])
    try optimizer.step()
    #expect(base.elements == [-9, -18, -27, -36, -45, -54])
  }

  @Test("plain SGD remembers nothing; momentum remembers as much as there are parameters")
  func memory() throws {
    for (momentum, bytes) in [(0.0, 0), (0.9, 12 * 4)] {
      let w = try Tensor<Float>.ones(3, 4).requiresGrad()
      let optimizer = try Optimizer([w], SGD(momentum: momentum))
      w.grad = try .ones(3, 4)
      try optimizer.step()
      #expect(optimizer.memoryByteCount == bytes)
    }
  }

  @Test("an update between forward and backward is noticed")
  func writtenInBetween() throws {
    let w = try Tensor<Double>.ones(1).requiresGrad()
    let optimizer = try Optimizer([w], SGD())
    let loss = try w * w
    w.grad = try .ones(1)
    try optimizer.step()
    let error = #expect(throws: TensorError.self) { try loss.backward() }
    #expect(error?.kind == .inPlace)
  }

  @Test("no parameters, a parameter twice and a computed tensor are refused")
  func refused() throws {
    let w = try Tensor<Double>.ones(1).requiresGrad()
    #expect(throws: TensorError.self) { try Optimizer([Tensor<Double>](), SGD()) }
    #expect(throws: TensorError.self) { try Optimizer([w, w], SGD()) }
    #expect(throws: TensorError.self) {
      try Optimizer(groups: [ParameterGroup([w], SGD()), ParameterGroup([w], Adam())])
    }
    let error = #expect(throws: TensorError.self) { try Optimizer([w * w], SGD()) }
    #expect(error?.message == "can't optimize a non-leaf Tensor")
  }

  @Test("a gradient of another shape is an error that names both")
  func shape() throws {
    let w = try Tensor<Double>.ones(2).requiresGrad()
    w.grad = try .ones(3)
    let error = #expect(throws: TensorError.self) { try Optimizer([w], SGD()).step() }
    #expect(error?.message.contains("[2]") == true && error?.message.contains("[3]") == true)
  }
}
