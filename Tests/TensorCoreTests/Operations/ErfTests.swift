import Testing

@testable import TensorCore

@Suite struct ErfTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.erf(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).erf(),
        [-0.999593047982555, -0.8427007929497149, -0.2763263901682369, 0, 0.5204998778130465, 0.9999779095030014]))
  }

  @Test("±1 far out, to the last digits of Float")
  func special() throws {
    #expect(agree(try Tensor<Float>([.infinity, -.infinity, 6, .nan]).erf(), [1, -1, 1, .nan]))
    #expect(agree(try Tensor<Float>([0.5, -2]).erf(), [0.5204998778130465, -0.9953222650189527], to: 1e-7))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.erf() }
  }
}
