import Testing

@Suite("Lesson 1: samples, batches, iterations, epochs")
struct Lesson01Batches {
  @Test func iterationsPerEpoch() throws { try expectSolved("iterationsPerEpoch", in: "01-batches") }
  @Test func totalUpdates() throws { try expectSolved("totalUpdates", in: "01-batches") }
  @Test func epochIndices() throws { try expectSolved("epochIndices", in: "01-batches") }
  @Test func accumulate() throws { try expectSolved("accumulate", in: "01-batches") }
}
