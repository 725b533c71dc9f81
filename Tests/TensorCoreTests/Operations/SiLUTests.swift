import Testing

@testable import TensorCore

@Suite struct SiLUTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x / (1 + math.exp(-x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).silu(),
        [-0.18964545005310887, -0.2689414213699951, -0.10945587477855048, 0, 0.3112296656009273, 2.8577223804673]))
  }

  @Test("far below 0 it is 0, far above x")
  func special() throws {
    #expect(agree(try Tensor<Float>([-200, 200]).silu(), [0, 200], to: 1e-30))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.silu() }
  }
}
