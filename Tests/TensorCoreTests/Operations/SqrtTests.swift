import Testing

@testable import TensorCore

@Suite struct SqrtTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.sqrt(x) for x in [0, 0.25, 2, 9]]
    #expect(agree(try Tensor<Double>([0, 0.25, 2, 9]).sqrt(), [0, 0.5, 1.4142135623730951, 3]))
    // Python: [1 / math.sqrt(x) for x in [0.25, 2, 16]]
    #expect(agree(try Tensor<Double>([0.25, 2, 16]).rsqrt(), [2, 0.7071067811865475, 0.25]))
  }

  @Test("NaN below 0; the slope of the root is infinite at 0")
  func special() throws {
    #expect(agree(try Tensor<Float>([-1, .infinity]).sqrt(), [.nan, .infinity]))
    #expect(agree(try Tensor<Float>([-1, 0, .infinity]).rsqrt(), [.nan, .infinity, 0]))
    let x = try Tensor<Float>([0]).requiresGrad()
    try x.sqrt().backward()
    #expect(x.grad?.elements == [.infinity])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes(in: 0.1..<5) { try $0.sqrt() }
    try gradientCheckOnShapes(in: 0.5..<5) { try $0.rsqrt() }
  }
}
