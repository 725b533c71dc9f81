import Testing

@testable import TensorCore

@Suite struct PReLUTests {
  @Test("one slope for all, or one per channel, which is dimension 1")
  func values() throws {
    let x = try Tensor([[-2.0, 4], [3, -8]])
    #expect(try x.prelu(Tensor([0.5])).elements == [-1, 4, 3, -4])
    #expect(try x.prelu(Tensor([0.5, 0.25])).elements == [-1, 4, 3, -2])
    #expect(try x.unsqueeze(2).prelu(Tensor([0.5, 0.25])).elements == [-1, 4, 3, -2])
    #expect(try x.prelu(Tensor(scalar: 0.5)).elements == [-1, 4, 3, -4])
  }

  @Test("gradients agree with finite differences, for input and slopes")
  func gradients() throws {
    let slope = try Tensor([0.3])
    for x in [try scattered(7), try scattered(2, 3), try scattered(2, 3, 4), try scattered(3, 2).t()] {
      try gradientCheck([x, slope]) { try $0[0].prelu($0[1]) }
      if x.rank > 1 { try gradientCheck([x, scattered(x.shape[1], in: 0.1..<1)]) { try $0[0].prelu($0[1]) } }
    }
  }

  @Test("as many slopes as channels, or one")
  func errors() throws {
    let x = try Tensor<Float>.ones(2, 3)
    #expect(kindOfError { try x.prelu(Tensor<Float>.ones(2)) } == .shape)
    #expect(kindOfError { try x.prelu(Tensor<Float>.ones(3, 1)) } == .shape)
    #expect(kindOfError { try Tensor<Float>(scalar: 1).prelu(Tensor<Float>.ones(3)) } == .shape)
  }
}
