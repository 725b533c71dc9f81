import Testing

@testable import TensorCore

@Suite struct FlattenTests {
  @Test(
    "flatten merges the dimensions it is given",
    arguments: [
      (0, -1, [24]), (1, -1, [2, 12]), (0, 1, [6, 4]), (-2, -1, [2, 12]), (1, 1, [2, 3, 4]),
    ])
  func merges(start: Int, end: Int, shape: [Int]) throws {
    let x = try counting(2, 3, 4)
    let y = try x.flatten(startDim: start, endDim: end)
    #expect(y.shape == shape)
    #expect(y.elements == x.elements)
    #expect(y.sharesStorage(with: x))
  }

  @Test("a transposed matrix has to be copied, a 0-d tensor becomes [1]")
  func copies() throws {
    let y = try counting(2, 3).t()
    #expect(try y.flatten().elements == [0, 3, 1, 4, 2, 5])
    #expect(try !y.flatten().sharesStorage(with: y))
    #expect(try Tensor<Float>(scalar: 7).flatten().shape == [1])
  }

  @Test("its gradient agrees with finite differences, also through a copy")
  func gradient() throws {
    try gradientCheck([counting(2, 3, 2)]) { try $0[0].transpose(0, 1).flatten() * counting(12) }
  }

  @Test("the first dimension may not come after the last")
  func errors() throws {
    #expect(kindOfError { try counting(2, 3).flatten(startDim: 1, endDim: 0) } == .dimension)
    #expect(kindOfError { try counting(2, 3).flatten(endDim: 2) } == .dimension)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try $0.flatten() }
  }
}
