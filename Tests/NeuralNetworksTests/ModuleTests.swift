import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// A module with one weight, and parts.
private final class Part: Module {
  var isTraining = true
  let weight: Tensor<Double>
  let children: [(name: String, module: any Module<Double>)]
  var ownParameters: [(name: String, tensor: Tensor<Double>)] { [("weight", weight)] }

  init(_ weight: Tensor<Double>, parts: [(String, Part)] = []) {
    self.weight = weight
    children = parts.map { ($0.0, $0.1) }
  }
}

@Suite struct ModuleTests {
  @Test("parameters of parts carry the path to them, in the order of definition")
  func names() throws {
    let network = try Part(
      .zeros(1), parts: [("first", Part(.zeros(2), parts: [("inner", Part(.zeros(3)))])), ("last", Part(.zeros(4)))])
    #expect(network.namedParameters.map { $0.name } == ["weight", "first.weight", "first.inner.weight", "last.weight"])
    #expect(network.parameters.map { $0.count } == [1, 2, 3, 4])
  }

  @Test("a tensor that two parts share is one parameter")
  func shared() throws {
    let weight = try Tensor<Double>.zeros(2)
    let network = try Part(.zeros(1), parts: [("encoder", Part(weight)), ("decoder", Part(weight))])
    #expect(network.namedParameters.map { $0.name } == ["weight", "encoder.weight"])
  }

  @Test("train() and eval() reach every part")
  func modes() throws {
    let inner = try Part(.zeros(1))
    let network = try Part(.zeros(1), parts: [("a", Part(.zeros(1), parts: [("b", inner)]))])
    network.eval()
    #expect(!network.isTraining && !inner.isTraining)
    network.train()
    #expect(network.isTraining && inner.isTraining)
  }

  @Test("zeroGrad() forgets the gradients of all parts")
  func zeroGrad() throws {
    let weight = try Tensor<Double>.ones(2).requiresGrad()
    let network = try Part(.zeros(1), parts: [("a", Part(weight))])
    try (weight * weight).backward(gradient: .ones(2))
    #expect(weight.grad?.elements == [2, 2])
    network.zeroGrad()
    #expect(weight.grad == nil)
  }
}
