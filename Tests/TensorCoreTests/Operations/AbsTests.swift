import Testing

@testable import TensorCore

@Suite struct AbsTests {
  @Test("values by hand")
  func values() throws {
    // Python: [abs(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).abs(), [2.5, 1, 0.25, 0, 0.5, 3]))
  }

  @Test("whole numbers, the smallest Int, and no slope at 0")
  func special() throws {
    #expect(try Tensor([-3, 2, Int.min]).abs().elements == [3, 2, Int.min])
    let x = try Tensor<Float>([0]).requiresGrad()
    try x.abs().backward()
    #expect(x.grad?.elements == [0])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.abs() }
  }
}
