import Datasets
import TensorCore
import Testing

@Suite struct SplitTests {
  private func set(_ count: Int) throws -> Dataset<Double, Int> {
    try Dataset(inputs: Tensor((0..<count).map { Double($0) }), targets: Tensor(Array(0..<count)))
  }

  @Test("three parts that share no sample and miss none; the same seed makes the same parts")
  func parts() throws {
    func split(_ seed: Int) throws -> [[Int]] {
      var generator = SeededGenerator(seed: seed)
      let (train, validation, test) = try set(20).split(train: 12, validation: 3, using: &generator)
      return [train, validation, test].map { $0?.targets.elements ?? [] }
    }
    let parts = try split(1)
    #expect(parts.map { $0.count } == [12, 3, 5])
    #expect(parts.flatMap { $0 }.sorted() == Array(0..<20))
    #expect(try split(1) == parts && split(2) != parts)
  }

  @Test("targets stay with their samples")
  func together() throws {
    var generator = SeededGenerator(seed: 3)
    let (train, validation, _) = try set(10).split(train: 6, using: &generator)
    #expect(validation == nil)
    #expect(train.inputs.elements.map { Int($0) } == train.targets.elements)
  }

  @Test("too many, or none to test on, are errors", arguments: [(0, 3), (10, 0), (8, 2), (5, -1)])
  func refused(train: Int, validation: Int) throws {
    var generator = SeededGenerator(seed: 3)
    #expect(throws: DataError.self) { try set(10).split(train: train, validation: validation, using: &generator) }
  }
}
