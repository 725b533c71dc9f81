import Testing

@testable import TensorCore

@Suite struct ReLUTests {
  @Test("values by hand")
  func values() throws {
    // Python: [max(0, x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).relu(), [0, 0, 0, 0, 0.5, 3]))
  }

  @Test("the derivative at 0 is 0; NaN stays NaN; whole numbers work")
  func special() throws {
    let x = try Tensor<Double>([-1, 0, 2]).requiresGrad()
    try x.relu().sum().backward()
    #expect(x.grad?.elements == [0, 0, 1])
    #expect(try Tensor<Float>([.nan]).relu().isnan().item())
    #expect(try Tensor([-3, 4]).relu().elements == [0, 4])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.relu() }
  }
}
