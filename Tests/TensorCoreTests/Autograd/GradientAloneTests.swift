import Testing

@testable import TensorCore

@Suite struct GradientAloneTests {
  @Test("gradients are returned, and nobody's grad changes")
  func alone() throws {
    let (x, w) = (try Tensor<Double>([2, 3]).requiresGrad(), try Tensor<Double>([5, 7]).requiresGrad())
    w.grad = try Tensor([1, 1])
    let y = try (x * x * w).sum()
    let gradients = try y.gradients(withRespectTo: [x, w])
    #expect(gradients[0].elements == [20, 42] && gradients[1].elements == [4, 9])
    #expect(x.grad == nil && w.grad?.elements == [1, 1])
  }

  @Test("results on the way can be asked for, and keep nothing afterwards")
  func onTheWay() throws {
    let x = try Tensor<Double>([2, 3]).requiresGrad()
    let square = try x * x
    #expect(try square.sum().gradients(withRespectTo: [square], retainGraph: true)[0].elements == [1, 1])
    #expect(square.grad == nil)
    try square.sum().backward()
    #expect(square.grad == nil && x.grad?.elements == [4, 6])
  }

  @Test("the graph can be kept for backward(); what the result does not depend on has zeros")
  func retained() throws {
    let (x, other) = (try Tensor<Double>([2]).requiresGrad(), try Tensor<Double>([1, 1]).requiresGrad())
    let y = try x * x
    #expect(try y.gradients(withRespectTo: [x, other], retainGraph: true).map { $0.elements } == [[4], [0, 0]])
    try y.backward()
    #expect(x.grad?.elements == [4])
  }

  @Test("an input that wants no gradient is an error, and after an error every grad is as before")
  func errors() throws {
    let x = try Tensor<Double>([2, 3]).requiresGrad()
    x.grad = try Tensor([1, 1])
    let y = try x * x
    #expect(throws: TensorError.self) { try y.sum().gradients(withRespectTo: [Tensor([1])]) }
    #expect(throws: TensorError.self) { try y.gradients(withRespectTo: [x]) }
    #expect(x.grad?.elements == [1, 1])
  }
}
