import Testing

@Suite("Lesson 14: the ablation study")
struct Lesson14Ablation {
  @Test func arms() throws { try expectSolved("arms", in: "14-ablation") }
  @Test func effects() throws { try expectSolved("effects", in: "14-ablation") }
  @Test func compareSeeds() throws { try expectSolved("compareSeeds", in: "14-ablation") }
}
