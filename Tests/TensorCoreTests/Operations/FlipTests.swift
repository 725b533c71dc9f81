import Testing

@testable import TensorCore

@Suite struct FlipTests {
  @Test("flip reverses the order along the given dimensions")
  func flips() throws {
    let x = try counting(2, 3)
    #expect(try x.flip(0).elements == [3, 4, 5, 0, 1, 2])
    #expect(try x.flip(0, -1).elements == [5, 4, 3, 2, 1, 0])
    #expect(try x.t().flip(1).elements == [3, 0, 4, 1, 5, 2])
    #expect(try x.flip([]).elements == x.elements)
    #expect(try x.flip(0).flip(0).elements == x.elements)
    #expect(try Tensor<Float>(scalar: 1).flip(0).shape == [])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws { try gradientCheck([counting(2, 3)]) { try $0[0].flip(1) * counting(2, 3) } }

  @Test("a dimension that is not there, or named twice, is an error")
  func errors() throws {
    #expect(kindOfError { try counting(2).flip(1) } == .dimension)
    #expect(kindOfError { try counting(2).flip(0, -1) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.flip($1) }
  }
}
