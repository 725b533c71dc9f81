import Testing

@testable import TensorCore

@Suite struct SignTests {
  @Test("values by hand")
  func values() throws {
    // Python: [(x > 0) - (x < 0) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).sign(), [-1, -1, -1, 0, 1, 1]))
  }

  @Test("NaN has no sign; whole numbers have one")
  func special() throws {
    #expect(try Tensor<Float>([.nan, -0.0]).sign().elements == [0, 0])
    #expect(try Tensor([-7, 0, 7]).sign().elements == [-1, 0, 1])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.sign() }
  }
}
