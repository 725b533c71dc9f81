import Testing

@testable import TensorCore

@Suite struct MishTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x * math.tanh(math.log1p(math.exp(x))) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).mish(),
        [-0.19681620390653337, -0.30340146137410895, -0.129926963679141, 0, 0.3752452113048951, 2.9865350049679575]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).mish(),
        [-0.19681620390653337, -0.30340146137410895, -0.129926963679141, 0, 0.3752452113048951, 2.9865350049679575],
        to: 1e-6))
  }

  @Test("far below 0 it is 0, far above x")
  func special() throws {
    #expect(agree(try Tensor<Float>([-200, 200]).mish(), [0, 200], to: 1e-30))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.mish() }
  }
}
