import Testing

@testable import TensorCore

@Suite struct UnsqueezeTests {
  @Test(
    "unsqueeze inserts a dimension of size 1 anywhere, also behind the last",
    arguments: [
      (0, [1, 2, 3]), (1, [2, 1, 3]), (2, [2, 3, 1]), (-1, [2, 3, 1]), (-3, [1, 2, 3]),
    ])
  func inserts(dim: Int, shape: [Int]) throws {
    let x = try counting(2, 3)
    let y = try x.unsqueeze(dim)
    #expect(y.shape == shape)
    #expect(y.sharesStorage(with: x))
    #expect(y.elements == x.elements)
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws { try gradientCheck([counting(2, 3)]) { try $0[0].unsqueeze(1) * counting(2, 4, 3) } }

  @Test("beyond rank + 1 places is an error")
  func errors() throws {
    #expect(kindOfError { try counting(2, 3).unsqueeze(3) } == .dimension)
    #expect(kindOfError { try counting(2, 3).unsqueeze(-4) } == .dimension)
    #expect(kindOfError { try Tensor<Int>(scalar: 1).unsqueeze(1) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.unsqueeze($1) }
  }
}
