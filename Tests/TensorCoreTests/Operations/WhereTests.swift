import Testing

@testable import TensorCore

@Suite struct WhereTests {
  @Test("where takes from the first or the second, all three broadcast")
  func takes() throws {
    let condition = try Tensor([true, false, true])
    #expect(try Tensor.where(condition, counting(2, 3), Tensor(scalar: -1.0)).elements == [0, -1, 2, 3, -1, 5])
    #expect(try Tensor.where(condition, 1, 2).elements == [1, 2, 1])
    #expect(try Tensor<Float>.where(condition, 1, .zeros(3)).elements == [1, 0, 1])
    #expect(try Tensor<Float>.where(condition, .zeros(3), 1).elements == [0, 1, 0])
  }

  @Test("its gradients agree with finite differences")
  func gradient() throws {
    let condition = try Tensor([[true, false, true], [false, false, true]])
    try gradientCheck([counting(3), counting(2, 1)]) { try .where(condition, $0[0], $0[1]) * counting(2, 3) }
  }

  @Test("a NaN in the branch that is not taken harms neither value nor gradient")
  func nan() throws {
    let x = try Tensor([0.0, 4]).requiresGrad()
    let y = try Tensor.where(Tensor([false, true]), Tensor([Double.nan, 1]) * x, x)
    try y.sum().backward()
    #expect(y.elements == [0, 4])
    #expect(x.grad?.elements.last == 1)
  }

  @Test("shapes that do not broadcast are an error")
  func errors() throws {
    #expect(kindOfError { try Tensor.where(Tensor([true, false]), counting(3), counting(3)) } == .shape)
    #expect(kindOfError { try Tensor.where(Tensor([true]), counting(3), counting(2)) } == .shape)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try .where($0.gt(0), $0 * 2, $0 * 3) }
  }
}
