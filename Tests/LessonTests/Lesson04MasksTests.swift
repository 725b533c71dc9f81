import Testing

@Suite("Lesson 4: selecting and masking")
struct Lesson04Masks {
  @Test func maskedFill() throws { try expectSolved("maskedFill", in: "04-masks") }
  @Test func maskedSoftmax() throws { try expectSolved("maskedSoftmax", in: "04-masks") }
  @Test func topK() throws { try expectSolved("topK", in: "04-masks") }
  @Test func topKError() throws { try expectSolved("topKError", in: "04-masks") }
}
