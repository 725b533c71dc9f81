import Testing

@Suite("Lesson 13: convolution, receptive field and training memory")
struct Lesson13Convolution {
  @Test func receptiveField() throws { try expectSolved("receptiveField", in: "13-convolution") }
  @Test func outputSize() throws { try expectSolved("outputSize", in: "13-convolution") }
  @Test func trainingBytes() throws { try expectSolved("trainingBytes", in: "13-convolution") }
  @Test func countParameters() throws { try expectSolved("countParameters", in: "13-convolution") }
}
