import Testing

@testable import TensorCore

@Suite struct IndexSelectTests {
  @Test("indexSelect copies slices in the order of the index, repeats allowed")
  func selects() throws {
    let x = try counting(3, 2)
    #expect(try x.indexSelect(dim: 0, index: Tensor([2, 0, 2])).elements == [4, 5, 0, 1, 4, 5])
    #expect(try x.indexSelect(dim: -1, index: Tensor([1])).elements == [1, 3, 5])
    #expect(try x.t().indexSelect(dim: 1, index: Tensor([2, 1])).elements == [4, 2, 5, 3])
    #expect(try x.indexSelect(dim: 0, index: Tensor<Int>.zeros(0)).shape == [0, 2])
    #expect(try x.indexSelect(dim: 0, index: Tensor(scalar: 1)).shape == [1, 2])
    #expect(try Tensor(scalar: 5.0).indexSelect(dim: 0, index: Tensor([0])).shape == [])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    let index = try Tensor([2, 0, 2])
    try gradientCheck([counting(3, 2)]) { try $0[0].indexSelect(dim: 0, index: index) * counting(3, 2) }
    try gradientCheck([counting(2, 3)]) { try $0[0].indexSelect(dim: 1, index: index) * counting(2, 3) }
  }

  @Test("indices out of range and index matrices are errors")
  func errors() throws {
    let x = try counting(3, 2)
    #expect(kindOfError { try x.indexSelect(dim: 0, index: Tensor([3])) } == .index)
    #expect(kindOfError { try x.indexSelect(dim: 0, index: Tensor([-1])) } == .index)
    #expect(kindOfError { try x.indexSelect(dim: 0, index: Tensor([[0]])) } == .shape)
    #expect(kindOfError { try Tensor(scalar: 5.0).indexSelect(dim: 0, index: Tensor([0, 0])) } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(0, 2).indexSelect(dim: 0, index: Tensor([0])) } == .index)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) { try $0.indexSelect(dim: $1, index: Tensor([1, 0, 1])) }
  }
}
