import Testing

@testable import TensorCore

@Suite struct GELUTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).gelu(),
        [-0.015524163314440398, -0.15865525393145707, -0.10032341857926907, 0, 0.34573123063700656, 2.99595030590511]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).gelu(),
        [-0.015524163314440398, -0.15865525393145707, -0.10032341857926907, 0, 0.34573123063700656, 2.99595030590511],
        to: 1e-6))
    // Python: [x / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).gelu(approximate: .tanh),
        [-0.015084266089998577, -0.15880800939172324, -0.100324649298315, 0, 0.34571400982514394, 2.996362607918227]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).gelu(approximate: .tanh),
        [-0.015084266089998577, -0.15880800939172324, -0.100324649298315, 0, 0.34571400982514394, 2.996362607918227],
        to: 1e-6))
  }

  @Test("the approximation is within 0.0005 everywhere")
  func approximation() throws {
    let x = try Tensor<Double>((-600...600).map { Double($0) / 100 })
    #expect(try (x.gelu() - x.gelu(approximate: .tanh)).abs().max().item() < 0.0005)
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.gelu() }
    try gradientCheckOnShapes { try $0.gelu(approximate: .tanh) }
  }
}
