import Testing

@testable import TensorCore

@Suite struct SubTests {
  @Test("tensors are broadcast, numbers stand on either side, whole numbers wrap around")
  func values() throws {
    let x = try Tensor([1.5, -2])
    #expect(try (x - Tensor([[1], [10]])).elements == [0.5, -3, -8.5, -12])
    #expect(try (x - 1).elements == [0.5, -3] && (1 - x).elements == [-0.5, 3])
    #expect(try (Tensor([Int.min]) - 1).elements == [Int.max])
  }

  @Test("alpha multiplies the second operand")
  func alpha() throws {
    let (a, b) = try (Tensor<Float>([1, 2]), Tensor<Float>([10, 20]))
    #expect(try a.sub(b, alpha: 0.5).elements == [-4, -8])
    #expect(try a.sub(3, alpha: 2).elements == [-5, -4])
  }

  @Test("gradients agree with finite differences, broadcast or not")
  func gradients() throws {
    let (a, b) = try (scattered(2, 3), scattered(3, in: 0.5..<2))
    for pair in try [[a, b], [b, a], [a, a.flip([0])], [a.t(), scattered(3, 1)], [scattered(), a]] {
      try gradientCheck(pair) { try $0[0] - $0[1] }
      try gradientCheck(pair) { try $0[0].sub($0[1], alpha: 3) }
    }
    try gradientCheckOnShapes { try 1 - ($0 - 2).sub(3, alpha: 2) }
  }

  @Test("shapes that do not broadcast are an error")
  func mismatch() throws {
    #expect(kindOfError { try Tensor<Float>.ones(2, 3) - Tensor<Float>.ones(2) } == .shape)
    #expect(kindOfError { try Tensor<Float>.ones(2, 3).sub(Tensor<Float>.ones(2)) } == .shape)
  }
}
