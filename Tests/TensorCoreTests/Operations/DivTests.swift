import Testing

@testable import TensorCore

@Suite struct DivTests {
  @Test("tensors are broadcast, numbers stand on either side")
  func values() throws {
    let x = try Tensor([1.5, -2])
    #expect(try (x / Tensor([[1], [10]])).elements == [1.5, -2, 0.15, -0.2])
    #expect(try (x / 2).elements == [0.75, -1] && (3 / x).elements == [2, -1.5])
    #expect(try x.div(Tensor([3, 4])).elements == [0.5, -0.5] && x.div(2).elements == [0.75, -1])
  }

  @Test("division by zero is infinite with the sign of zero, 0 / 0 is NaN")
  func zero() throws {
    let x = try Tensor<Float>([1, -1, 0])
    #expect(agree(try x / 0, [.infinity, -.infinity, .nan]))
    #expect(try (1 / -Tensor<Float>([0])).elements == [-.infinity])
  }

  @Test("whole numbers divide to Float")
  func wholeNumbers() throws {
    let t = try Tensor([7, -7, 0])
    #expect(try (t / 2).elements == [3.5, -3.5, 0])
    #expect(try (1 / t).elements == [1 / Float(7), -1 / Float(7), .infinity])
    #expect(try (t / Tensor([2, 2, 4])).elements == [3.5, -3.5, 0])
  }

  @Test("gradients agree with finite differences, broadcast or not")
  func gradients() throws {
    let (a, b) = try (scattered(2, 3, in: 0.5..<2), scattered(3, in: 0.5..<2))
    for pair in try [
      [a, b], [b, a], [a, a.flip([0])], [a.t(), scattered(3, 1, in: 1..<3)], [scattered(in: 1..<2), a],
    ] {
      try gradientCheck(pair) { try $0[0] / $0[1] }
    }
    try gradientCheckOnShapes(in: 0.5..<3) { try 2 / ($0 / 4) }
  }

  @Test("shapes that do not broadcast are an error")
  func mismatch() throws {
    #expect(kindOfError { try Tensor<Float>.ones(2, 3) / Tensor<Float>.ones(2) } == .shape)
  }
}
