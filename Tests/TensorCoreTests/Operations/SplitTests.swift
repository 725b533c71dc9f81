import Testing

@testable import TensorCore

@Suite struct SplitTests {
  @Test("split cuts into pieces of a size, the last one smaller, or into given sizes")
  func splits() throws {
    let x = try counting(5, 2)
    #expect(try x.split(2).map(\.shape) == [[2, 2], [2, 2], [1, 2]])
    #expect(try x.split([1, 4])[1].elements == [2, 3, 4, 5, 6, 7, 8, 9])
    #expect(try x.split(.max, dim: 1).map(\.shape) == [[5, 2]])
    #expect(try x.split(3)[1].sharesStorage(with: x))
    #expect(try Tensor<Float>.zeros(0).split(0).map(\.shape) == [[0]])
  }

  @Test("chunk rounds the size up, so that there may be fewer pieces than asked for")
  func chunks() throws {
    let x = try counting(5)
    #expect(try x.chunk(2).map(\.count) == [3, 2])
    #expect(try x.chunk(4).map(\.count) == [2, 2, 1])
    #expect(try x.chunk(.max).map(\.count) == [1, 1, 1, 1, 1])
    #expect(try Tensor<Float>.zeros(0).chunk(3).map(\.count) == [0, 0, 0])
  }

  @Test("gradients of the pieces add up in the whole")
  func gradient() throws {
    try gradientCheck([counting(5)]) {
      let parts = try $0[0].split([2, 3])
      return try .cat([parts[1] * parts[1], parts[0]])
    }
    try gradientCheck([counting(4)]) { try $0[0].chunk(2).reduce(counting(2)) { try $0 * $1 } }
  }

  @Test("sizes that are negative, zero or do not add up are errors")
  func errors() throws {
    let x = try counting(4)
    #expect(kindOfError { try x.split(0) } == .argument)
    #expect(kindOfError { try x.split(-1) } == .argument)
    #expect(kindOfError { try x.split([2, 1]) } == .argument)
    #expect(kindOfError { try x.split([5, -1]) } == .argument)
    #expect(kindOfError { try x.split([.max, .max]) } == .argument)
    #expect(kindOfError { try x.chunk(0) } == .argument)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).chunk(1) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try .cat($0.split(2, dim: $1).reversed(), dim: $1) }
    try gradientCheckOnDimensions(includingEmpty: false) { try .cat($0.chunk(3, dim: $1).reversed(), dim: $1) }
  }
}
