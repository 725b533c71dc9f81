import Testing

@testable import TensorCore

@Suite struct SamplingTests {
  @Test("multinomial draws in proportion, and never what has no weight")
  func multinomial() throws {
    var generator = SeededGenerator(seed: 5)
    let draws = try Tensor<Float>([1, 0, 3]).multinomial(4000, replacement: true, using: &generator).elements
    let counts = (0..<3).map { place in draws.count { $0 == place } }
    #expect(counts[1] == 0 && abs(counts[0] - 1000) < 100)
    let rows = try Tensor<Double>([[0, 1], [1, 0]]).multinomial(1, using: &generator)
    #expect(rows.shape == [2, 1] && rows.elements == [1, 0])
  }

  @Test("without replacement every place is drawn once")
  func withoutReplacement() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<20 {
      #expect(try Set(Tensor<Float>([1, 5, 2, 9]).multinomial(4, using: &generator).elements).count == 4)
    }
  }

  @Test("weights that are no distribution, and too many draws, are errors in PyTorch’s words")
  func errors() throws {
    func message(_ weights: [Float], _ count: Int) -> String? {
      var generator = SeededGenerator(seed: 1)
      return #expect(throws: TensorError.self) { _ = try Tensor(weights).multinomial(count, using: &generator) }?
        .message
    }
    #expect(message([0.5, 0.5], 3) == "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    #expect(message([0, 0], 1) == "invalid multinomial distribution (sum of probabilities <= 0)")
    #expect(message([1, -1], 1) == "probability tensor contains either `inf`, `nan` or element < 0")
    #expect(message([1, .nan], 1) == "probability tensor contains either `inf`, `nan` or element < 0")
    #expect(message([1], 0) == "cannot sample n_sample <= 0 samples")
    #expect(message([1, 0], 2) == "invalid multinomial distribution (sum of probabilities <= 0)")
    var generator = SeededGenerator(seed: 1)
    #expect(kindOfError { try Tensor(scalar: 1.0).multinomial(1, using: &generator) } == .shape)
    #expect(kindOfError { try Tensor([1.0]).multinomial(.max, replacement: true, using: &generator) } == .shape)
  }

  @Test("whole numbers from a range, and permutations")
  func wholeNumbers() throws {
    var generator = SeededGenerator(seed: 2)
    let x = try Tensor<Int>.randint(-2..<3, [500], using: &generator)
    #expect(Set(x.elements) == [-2, -1, 0, 1, 2])
    #expect(kindOfError { try Tensor<Int>.randint(3..<3, [1], using: &generator) } == .argument)
    let p = try Tensor<Int>.randperm(50, using: &generator).elements
    #expect(p.sorted() == Array(0..<50) && p != Array(0..<50))
    #expect(kindOfError { try Tensor<Int>.randperm(-1, using: &generator) } == .shape)
    #expect(try Tensor<Float>.rand([3], using: &generator).elements.allSatisfy { $0 >= 0 && $0 < 1 })
  }
}
