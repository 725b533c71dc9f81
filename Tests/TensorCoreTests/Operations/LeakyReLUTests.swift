import Testing

@testable import TensorCore

@Suite struct LeakyReLUTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x if x > 0 else 0.01 * x for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).leakyReLU(), [-0.025, -0.01, -0.0025, 0, 0.5, 3]))
    // Python: [x if x > 0 else 0.5 * x for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).leakyReLU(negativeSlope: 0.5),
        [-1.25, -0.5, -0.125, 0, 0.5, 3]))
  }

  @Test("at the kink the slope is the one for negative numbers")
  func kink() throws {
    let x = try Tensor<Double>([0]).requiresGrad()
    try x.leakyReLU(negativeSlope: 0.25).backward()
    #expect(x.grad?.elements == [0.25])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.leakyReLU() }
    try gradientCheckOnShapes { try $0.leakyReLU(negativeSlope: 0.5) }
  }
}
