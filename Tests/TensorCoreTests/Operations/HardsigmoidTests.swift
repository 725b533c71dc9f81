import Testing

@testable import TensorCore

@Suite struct HardsigmoidTests {
  @Test("values by hand")
  func values() throws {
    // Python: [min(max(x + 3, 0), 6) / 6 for x in [-4, -3, -1.5, 0, 3, 5]]
    #expect(agree(try Tensor<Double>([-4, -3, -1.5, 0, 3, 5]).hardsigmoid(), [0, 0, 0.25, 0.5, 1, 1]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes(in: -5..<5) { try $0.hardsigmoid() }
  }
}
