import Testing

@testable import TensorCore

@Suite struct HardtanhTests {
  @Test("values by hand")
  func values() throws {
    // Python: [min(max(x, -1), 1) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(agree(try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).hardtanh(), [-1, -1, -0.25, 0, 0.5, 1]))
    // Python: [min(max(x, -2), 0.25) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).hardtanh(minVal: -2, maxVal: 0.25),
        [-2, -1, -0.25, 0, 0.25, 0.25]))
    // Python: [min(max(x, 0), 6) for x in [-1, 0, 2.5, 6, 7]]
    #expect(agree(try Tensor<Double>([-1, 0, 2.5, 6, 7]).relu6(), [0, 0, 2.5, 6, 6]))
  }

  @Test("no slope at the kinks; the bounds must be in order")
  func special() throws {
    let x = try Tensor<Double>([-1, 0, 1]).requiresGrad()
    try x.hardtanh().sum().backward()
    #expect(x.grad?.elements == [0, 1, 0])
    #expect(kindOfError { try x.hardtanh(minVal: 1, maxVal: -1) } == .argument)
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.hardtanh() }
    try gradientCheckOnShapes { try $0.hardtanh(minVal: -2, maxVal: 0.25) }
    try gradientCheckOnShapes(in: -3..<9) { try $0.relu6() }
  }
}
