import Testing

@testable import TensorCore

@Suite struct UnbindTests {
  @Test("unbind hands out every row, or every column")
  func rows() throws {
    let x = try counting(2, 3)
    #expect(try x.unbind().map(\.elements) == [[0, 1, 2], [3, 4, 5]])
    #expect(try x.unbind(dim: -1).map(\.elements) == [[0, 3], [1, 4], [2, 5]])
    #expect(try x.unbind()[1].sharesStorage(with: x))
    #expect(try Tensor<Float>.zeros(0, 3).unbind().isEmpty)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).unbind() } == .dimension)
  }

  @Test("gradients of the rows add up in the whole")
  func gradient() throws {
    try gradientCheck([counting(3, 2)]) {
      let rows = try $0[0].unbind()
      return try rows[0] * rows[2]
    }
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) { try .stack($0.unbind(dim: $1).reversed()) }
  }
}
