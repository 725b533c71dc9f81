import Testing

@testable import TensorCore

@Suite struct SelectTests {
  @Test("select takes one index of a dimension away and shares the memory")
  func isAView() throws {
    let x = try counting(2, 3, 4)
    #expect(try x.select(dim: 0, index: -1).elements == Array(x.elements[12...]))
    #expect(try x.select(dim: -1, index: 2).elements == [2, 6, 10, 14, 18, 22])
    #expect(try x.select(dim: 1, index: 1).strides == [12, 1])
    #expect(try x.select(dim: 1, index: 1).sharesStorage(with: x))
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(3, 4)]) { try $0[0].select(dim: 1, index: -2) * counting(3) }
  }

  @Test("an index out of range is an error that names it")
  func errors() throws {
    let error = #expect(throws: TensorError.self) { _ = try counting(2, 3).select(dim: 1, index: 3) }
    #expect(error?.description == "select: index 3 out of range for tensor of size [2, 3] at dimension 1")
    #expect(kindOfError { try counting(2).select(dim: 0, index: .min) } == .index)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).select(dim: 0, index: 0) } == .index)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) { try $0.select(dim: $1, index: -1) }
  }
}
