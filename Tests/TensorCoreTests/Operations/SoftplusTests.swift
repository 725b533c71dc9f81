import Testing

@testable import TensorCore

@Suite struct SoftplusTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.log1p(math.exp(x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).softplus(),
        [
          0.07888973429254963, 0.31326168751822286, 0.5759394198788436, 0.6931471805599453, 0.9740769841801067,
          3.048587351573742,
        ]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).softplus(),
        [
          0.07888973429254963, 0.31326168751822286, 0.5759394198788436, 0.6931471805599453, 0.9740769841801067,
          3.048587351573742,
        ], to: 1e-6))
    // Python: [math.log1p(math.exp(2 * x)) / 2 for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).softplus(beta: 2),
        [
          0.003357674244559034, 0.06346400552148625, 0.23703849209005334, 0.34657359027997264, 0.6566308437591114,
          3.001237842568865,
        ]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).softplus(beta: 2),
        [
          0.003357674244559034, 0.06346400552148625, 0.23703849209005334, 0.34657359027997264, 0.6566308437591114,
          3.001237842568865,
        ], to: 1e-6))
  }

  @Test("beyond the threshold it is x itself")
  func threshold() throws {
    #expect(try Tensor<Double>([21, 1000]).softplus().elements == [21, 1000])
    #expect(try Tensor<Double>([3]).softplus(beta: 2, threshold: 5).elements == [3])
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.softplus() }
    try gradientCheckOnShapes { try $0.softplus(beta: 2) }
    try gradientCheckOnShapes { try $0.softplus(beta: 0.5, threshold: 1.05) }
  }
}
