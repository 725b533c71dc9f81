import Testing

@Suite("Lesson 6: losses for regression and classification")
struct Lesson06Losses {
  @Test func huber() throws { try expectSolved("huber", in: "06-losses") }
  @Test func smoothL1() throws { try expectSolved("smoothL1", in: "06-losses") }
  @Test func pinball() throws { try expectSolved("pinball", in: "06-losses") }
  @Test func crossEntropy() throws { try expectSolved("crossEntropy", in: "06-losses") }
  @Test func bceWithLogits() throws { try expectSolved("bceWithLogits", in: "06-losses") }
  @Test func smoothedLabels() throws { try expectSolved("smoothedLabels", in: "06-losses") }
  @Test func focal() throws { try expectSolved("focal", in: "06-losses") }
  @Test func hinge() throws { try expectSolved("hinge", in: "06-losses") }
}
