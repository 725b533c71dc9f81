import Datasets
import TensorCore
import Testing

@Suite struct BatchesTests {
  @Test("one epoch holds every sample once; the last batch is short, or left out", arguments: [1, 4, 57])
  func epoch(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let kept = try shuffledBatches(samples: 1797, batchSize: 32, using: &generator)
    #expect(kept.count == 57 && kept.last?.count == 5 && kept.dropLast().allSatisfy { $0.count == 32 })
    #expect(kept.flatMap { $0 }.sorted() == Array(0..<1797))
    let dropped = try shuffledBatches(samples: 1797, batchSize: 32, dropLast: true, using: &generator)
    #expect(dropped.count == 56 && dropped.allSatisfy { $0.count == 32 })
    #expect(Set(dropped.flatMap { $0 }).count == 56 * 32)
  }

  @Test("the same seed gives the same epochs; epochs differ")
  func seeds() throws {
    func twoEpochs(_ seed: Int) throws -> [[[Int]]] {
      var generator = SeededGenerator(seed: seed)
      return try (0..<2).map { _ in try shuffledBatches(samples: 20, batchSize: 6, using: &generator) }
    }
    #expect(try twoEpochs(1) == twoEpochs(1))
    #expect(try twoEpochs(1) != twoEpochs(2))
    #expect(try twoEpochs(1)[0] != twoEpochs(1)[1])
  }

  @Test("in order: 5 samples in batches of 2")
  func ordered() throws {
    #expect(try orderedBatches(samples: 5, batchSize: 2) == [[0, 1], [2, 3], [4]])
    #expect(try orderedBatches(samples: 2, batchSize: 5) == [[0, 1]])
  }

  @Test("no samples, no batch size, and nothing left after dropLast are errors")
  func refused() {
    #expect(throws: DataError.empty("the data set")) { try orderedBatches(samples: 0, batchSize: 2) }
    #expect(throws: DataError.self) { try orderedBatches(samples: 5, batchSize: 0) }
    #expect(throws: DataError.self) { try orderedBatches(samples: 5, batchSize: 6, dropLast: true) }
  }
}
