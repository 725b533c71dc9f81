import Testing

@testable import TensorCore

@Suite struct StackTests {
  @Test(
    "stack joins along a new dimension",
    arguments: [
      (0, [0, 1, 2, 3, 4, 5, 0, 2, 4, 1, 3, 5], [2, 2, 3]), (1, [0, 1, 2, 0, 2, 4, 3, 4, 5, 1, 3, 5], [2, 2, 3]),
      (-1, [0, 0, 1, 2, 2, 4, 3, 1, 4, 3, 5, 5], [2, 3, 2]),
    ])
  func joins(dim: Int, elements: [Double], shape: [Int]) throws {
    let stacked = try Tensor.stack([counting(2, 3), counting(3, 2).t()], dim: dim)
    #expect(stacked.shape == shape)
    #expect(stacked.elements == elements)
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2), counting(2)]) { try Tensor.stack($0, dim: 1) * counting(2, 2) }
  }

  @Test("shapes must be equal, the list not empty")
  func errors() throws {
    #expect(kindOfError { try Tensor.stack([counting(2), counting(3)]) } == .shape)
    #expect(kindOfError { try Tensor<Float>.stack([]) } == .argument)
    #expect(kindOfError { try Tensor.stack([counting(2)], dim: 2) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try .stack([$0, $0 * 2], dim: $1) }
  }
}
