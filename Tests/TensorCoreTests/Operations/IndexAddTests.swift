import Testing

@testable import TensorCore

@Suite struct IndexAddTests {
  @Test("indexAdd adds slices, each time an index appears, times alpha")
  func adds() throws {
    let x = try Tensor<Int>.ones(3, 2)
    let source = try Tensor([[1, 2], [3, 4], [5, 6]])
    #expect(try x.indexAdd(dim: 0, index: Tensor([0, 2, 0]), source: source).elements == [7, 9, 1, 1, 4, 5])
    #expect(
      try x.indexAdd(dim: 0, index: Tensor([1]), source: Tensor([[1, 2]]), alpha: -2).elements == [1, 1, -1, -3, 1, 1])
    #expect(try Tensor(scalar: 1.0).indexAdd(dim: 0, index: Tensor([0]), source: Tensor(scalar: 2.0)).elements == [3])
  }

  @Test("its gradients agree with finite differences")
  func gradient() throws {
    let index = try Tensor([2, 0, 2])
    try gradientCheck([counting(2, 3), counting(2, 3)]) {
      try $0[0].indexAdd(dim: 1, index: index, source: $0[1], alpha: 3) * counting(2, 3)
    }
  }

  @Test("as many indices as slices, in range, and fitting shapes")
  func errors() throws {
    let x = try counting(3, 2)
    #expect(kindOfError { try x.indexAdd(dim: 0, index: Tensor([0]), source: counting(2, 2)) } == .shape)
    #expect(kindOfError { try x.indexAdd(dim: 0, index: Tensor([0]), source: counting(1, 3)) } == .shape)
    #expect(kindOfError { try x.indexAdd(dim: 0, index: Tensor([3]), source: counting(1, 2)) } == .index)
    #expect(kindOfError { try x.indexAdd(dim: 0, index: Tensor([[0]]), source: counting(1, 2)) } == .shape)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) {
      try $0.indexAdd(dim: $1, index: Tensor([1, 0]), source: $0.narrow(dim: $1, start: 0, length: 2))
    }
  }
}
