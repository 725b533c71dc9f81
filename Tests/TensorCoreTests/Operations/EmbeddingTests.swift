import Testing

@testable import TensorCore

@Suite struct EmbeddingTests {
  @Test("embedding looks up a row for every index")
  func looksUp() throws {
    let weight = try counting(4, 2)
    let y = try Tensor.embedding(Tensor([[3, 0], [1, 1]]), weight: weight)
    #expect(y.shape == [2, 2, 2])
    #expect(y.elements == [6, 7, 0, 1, 2, 3, 2, 3])
    #expect(try Tensor.embedding(Tensor(scalar: 2), weight: weight).elements == [4, 5])
    #expect(try Tensor.embedding(Tensor([1]), weight: counting(2, 3).t()).elements == [1, 4])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    let input = try Tensor([[3, 0, 3], [1, 1, 1]])
    try gradientCheck([counting(4, 2)]) { try Tensor.embedding(input, weight: $0[0]) * counting(2, 3, 2) }
  }

  @Test("the padding row gets no gradient, and frequent rows are scaled when asked for")
  func options() throws {
    let weight = try counting(3, 1).requiresGrad()
    try Tensor.embedding(Tensor([0, 2, 2, 2]), weight: weight, paddingIndex: -3).sum().backward()
    #expect(weight.grad?.elements == [0, 0, 3])
    weight.zeroGrad()
    try Tensor.embedding(Tensor([0, 2, 2, 2]), weight: weight, scaleGradByFrequency: true).sum().backward()
    #expect(weight.grad?.elements == [1, 0, 1])
  }

  @Test("indices out of range and weights that are no matrix are errors")
  func errors() throws {
    let weight = try counting(3, 2)
    #expect(kindOfError { try Tensor.embedding(Tensor([3]), weight: weight) } == .index)
    #expect(kindOfError { try Tensor.embedding(Tensor([-1]), weight: weight) } == .index)
    #expect(kindOfError { try Tensor.embedding(Tensor([0]), weight: counting(3)) } == .shape)
    #expect(kindOfError { try Tensor.embedding(Tensor([0]), weight: weight, paddingIndex: 3) } == .index)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    for index in try [Tensor(scalar: 2), Tensor([1, 1]), Tensor([[0], [3]]), Tensor<Int>.zeros(0)] {
      try gradientCheck([scattered(4, 3)]) { try Tensor.embedding(index, weight: $0[0]) }
      try gradientCheck([scattered(2, 4).t()]) { try Tensor.embedding(index, weight: $0[0]) }
    }
  }
}
