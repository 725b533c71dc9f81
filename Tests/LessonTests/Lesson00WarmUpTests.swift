import Testing

@Suite("Lesson 0: Swift for Python programmers")
struct Lesson00WarmUp {
  @Test func average() throws { try expectSolved("average", in: "00-warm-up") }
  @Test func secondsPerBatch() throws { try expectSolved("secondsPerBatch", in: "00-warm-up") }
  @Test func shares() throws { try expectSolved("shares", in: "00-warm-up") }
}
