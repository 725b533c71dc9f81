import Testing

@testable import TensorCore

@Suite struct TransposeTests {
  @Test("a transposed matrix shares its memory, and transposing twice gives it back")
  func isAView() throws {
    let x = try counting(2, 3)
    let y = try x.transpose(0, -1)
    #expect(y.shape == [3, 2])
    #expect(y.strides == [1, 3])
    #expect(y.sharesStorage(with: x))
    #expect(y.elements == [0, 3, 1, 4, 2, 5])
    #expect(try y.transpose(1, 0).layout == x.layout)
    #expect(try x.t().layout == y.layout)
  }

  @Test("a large transpose copies every element to its place", arguments: [[70, 65], [3, 33, 40], [64, 2, 32]])
  func copies(shape: [Int]) throws {
    let x = try Tensor(Array(0..<shape.reduce(1, *)), shape: shape)
    let y = try x.transpose(0, -1).contiguous()
    let strides = y.shape.indices.map { x.strides[$0 == 0 ? x.rank - 1 : $0 == x.rank - 1 ? 0 : $0] }
    var expected: [Int] = [0]
    for (size, stride) in zip(y.shape, strides) {
      expected = expected.flatMap { e in (0..<size).map { e + $0 * stride } }
    }
    #expect(y.elements == expected)
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 3, 2)]) { try $0[0].transpose(0, 1) * counting(3, 2, 2) }
  }

  @Test("a dimension that is not there is an error, and a 0-d tensor has only 0 and −1")
  func errors() throws {
    #expect(kindOfError { try counting(2, 3).transpose(0, 2) } == .dimension)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).transpose(0, 1) } == .dimension)
    #expect(try Tensor<Float>(scalar: 1).transpose(0, -1).shape == [])
    #expect(kindOfError { try counting(2, 2, 2).t() } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.transpose($1, 0) }
  }
}
