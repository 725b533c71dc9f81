import Testing

@testable import TensorCore

@Suite struct SortTests {
  @Test("sort orders along a dimension and tells where the elements stood")
  func sorts() throws {
    let x = try Tensor([[3, 1, 2], [0, 5, 4]])
    let rows = try x.sort()
    #expect(rows.values.elements == [1, 2, 3, 0, 4, 5])
    #expect(rows.indices.elements == [1, 2, 0, 0, 2, 1])
    #expect(try x.sort(dim: 0).values.elements == [0, 1, 2, 3, 5, 4])
    #expect(try x.t().sort(dim: 0, descending: true).values.elements == [3, 5, 2, 4, 1, 0])
    #expect(try Tensor([true, false, true]).sort().values.elements == [false, true, true])
    #expect(try Tensor<Float>.zeros(2, 0).sort().values.shape == [2, 0])
    #expect(try Tensor(scalar: 3.0).sort().indices.elements == [0])
  }

  @Test("equal elements keep their order in both directions, and NaN counts as the largest")
  func ties() throws {
    let x = try Tensor<Float>([1, .nan, 0, -0.0, 1, .nan, -.infinity])
    #expect(try x.sort().indices.elements == [6, 2, 3, 0, 4, 1, 5])
    #expect(try x.sort(descending: true).indices.elements == [1, 5, 0, 4, 2, 3, 6])
  }

  @Test("gathering by the indices gives the sorted values, on random numbers", arguments: [1, 2, 17, 100, 1000])
  func agreesWithGather(count: Int) throws {
    var generator = SeededGenerator(seed: count)
    let x = try Tensor<Float>.uniform([3, count], using: &generator)
    let (values, indices) = try x.sort(dim: 1)
    #expect(try x.gather(dim: 1, index: indices).elements == values.elements)
    #expect(values.elements == x.elements.chunked(count).flatMap { $0.sorted() })
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    let x = try Tensor([[3.0, 1, 2], [0, 5, 4]])
    try gradientCheck([x]) { try $0[0].sort(dim: 1, descending: true).values * counting(2, 3) }
    #expect(kindOfError { try x.sort(dim: 2) } == .dimension)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.sort(dim: $1, descending: true).values }
  }
}

extension Array {
  /// Pieces of equal size.
  fileprivate func chunked(_ size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<($0 + size)] }
  }
}
