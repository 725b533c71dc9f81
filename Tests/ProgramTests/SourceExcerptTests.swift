import Testing

@testable import lessons

@Suite struct SourceExcerptTests {
  private let source = """
    import Contracts

    struct BatchesReference: BatchesContract {
      /// Rounds up: a short batch is a batch.
      func iterations(samples: Int, batchSize: Int) throws -> Int {
        guard batchSize > 0 else { throw BatchError.notPositive("} not a brace {") }
        return (samples + batchSize - 1) / batchSize  // } nor this
      }

      func iterationsTwice(
        samples: Int
      ) -> Int { samples * 2 }
    }
    """

  @Test("a function comes with its comment, without its surroundings' indentation")
  func whole() {
    #expect(
      SourceExcerpt.function("iterations", in: source) == """
        /// Rounds up: a short batch is a batch.
        func iterations(samples: Int, batchSize: Int) throws -> Int {
          guard batchSize > 0 else { throw BatchError.notPositive("} not a brace {") }
          return (samples + batchSize - 1) / batchSize  // } nor this
        }
        """)
  }

  @Test("a name that begins another name is told apart, and a signature may take several lines")
  func names() {
    #expect(
      SourceExcerpt.function("iterationsTwice", in: source)
        == "func iterationsTwice(\n  samples: Int\n) -> Int { samples * 2 }")
    #expect(SourceExcerpt.function("iter", in: source) == nil)
  }
}
