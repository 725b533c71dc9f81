import Testing

@testable import TensorCore

@Suite struct SinCosTests {
  @Test("values by hand")
  func values() throws {
    // Python: [math.sin(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).sin(),
        [-0.5984721441039565, -0.8414709848078965, -0.24740395925452294, 0, 0.479425538604203, 0.1411200080598672]))
    // Python: [math.cos(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).cos(),
        [-0.8011436155469337, 0.5403023058681398, 0.9689124217106447, 1, 0.8775825618903728, -0.9899924966004454]))
  }

  @Test("sin² + cos² = 1, also for large angles; an infinite angle has none")
  func laws() throws {
    let x = try Tensor<Float>([0.1, 100, -12_345.678, 1e6])
    #expect(agree(try x.sin().square() + x.cos().square(), [1, 1, 1, 1], to: 1e-6))
    #expect(try Tensor<Float>([.infinity]).sin().isnan().item() && Tensor<Float>([.infinity]).cos().isnan().item())
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.sin() }
    try gradientCheckOnShapes { try $0.cos() }
  }
}
