import Testing

@testable import TensorCore

@Suite struct TopKTests {
  @Test("topk finds the largest or smallest along a dimension, in order")
  func finds() throws {
    let x = try Tensor([[3, 1, 2], [0, 5, 4]])
    let (values, indices) = try x.topk(2)
    #expect(values.elements == [3, 2, 5, 4])
    #expect(indices.elements == [0, 2, 1, 2])
    #expect(try x.topk(1, dim: 0, largest: false).values.elements == [0, 1, 2])
    #expect(try x.topk(0).values.shape == [2, 0])
    #expect(try Tensor(scalar: 3.0).topk(1).values.shape == [])
  }

  @Test("of equal elements the one with the lowest index comes first, and NaN counts as the largest")
  func ties() throws {
    #expect(try Tensor([1, 2, 2, 1, 2]).topk(2).indices.elements == [1, 2])
    #expect(try Tensor([1, 2, 2, 1, 1]).topk(2, largest: false).indices.elements == [0, 3])
    #expect(try Tensor([1, .nan, 3.0]).topk(2).indices.elements == [1, 2])
    #expect(try Tensor([1, .nan, 3.0]).topk(2, largest: false).indices.elements == [0, 2])
  }

  @Test("it is the beginning of sort, for every k", arguments: [1, 2, 5, 64, 199, 200])
  func agreesWithSort(k: Int) throws {
    var generator = SeededGenerator(seed: k)
    // Few different values, so that there are ties.
    let x = try Tensor((0..<400).map { _ in Float.random(in: 0..<20, using: &generator).rounded() }, shape: [2, 200])
    for largest in [true, false] {
      let (some, all) = (try x.topk(k, largest: largest), try x.sort(descending: largest))
      #expect(try some.indices.elements == all.indices.narrow(dim: 1, start: 0, length: k).elements)
      #expect(try some.values.elements == all.values.narrow(dim: 1, start: 0, length: k).elements)
    }
  }

  @Test("its gradient agrees with finite differences, and k must fit")
  func gradient() throws {
    let x = try Tensor([[3.0, 1, 2], [0, 5, 4]])
    try gradientCheck([x]) { try $0[0].topk(2, dim: 1).values * counting(2, 2) }
    #expect(kindOfError { try x.topk(4) } == .argument)
    #expect(kindOfError { try x.topk(-1) } == .argument)
    #expect(kindOfError { try x.topk(1, dim: 2) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions(includingEmpty: false) { try $0.topk(2, dim: $1, largest: false).values }
  }
}
