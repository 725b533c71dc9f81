import Testing

@testable import TensorCore

@Suite struct ScatterAddTests {
  @Test("scatterAdd adds where an index appears twice: a histogram")
  func counts() throws {
    let labels = try Tensor([2, 0, 2, 2])
    #expect(try Tensor<Int>.zeros(3).scatterAdd(dim: 0, index: labels, src: .ones(4)).elements == [1, 0, 3])
    #expect(
      try counting(2, 2).scatterAdd(dim: 1, index: Tensor([[1, 1]]), src: Tensor([[10.0, 5]])).elements == [
        0, 16, 2, 3,
      ])
  }

  @Test("its gradients agree with finite differences")
  func gradient() throws {
    let index = try Tensor([[2, 0, 2]])
    try gradientCheck([counting(2, 3), counting(2, 4)]) {
      try $0[0].scatterAdd(dim: 1, index: index, src: $0[1]) * counting(2, 3)
    }
  }

  @Test("indices out of range and shapes that do not fit are errors")
  func errors() throws {
    let x = try counting(2, 3)
    #expect(kindOfError { try x.scatterAdd(dim: 1, index: Tensor([[-1]]), src: counting(1, 1)) } == .index)
    #expect(kindOfError { try x.scatterAdd(dim: 1, index: Tensor([[0, 0]]), src: counting(1, 1)) } == .shape)
    #expect(kindOfError { try x.scatterAdd(dim: 2, index: Tensor([[0]]), src: counting(1, 1)) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.scatterAdd(dim: $1, index: $0.sort(dim: $1).indices, src: $0 * 2) }
  }

  @Test("a 0-d index reads no element from a source that has none")
  func emptySource() throws {
    #expect(kindOfError { try counting(3).scatterAdd(dim: 0, index: Tensor(scalar: 1), src: .zeros(0)) } == .shape)
  }
}
