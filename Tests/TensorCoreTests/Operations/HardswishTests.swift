import Testing

@testable import TensorCore

@Suite struct HardswishTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x * min(max(x + 3, 0), 6) / 6 for x in [-4, -3, -1.5, 0, 1, 3, 5]]
    #expect(
      agree(try Tensor<Double>([-4, -3, -1.5, 0, 1, 3, 5]).hardswish(), [0, 0, -0.375, 0, 0.6666666666666666, 3, 5]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes(in: -5..<5) { try $0.hardswish() }
  }
}
