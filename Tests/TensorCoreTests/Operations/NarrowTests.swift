import Testing

@testable import TensorCore

@Suite struct NarrowTests {
  @Test("narrow shows a stretch of the same memory; the start may count from the end")
  func isAView() throws {
    let x = try counting(3, 4)
    let y = try x.narrow(dim: 1, start: 1, length: 2)
    #expect(y.elements == [1, 2, 5, 6, 9, 10])
    #expect(y.layout.offset == 1)
    #expect(y.sharesStorage(with: x))
    #expect(try x.narrow(dim: 0, start: -1, length: 1).elements == [8, 9, 10, 11])
    #expect(try x.narrow(dim: 0, start: 3, length: 0).shape == [0, 4])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(3, 4)]) { try $0[0].narrow(dim: -1, start: 1, length: 2) * counting(3, 2) }
  }

  @Test("a stretch that does not fit is an error")
  func errors() throws {
    let x = try counting(3)
    #expect(kindOfError { try x.narrow(dim: 0, start: 2, length: 2) } == .index)
    #expect(kindOfError { try x.narrow(dim: 0, start: 4, length: 0) } == .index)
    #expect(kindOfError { try x.narrow(dim: 0, start: 0, length: -1) } == .argument)
    #expect(kindOfError { try x.narrow(dim: 0, start: 1, length: .max) } == .index)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).narrow(dim: 0, start: 0, length: 1) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) { try $0.narrow(dim: $1, start: 1, length: 1) }
  }
}
