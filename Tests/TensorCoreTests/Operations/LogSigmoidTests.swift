import Testing

@testable import TensorCore

@Suite struct LogSigmoidTests {
  @Test("values by hand")
  func values() throws {
    // Python: [-math.log1p(math.exp(-x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).logSigmoid(),
        [
          -2.5788897342925496, -1.3132616875182228, -0.8259394198788436, -0.6931471805599453, -0.4740769841801067,
          -0.04858735157374206,
        ]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).logSigmoid(),
        [
          -2.5788897342925496, -1.3132616875182228, -0.8259394198788436, -0.6931471805599453, -0.4740769841801067,
          -0.04858735157374206,
        ], to: 1e-6))
  }

  @Test("large numbers do not overflow")
  func stable() throws {
    #expect(agree(try Tensor<Float>([-1000, 1000, -.infinity]).logSigmoid(), [-1000, 0, -.infinity]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.logSigmoid() }
  }
}
