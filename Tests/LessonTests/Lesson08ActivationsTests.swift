import Testing

@Suite("Lesson 8: activations and depth")
struct Lesson08Activations {
  @Test func activation() throws { try expectSolved("activation", in: "08-activations") }
  @Test func softmax() throws { try expectSolved("softmax", in: "08-activations") }
  @Test func deadFraction() throws { try expectSolved("deadFraction", in: "08-activations") }
  @Test func startingDeviation() throws { try expectSolved("startingDeviation", in: "08-activations") }
}
