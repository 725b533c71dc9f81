import Testing

@testable import TensorCore

@Suite struct MovedimTests {
  @Test("movedim takes dimensions to new places and keeps the order of the others")
  func moves() throws {
    let x = try counting(2, 3, 4)
    #expect(try x.movedim(0, 2).shape == [3, 4, 2])
    #expect(try x.movedim(-1, 0).shape == [4, 2, 3])
    #expect(try x.movedim([0, 1], [2, 0]).shape == [3, 4, 2])
    #expect(try x.movedim(1, 1).layout == x.layout)
    #expect(try Tensor<Float>(scalar: 1).movedim(0, 0).shape == [])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 3, 2)]) { try $0[0].movedim(0, 2) * counting(3, 2, 2) }
  }

  @Test("lists of different length and repeated dimensions are errors")
  func errors() throws {
    let x = try counting(2, 3)
    #expect(kindOfError { try x.movedim([0], [0, 1]) } == .dimension)
    #expect(kindOfError { try x.movedim([0, 0], [0, 1]) } == .dimension)
    #expect(kindOfError { try x.movedim(0, 2) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.movedim($1, 0) }
  }
}
