import Testing

@Suite("Lesson 12: exploding, vanishing, clipping")
struct Lesson12GradientClipping {
  @Test func clipByNorm() throws { try expectSolved("clipByNorm", in: "12-gradient-clipping") }
  @Test func clipByValue() throws { try expectSolved("clipByValue", in: "12-gradient-clipping") }
  @Test func trainingStep() throws { try expectSolved("trainingStep", in: "12-gradient-clipping") }
  @Test func gradientReport() throws { try expectSolved("gradientReport", in: "12-gradient-clipping") }
}
