import Testing

@testable import TensorCore

@Suite struct SigmoidTests {
  @Test("values by hand")
  func values() throws {
    // Python: [1 / (1 + math.exp(-x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).sigmoid(),
        [0.07585818002124355, 0.2689414213699951, 0.43782349911420193, 0.5, 0.6224593312018546, 0.9525741268224334]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).sigmoid(),
        [0.07585818002124355, 0.2689414213699951, 0.43782349911420193, 0.5, 0.6224593312018546, 0.9525741268224334],
        to: 1e-6))
  }

  @Test("0 and 1 far out, without overflow")
  func special() throws {
    #expect(
      agree(try Tensor<Float>([.infinity, -.infinity, 200, -200, .nan]).sigmoid(), [1, 0, 1, 0, .nan], to: 1e-30))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.sigmoid() }
  }
}
