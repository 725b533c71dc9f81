import Testing

@testable import TensorCore

@Suite struct ReciprocalTests {
  @Test("values by hand")
  func values() throws {
    // Python: [1 / x for x in [-2.5, -1, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, 0.5, 3]).reciprocal(), [-0.4, -1, 2, 0.3333333333333333]))
  }

  @Test("1 / 0 is infinite, with the sign of 0")
  func special() throws {
    #expect(try Tensor<Float>([0, -0.0, .infinity]).reciprocal().elements == [.infinity, -.infinity, 0])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes(in: 0.5..<5) { try $0.reciprocal() }
  }
}
