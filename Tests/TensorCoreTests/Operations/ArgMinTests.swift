import Testing

@testable import TensorCore

@Suite struct ArgMinTests {
  @Test("along a dimension, and in all elements in row-major order")
  func values() throws {
    let x = try Tensor<Float>([[1, 5, 3], [4, 2, 6]])
    #expect(try x.argmin().item() == 0)
    #expect(try x.t().argmin().item() == 0)
    #expect(try x.argmin(dim: 0).elements == [0, 1, 0])
    #expect(try x.t().argmin(dim: 1).elements == [0, 1, 0])
    #expect(try x.argmin(dim: 1, keepdim: true).elements == [0, 1])
    #expect(try x.argmin(dim: 1, keepdim: true).shape == [2, 1])
    #expect(try x.argmin(keepdim: true).shape == [1, 1])
    #expect(try Tensor(scalar: 3).argmin(dim: -1).item() == 0)
  }

  @Test("the first of equal ones, and the first NaN")
  func ties() throws {
    #expect(try Tensor([2, 7, 7, 2, 7, 2]).argmin().item() == 0)
    #expect(try Tensor<Float>([1, .nan, 9, .nan, -9]).argmin().item() == 1)
    #expect(try Tensor<Float>([.infinity, .infinity]).argmin(dim: 0).item() == 0)
  }

  @Test("it leads to the smallest, in every layout", arguments: 0..<3)
  func agreesWithGather(dim: Int) throws {
    var generator = SeededGenerator(seed: 7)
    for x in [
      try Tensor<Double>.uniform([3, 9, 20], using: &generator),
      try .uniform([20, 9, 3], using: &generator).permute(2, 1, 0),
    ] {
      let places = try x.argmin(dim: dim, keepdim: true)
      #expect(try x.gather(dim: dim, index: places).elements == x.amin(dim: dim).elements)
    }
  }

  @Test("there must be something to choose from")
  func errors() throws {
    #expect(kindOfError { try Tensor<Float>.zeros(0).argmin() } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(0, 3).argmin(dim: 0) } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(2, 3).argmin(dim: 2) } == .dimension)
    #expect(try Tensor<Float>.zeros(0, 3).argmin(dim: 1).shape == [0])
  }
}
