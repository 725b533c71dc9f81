import Testing

@testable import TensorCore

@Suite struct ArgMaxTests {
  @Test("along a dimension, and in all elements in row-major order")
  func values() throws {
    let x = try Tensor<Float>([[1, 5, 3], [4, 2, 6]])
    #expect(try x.argmax().item() == 5)
    #expect(try x.t().argmax().item() == 5)
    #expect(try x.argmax(dim: 0).elements == [1, 0, 1])
    #expect(try x.t().argmax(dim: 1).elements == [1, 0, 1])
    #expect(try x.argmax(dim: 1, keepdim: true).elements == [1, 2])
    #expect(try x.argmax(dim: 1, keepdim: true).shape == [2, 1])
    #expect(try x.argmax(keepdim: true).shape == [1, 1])
    #expect(try Tensor(scalar: 3).argmax(dim: -1).item() == 0)
  }

  @Test("the first of equal ones, and the first NaN")
  func ties() throws {
    #expect(try Tensor([2, 7, 7, 2, 7, 2]).argmax().item() == 1)
    #expect(try Tensor<Float>([1, .nan, 9, .nan, -9]).argmax().item() == 1)
    #expect(try Tensor<Float>([-.infinity, -.infinity]).argmax(dim: 0).item() == 0)
  }

  @Test("it leads to the largest, in every layout", arguments: 0..<3)
  func agreesWithGather(dim: Int) throws {
    var generator = SeededGenerator(seed: 7)
    for x in [
      try Tensor<Double>.uniform([3, 9, 20], using: &generator),
      try .uniform([20, 9, 3], using: &generator).permute(2, 1, 0),
    ] {
      let places = try x.argmax(dim: dim, keepdim: true)
      #expect(try x.gather(dim: dim, index: places).elements == x.amax(dim: dim).elements)
    }
  }

  @Test("there must be something to choose from")
  func errors() throws {
    #expect(kindOfError { try Tensor<Float>.zeros(0).argmax() } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(0, 3).argmax(dim: 0) } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(2, 3).argmax(dim: 2) } == .dimension)
    #expect(try Tensor<Float>.zeros(0, 3).argmax(dim: 1).shape == [0])
  }
}
