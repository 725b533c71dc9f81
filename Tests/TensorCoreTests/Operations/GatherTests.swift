import Testing

@testable import TensorCore

@Suite struct GatherTests {
  @Test("gather picks along a dimension by an index of the result’s shape")
  func picks() throws {
    let x = try counting(2, 3)
    #expect(try x.gather(dim: 1, index: Tensor([[2, 0], [1, 1]])).elements == [2, 0, 4, 4])
    #expect(
      try x.gather(dim: 0, index: Tensor([[1, 0, 1], [0, 0, 0], [1, 1, 1]])).elements == [3, 1, 5, 0, 1, 2, 3, 4, 5])
    #expect(try x.t().gather(dim: -2, index: Tensor([[2, 1]])).elements == [2, 4])
    #expect(try x.gather(dim: 0, index: Tensor<Int>.zeros(0)).shape == [0])
    #expect(try Tensor(scalar: 7.0).gather(dim: 0, index: Tensor([0, 0])).elements == [7, 7])
  }

  @Test("its gradient agrees with finite differences, also where an element is picked twice")
  func gradient() throws {
    let index = try Tensor([[2, 0, 2], [1, 1, 0]])
    try gradientCheck([counting(2, 3)]) { try $0[0].gather(dim: 1, index: index) * counting(2, 3) }
    try gradientCheck([counting(3, 4)]) { try $0[0].gather(dim: 0, index: index) * counting(2, 3) }
  }

  @Test("an index out of range, and one that does not fit, are errors")
  func errors() throws {
    let x = try counting(2, 3)
    let error = #expect(throws: TensorError.self) { _ = try x.gather(dim: 1, index: Tensor([[3]])) }
    #expect(error?.description == "gather: index 3 is out of bounds for dimension 1 with size 3")
    #expect(kindOfError { try x.gather(dim: 1, index: Tensor([[-1]])) } == .index)
    #expect(kindOfError { try x.gather(dim: 1, index: Tensor([0])) } == .shape)
    #expect(kindOfError { try x.gather(dim: 1, index: Tensor<Int>.zeros(3, 1)) } == .shape)
    #expect(kindOfError { try x.gather(dim: 2, index: Tensor([[0]])) } == .dimension)
  }

  @Test("an index that is written to before backward is noticed")
  func indexWritten() throws {
    let x = try counting(2).requiresGrad()
    let index = try Tensor([1, 0])
    let y = try x.gather(dim: 0, index: index).sum()
    try index.fill(0)
    #expect(kindOfError { try y.backward() } == .inPlace)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.gather(dim: $1, index: $0.sort(dim: $1).indices) }
  }
}
