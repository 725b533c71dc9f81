import Testing

@testable import TensorCore

@Suite struct TriangleTests {
  @Test("tril keeps what lies on or below a diagonal, triu what lies on or above")
  func triangles() throws {
    let x = try Tensor<Int>.ones(3, 4)
    #expect(try x.tril().elements == [1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0])
    #expect(try x.tril(diagonal: -1).elements == [0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0])
    #expect(try x.triu(diagonal: 1).elements == [0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1])
    #expect(try x.triu(diagonal: .min).elements == x.elements)
    #expect(try x.triu(diagonal: .max).elements == Tensor<Int>.zeros(3, 4).elements)
    #expect(try x.tril(diagonal: .max).elements == x.elements)
  }

  @Test("the two triangles and the diagonal between them add up to the whole", arguments: -3...3)
  func complement(diagonal: Int) throws {
    let x = try counting(2, 3, 4)
    #expect(try (x.tril(diagonal: diagonal) + x.triu(diagonal: diagonal + 1)).elements == x.elements)
  }

  @Test("their gradients agree with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 3, 2)]) { try $0[0].tril() * counting(2, 3, 2) }
    try gradientCheck([counting(3, 2)]) { try $0[0].triu(diagonal: -1) * counting(3, 2) }
  }

  @Test("a vector has no triangle")
  func errors() throws {
    #expect(kindOfError { try counting(4).tril() } == .dimension)
    #expect(kindOfError { try counting(4).triu() } == .dimension)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    for x in try [scattered(3, 4), scattered(2, 4, 3), scattered(4, 3).t()] {
      for k in -2...2 {
        try gradientCheck([x]) { try $0[0].tril(diagonal: k) }
        try gradientCheck([x]) { try $0[0].triu(diagonal: k) }
      }
    }
  }
}
