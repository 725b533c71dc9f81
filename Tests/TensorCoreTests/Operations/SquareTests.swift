import Testing

@testable import TensorCore

@Suite struct SquareTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x * x for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).square(), [6.25, 1, 0.0625, 0, 0.25, 9]))
  }

  @Test("whole numbers wrap around")
  func wholeNumbers() throws {
    #expect(try Tensor([-3, 1 << 32]).square().elements == [9, 0])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.square() }
  }
}
