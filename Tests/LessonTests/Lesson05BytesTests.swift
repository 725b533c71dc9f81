import Testing

@Suite("Lesson 5: bytes and operations")
struct Lesson05Bytes {
  @Test func bytes() throws { try expectSolved("bytes", in: "05-bytes") }
  @Test func matmulCost() throws { try expectSolved("matmulCost", in: "05-bytes") }
  @Test func gpuUtilisation() throws { try expectSolved("gpuUtilisation", in: "05-bytes") }
  @Test func roofline() throws { try expectSolved("roofline", in: "05-bytes") }
  @Test func cardsWithRoom() throws { try expectSolved("cardsWithRoom", in: "05-bytes") }
}
