import Testing

@testable import TensorCore

@Suite struct SliceTests {
  @Test(
    "slice is Python’s start:end:step, with the same cutting and counting from the end",
    arguments: [
      (nil, nil, 2, [0, 2, 4]), (1, 4, 1, [1, 2, 3]), (-2, nil, 1, [3, 4]), (nil, -1, 3, [0, 3]),
      (-100, 100, 4, [0, 4]), (3, 1, 1, []), (1, nil, Int.max, [1]), (Int.min, Int.max, 5, [0]),
    ] as [(Int?, Int?, Int, [Int])])
  func cuts(start: Int?, end: Int?, step: Int, expected: [Int]) throws {
    let x = try counting(5, as: Int.self)
    let y = try x.slice(start: start, end: end, step: step)
    #expect(y.elements == expected)
    #expect(y.sharesStorage(with: x))
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 5)]) { try $0[0].slice(dim: 1, start: 1, step: 2) * counting(2, 2) }
  }

  @Test("a step that is not positive and a 0-d tensor are errors")
  func errors() throws {
    #expect(kindOfError { try counting(3).slice(step: 0) } == .argument)
    #expect(kindOfError { try counting(3).slice(step: -1) } == .argument)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).slice() } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.slice(dim: $1, start: 1, step: 2) }
  }
}
