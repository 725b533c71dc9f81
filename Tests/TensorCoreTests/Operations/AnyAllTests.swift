import Testing

@testable import TensorCore

@Suite struct AnyAllTests {
  @Test("whether any, whether all, and how many")
  func values() throws {
    let x = try Tensor([[true, false], [false, false]])
    #expect(try x.any().item() && !x.all().item())
    #expect(try x.any(dim: 1).elements == [true, false])
    #expect(try x.all(dim: 0, keepdim: true).elements == [false, false])
    #expect(try x.any(dims: [0, 1], keepdim: true).shape == [1, 1])
    #expect(try x.countNonzero().item() == 1)
    #expect(try Tensor([[1, 0], [2, 3]]).countNonzero(dims: [0]).elements == [2, 1])
  }

  @Test("numbers count as true unless they are 0, NaN included; nothing at all is not any, and all")
  func edges() throws {
    #expect(try Tensor<Float>([0, .nan]).any().item())
    #expect(try Tensor<Float>([-1, 0.5]).all().item())
    #expect(try !Tensor<Int>.zeros(0).any().item() && Tensor<Int>.zeros(0).all().item())
    #expect(kindOfError { try Tensor<Int>.zeros(2).all(dim: 1) } == .dimension)
    #expect(kindOfError { try Tensor<Int>.zeros(2).any(dims: [0, 0]) } == .dimension)
  }
}
