import Testing

@testable import TensorCore

@Suite struct LogTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.log(x) for x in [0.1, 1, 2.5, 100]]
    #expect(
      agree(
        try Tensor<Double>([0.1, 1, 2.5, 100]).log(), [-2.3025850929940455, 0, 0.9162907318741551, 4.605170185988092]))
    // Python: [math.log1p(x) for x in [-0.5, 1e-12, 0, 3]]
    #expect(
      agree(
        try Tensor<Double>([-0.5, 1e-12, 0, 3]).log1p(),
        [-0.6931471805599453, 9.999999999995e-13, 0, 1.3862943611198906]))
  }

  @Test("−inf at the edge, NaN below it")
  func special() throws {
    #expect(agree(try Tensor<Float>([0, -1, .infinity]).log(), [-.infinity, .nan, .infinity]))
    #expect(agree(try Tensor<Float>([-1, -2, .infinity]).log1p(), [-.infinity, .nan, .infinity]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes(in: 0.1..<5) { try $0.log() }
    try gradientCheckOnShapes(in: -0.8..<3) { try $0.log1p() }
  }
}
