import Testing

@testable import TensorCore

@Suite struct ThresholdTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x if x > 0.5 else -7 for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).threshold(0.5, -7), [-7, -7, -7, -7, -7, 3]))
  }

  @Test("NaN stays; whole numbers work")
  func special() throws {
    #expect(try Tensor<Float>([.nan]).threshold(0, 1).isnan().item())
    #expect(try Tensor([1, 5]).threshold(3, 0).elements == [0, 5])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.threshold(0.5, -7) }
  }
}
