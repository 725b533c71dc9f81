import Testing

@testable import TensorCore

@Suite struct ClampTests {
  @Test("kept between numbers or between tensors, either of which may be left out")
  func values() throws {
    let x = try Tensor([-3.0, 0.5, 4])
    #expect(try x.clamp(min: -1, max: 2).elements == [-1, 0.5, 2])
    #expect(try x.clamp(min: 1).elements == [1, 1, 4])
    #expect(try x.clamp(max: 0).elements == [-3, 0, 0])
    #expect(try x.clamp(min: Tensor([0]), max: Tensor([[1], [9]])).elements == [0, 0.5, 1, 0, 0.5, 4])
    #expect(try Tensor([1, 9]).clamp(min: 2, max: 5).elements == [2, 5])
  }

  @Test("with min above max everything becomes max; NaN stays, and a NaN bound spreads")
  func special() throws {
    let x = try Tensor<Float>([-3, .nan, 4])
    #expect(agree(try x.clamp(min: 2, max: 1), [1, .nan, 1]))
    #expect(agree(try x.clamp(min: .nan), [.nan, .nan, .nan]))
  }

  @Test("at a bound the gradient still passes")
  func bounds() throws {
    let x = try Tensor([-1.0, 0, 1, 2]).requiresGrad()
    try x.clamp(min: -1, max: 1).sum().backward()
    #expect(x.grad?.elements == [1, 1, 1, 0])
  }

  @Test("gradients agree with finite differences, for numbers and for tensors")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.clamp(min: -1, max: 2) }
    try gradientCheckOnShapes { try $0.clamp(min: 0) }
    try gradientCheckOnShapes { try $0.clamp(max: 0) }
    let x = try scattered(2, 3)
    let (low, high) = try (scattered(3, in: -2..<0), scattered(2, 1, in: 0..<2))
    try gradientCheck([x, low, high]) { try $0[0].clamp(min: $0[1], max: $0[2]) }
    try gradientCheck([x, high, low]) { try $0[0].clamp(min: $0[1], max: $0[2]) }
    try gradientCheck([x, low]) { try $0[0].clamp(min: $0[1], max: nil) }
    try gradientCheck([x, high]) { try $0[0].clamp(min: nil, max: $0[1]) }
  }

  @Test("a clamp needs a bound, and bounds that broadcast")
  func errors() throws {
    let x = try Tensor([1.0, 2])
    #expect(kindOfError { try x.clamp(min: Double?.none, max: nil) } == .argument)
    #expect(kindOfError { try x.clamp(min: Tensor<Double>?.none, max: nil) } == .argument)
    #expect(kindOfError { try x.clamp(min: Tensor([1, 2, 3])) } == .shape)
  }
}
