import Testing

@testable import TensorCore

@Suite struct TanhTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.tanh(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).tanh(),
        [-0.9866142981514303, -0.7615941559557649, -0.24491866240370913, 0, 0.46211715726000974, 0.9950547536867305]))
  }

  @Test("±1 far out, and small numbers stay themselves")
  func special() throws {
    #expect(agree(try Tensor<Float>([.infinity, -.infinity, 50, .nan]).tanh(), [1, -1, 1, .nan]))
    #expect(try Tensor<Float>([1e-20]).tanh().elements == [1e-20])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.tanh() }
  }
}
