import Testing

@testable import NeuralNetworks
@testable import TensorCore

private final class Block: Module {
  var isTraining = true
  var ownParameters: [(name: String, tensor: Tensor<Double>)]
  var children: [(name: String, module: any Module<Double>)]
  init(_ own: [(String, [Double]?)], parts: [(String, Block)] = []) throws {
    ownParameters = try own.map { name, gradient in
      let parameter = try Tensor<Double>.zeros(gradient?.count ?? 1).requiresGrad()
      parameter.grad = try gradient.map { try Tensor($0) }
      return (name, parameter)
    }
    children = parts.map { ($0.0, $0.1) }
  }
}

@Suite struct GradientNormsTests {
  @Test("weight and bias of a layer are one vector; layers come in order, those without a gradient not at all")
  func layers() throws {
    let network = try Block(
      [],
      parts: [
        ("0", Block([("weight", [3]), ("bias", [4])])), ("1", Block([("weight", nil)])),
        ("2", Block([("scale", [1])], parts: [("inner", Block([("weight", [-5, 12])]))])),
      ])
    let norms = try gradientNorms(of: network)
    #expect(norms.map { $0.layer } == ["0", "2", "2.inner"] && norms.map { $0.norm } == [5, 1, 13])
  }
}
