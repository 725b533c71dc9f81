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

  @Test("normal numbers have mean 0, variance 1 and the right share beyond one standard deviation")
  func normal() throws {
    var generator = SeededGenerator(seed: 2)
    let x = try Tensor<Double>.randn([100, 200], using: &generator).elements
    let mean = x.reduce(0, +) / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000 - 1) < 0.05)
    #expect(abs(Double(x.count { $0.magnitude > 1 }) / 20_000 - 0.3173) < 0.02)
  }
}
