import Testing

@testable import TensorCore

@Suite struct ScatterTests {
  @Test("scatter puts elements where gather would pick them up")
  func puts() throws {
    let zeros = try Tensor<Double>.zeros(2, 3)
    let index = try Tensor([[2, 0], [1, 2]])
    let y = try zeros.scatter(dim: 1, index: index, src: counting(2, 2) + 1)
    #expect(y.elements == [2, 0, 1, 0, 3, 4])
    #expect(try y.gather(dim: 1, index: index).elements == [1, 2, 3, 4])
    #expect(try zeros.scatter(dim: 1, index: index, value: 9).elements == [9, 0, 9, 0, 9, 9])
    #expect(zeros.elements == [0, 0, 0, 0, 0, 0])
  }

  @Test("its gradients agree with finite differences; of a larger source only the part that was used has one")
  func gradient() throws {
    let index = try Tensor([[2, 0], [1, 2]])
    try gradientCheck([counting(2, 3), counting(2, 2)]) {
      try $0[0].scatter(dim: 1, index: index, src: $0[1]) * counting(2, 3)
    }
    try gradientCheck([counting(2, 3), counting(3, 4)]) {
      try $0[0].scatter(dim: 1, index: index, src: $0[1]) * counting(2, 3)
    }
    try gradientCheck([counting(2, 3)]) { try $0[0].scatter(dim: 1, index: index, value: 9) * counting(2, 3) }
  }

  @Test("indices out of range and shapes that do not fit are errors")
  func errors() throws {
    let x = try counting(2, 3)
    #expect(kindOfError { try x.scatter(dim: 1, index: Tensor([[3]]), value: 1) } == .index)
    #expect(kindOfError { try x.scatter(dim: 1, index: Tensor([[0, 0]]), src: counting(1, 1)) } == .shape)
    #expect(kindOfError { try x.scatter(dim: 1, index: Tensor([0]), src: counting(1)) } == .shape)
    #expect(kindOfError { try x.scatter(dim: 1, index: Tensor<Int>.zeros(3, 1), value: 1) } == .shape)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.scatter(dim: $1, index: $0.sort(dim: $1).indices, src: $0 * 2) }
  }

  @Test("a 0-d index reads no element from a source that has none")
  func emptySource() throws {
    #expect(kindOfError { try counting(3).scatter(dim: 0, index: Tensor(scalar: 1), src: .zeros(0)) } == .shape)
  }
}
