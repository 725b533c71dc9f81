import Testing

@testable import TensorCore

@Suite struct RandomTests {
  @Test("the same seed gives the same numbers, another seed others, and the generator goes on")
  func seeds() throws {
    func draw(_ seed: Int) throws -> ([Double], [Double]) {
      var generator = SeededGenerator(seed: seed)
      return (
        try Tensor<Double>.uniform([5], using: &generator).elements,
        try Tensor<Double>.uniform([5], using: &generator).elements
      )
    }
    #expect(try draw(3) == draw(3))
    #expect(try draw(3).0 != draw(4).0)
    #expect(try draw(3).0 != draw(3).1)
  }

  @Test("uniform numbers stay in their range and fill it")
  func range() throws {
    var generator = SeededGenerator(seed: 1)
    let x = try Tensor<Float>.uniform([40, 50], in: -0.5..<1.5, using: &generator).elements
    #expect(x.allSatisfy { $0 >= -0.5 && $0 < 1.5 })
    #expect(x.min() ?? 0 < -0.49 && x.max() ?? 0 > 1.49)
    #expect(abs(x.reduce(0, +) / 2000 - 0.5) < 0.05)
  }
}
