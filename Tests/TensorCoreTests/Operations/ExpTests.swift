import Testing

@testable import TensorCore

@Suite struct ExpTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.exp(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).exp(),
        [0.0820849986238988, 0.36787944117144233, 0.7788007830714049, 1, 1.6487212707001282, 20.085536923187668]))
    // Python: [math.expm1(x) for x in [-2.5, -1e-09, 0, 1e-12, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1e-09, 0, 1e-12, 3]).expm1(),
        [-0.9179150013761013, -9.999999995e-10, 0, 1.0000000000005e-12, 19.085536923187668]))
  }

  @Test("infinities and overflow")
  func special() throws {
    let x = try Tensor<Float>([.infinity, -.infinity, 1000, -1000, .nan])
    #expect(agree(try x.exp(), [.infinity, 0, .infinity, 0, .nan]))
    #expect(agree(try x.expm1(), [.infinity, -1, .infinity, -1, .nan]))
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.exp() }
    try gradientCheckOnShapes { try $0.expm1() }
  }
}
