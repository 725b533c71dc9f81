import Testing

@Suite("Lesson 10: regularisation, dropout, evaluation mode")
struct Lesson10Regularisation {
  @Test func dropUnits() throws { try expectSolved("dropUnits", in: "10-regularisation") }
  @Test func l2Step() throws { try expectSolved("l2Step", in: "10-regularisation") }
  @Test func l1Step() throws { try expectSolved("l1Step", in: "10-regularisation") }
  @Test func adamWSteps() throws { try expectSolved("adamWSteps", in: "10-regularisation") }
  @Test func evaluate() throws { try expectSolved("evaluate", in: "10-regularisation") }
}
