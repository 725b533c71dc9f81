import Testing

@Suite("Lesson 9: learning rate, optimiser, batch-size trade-off")
struct Lesson09Optimizers {
  @Test func momentumSteps() throws { try expectSolved("momentumSteps", in: "09-optimizers") }
  @Test func rmspropSteps() throws { try expectSolved("rmspropSteps", in: "09-optimizers") }
  @Test func adamSteps() throws { try expectSolved("adamSteps", in: "09-optimizers") }
  @Test func learningRate() throws { try expectSolved("learningRate", in: "09-optimizers") }
  @Test func stableRate() throws { try expectSolved("stableRate", in: "09-optimizers") }
  @Test func costToReach() throws { try expectSolved("costToReach", in: "09-optimizers") }
}
