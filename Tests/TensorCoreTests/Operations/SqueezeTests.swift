import Testing

@testable import TensorCore

@Suite struct SqueezeTests {
  @Test("squeeze drops all, one or several dimensions of size 1 and never another")
  func drops() throws {
    let x = try counting(1, 3, 1, 2, 1)
    #expect(try x.squeeze().shape == [3, 2])
    #expect(try x.squeeze(0).shape == [3, 1, 2, 1])
    #expect(try x.squeeze(-1).shape == [1, 3, 1, 2])
    #expect(try x.squeeze(1).shape == x.shape)
    #expect(try x.squeeze([0, 1, 2]).shape == [3, 2, 1])
    #expect(try x.squeeze([]).shape == x.shape)
    #expect(try x.squeeze().sharesStorage(with: x))
    #expect(try counting(1, 1).squeeze().shape == [])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws { try gradientCheck([counting(2, 1, 3)]) { try $0[0].squeeze() * counting(2, 3) } }

  @Test("a dimension that is not there, or named twice, is an error")
  func errors() throws {
    #expect(kindOfError { try counting(2, 1).squeeze(2) } == .dimension)
    #expect(kindOfError { try counting(2, 1).squeeze([1, -1]) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.unsqueeze($1).squeeze($1) }
  }
}
