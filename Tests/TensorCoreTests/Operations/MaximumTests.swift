import Testing

@testable import TensorCore

@Suite struct MaximumTests {
  @Test("the larger or the smaller of two, with broadcasting; NaN where either is")
  func values() throws {
    let (a, b) = try (Tensor([[1.0, 5], [3, 2]]), Tensor([2.0, 4]))
    #expect(try a.maximum(b).elements == [2, 5, 3, 4])
    #expect(try a.minimum(b).elements == [1, 4, 2, 2])
    #expect(agree(try Tensor<Float>([.nan, 1]).maximum(Tensor([1, .nan])), [.nan, .nan]))
    #expect(agree(try Tensor<Float>([.nan, 1]).minimum(Tensor([1, .nan])), [.nan, .nan]))
    #expect(try Tensor([1, 5]).maximum(Tensor([3])).elements == [3, 5])
  }

  @Test("equal ones get half of the gradient each")
  func ties() throws {
    let (a, b) = try (Tensor([2.0, 1]).requiresGrad(), Tensor([2.0, 5]).requiresGrad())
    try a.maximum(b).sum().backward()
    #expect(a.grad?.elements == [0.5, 0] && b.grad?.elements == [0.5, 1])
    try a.minimum(b).sum().backward()
    #expect(a.grad?.elements == [1, 1] && b.grad?.elements == [1, 1])
  }

  @Test("gradients agree with finite differences, broadcast or not")
  func gradients() throws {
    let (a, b) = try (scattered(2, 3), scattered(3, in: -2..<2))
    for pair in try [[a, b], [b, a], [a.t(), scattered(3, 1, in: -1..<1)]] {
      try gradientCheck(pair) { try $0[0].maximum($0[1]) }
      try gradientCheck(pair) { try $0[0].minimum($0[1]) }
    }
    #expect(kindOfError { try a.maximum(scattered(2)) } == .shape)
    #expect(kindOfError { try a.minimum(scattered(2)) } == .shape)
  }
}
