import Testing

@testable import TensorCore

@Suite struct PowTests {
  @Test("a tensor to a number, a number to a tensor, a tensor to a tensor")
  func values() throws {
    let x = try Tensor([1, 2, -3.0])
    #expect(try x.pow(2).elements == [1, 4, 9])
    #expect(try x.pow(-1).elements == [1, 0.5, -1 / 3.0])
    #expect(try Tensor.pow(2, x).elements == [2, 4, 0.125])
    #expect(try Tensor([[2], [4.0]]).pow(Tensor([0.5, 2])).elements == [Double(2).squareRoot(), 4, 2, 16])
  }

  @Test("0⁰ is 1; a negative number has no root; a half is the square root")
  func special() throws {
    #expect(try Tensor<Float>([0, .nan]).pow(0).elements == [1, 1])
    #expect(agree(try Tensor<Float>([-2, 0]).pow(0.5), [.nan, 0]))
    #expect(try Tensor<Float>([0]).pow(-1).elements == [.infinity])
  }

  @Test("whole numbers wrap around, and have no negative powers")
  func wholeNumbers() throws {
    #expect(try Tensor([3, -2]).pow(3).elements == [27, -8])
    #expect(try Tensor([2]).pow(64).elements == [0])
    #expect(try Tensor([2, 1, -1]).pow(Tensor([-1, -1, -1])).elements == [0, 1, -1])
    #expect(kindOfError { try Tensor([2]).pow(-1) } == .argument)
  }

  @Test("gradients agree with finite differences, on several shapes and broadcast")
  func gradients() throws {
    for n in [2, 3, -1, 0.5, 1.7, 0] { try gradientCheckOnShapes(in: 0.5..<3) { try $0.pow(n) } }
    try gradientCheckOnShapes { try $0.pow(3) }
    try gradientCheckOnShapes { try Tensor.pow(1.7, $0) }
    let (a, b) = try (scattered(2, 3, in: 0.5..<2), scattered(3))
    for pair in try [[a, b], [b.square(), a], [a.t(), scattered(3, 1)]] {
      try gradientCheck(pair) { try $0[0].pow($0[1]) }
    }
  }

  @Test("where x is 0 the gradient is 0 for n = 0, and for the exponent")
  func gradientAtZero() throws {
    let (x, n) = try (Tensor<Double>([0, 0]).requiresGrad(), Tensor<Double>([0, 2]).requiresGrad())
    try x.pow(n).sum().backward()
    #expect(x.grad?.elements == [0, 0] && n.grad?.elements == [0, 0])
    #expect(kindOfError { try x.pow(Tensor([1, 2, 3])) } == .shape)
  }
}
