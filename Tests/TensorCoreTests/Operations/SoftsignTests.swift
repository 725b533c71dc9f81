import Testing

@testable import TensorCore

@Suite struct SoftsignTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x / (1 + abs(x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).softsign(),
        [-0.7142857142857143, -0.5, -0.2, 0, 0.3333333333333333, 0.75]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.softsign() }
  }
}
