import Ablation
import Testing

@Suite struct EffectsTests {
  /// A table of accuracies: base, with B, with C, with both, one seed.
  private func table(_ values: [Arm: Double]) -> ResultTable { ResultTable(values.mapValues { [1: $0] }) }
  private let four = [Arm(): 0.704, Arm(["B"]): 0.863, Arm(["C"]): 0.173, Arm(["B", "C"]): 0.965]

  private func mean(_ effects: [Effect], _ subject: Effect.Subject) -> Double? {
    effects.first { $0.subject == subject }?.estimate?.mean
  }

  // 0.863 − 0.704; 0.173 − 0.704; 0.965 − 0.863; 0.965 − 0.863 − 0.173 + 0.704.
  @Test("effects alone, given the other, and the interaction")
  func effects() throws {
    let effects = try AblationDesign([Component("B"), Component("C")]).effects(in: table(four))
    for (subject, expected): (Effect.Subject, Double) in [
      (.effect(of: "B", given: []), 0.159), (.effect(of: "C", given: []), -0.531),
      (.effect(of: "C", given: ["B"]), 0.102), (.interaction("B", "C"), 0.633),
    ] { #expect(abs(try #require(mean(effects, subject)) - expected) < 1e-12) }
  }

  @Test("a missing arm makes what needs it not identifiable, and leaves the rest")
  func missingArm() throws {
    var three = four
    three[Arm(["C"])] = nil
    let effects = try AblationDesign([Component("B"), Component("C", requires: ["B"])]).effects(in: table(three))
    #expect(mean(effects, .effect(of: "C", given: [])) == nil)
    #expect(mean(effects, .interaction("B", "C")) == nil)
    #expect(abs(try #require(mean(effects, .effect(of: "C", given: ["B"]))) - 0.102) < 1e-12)
  }

  @Test("differences are taken seed by seed, and only where both arms have the seed")
  func pairing() throws {
    let table = ResultTable([Arm(): [1: 1, 2: 5, 3: 9], Arm(["B"]): [3: 10, 1: 3, 4: 100]])
    #expect(try #require(table.contrast([(1, Arm(["B"])), (-1, Arm())])).values == [2, 1])
  }

  // Differences 1, 2, 3, 4, 5: mean 3, s = √2.5, t(0.975; 4) = 2.7764451: half width 1.9632432.
  @Test("the interval is Student's, not ±1.96 standard errors")
  func interval() throws {
    let interval = try #require(Estimate([1, 2, 3, 4, 5])?.interval)
    #expect(abs(interval.lowerBound - 1.0367568) < 1e-6)
    #expect(abs(interval.upperBound - 4.9632432) < 1e-6)
  }

  @Test("readings: better, worse, nothing shown, one seed")
  func readings() {
    #expect(Estimate([-1, -1.1, -0.9])?.reading == .lower)
    #expect(Estimate([1, 1.1, 0.9])?.reading == .higher)
    #expect(Estimate([-1, 1, 0.2])?.reading == .noEffectShown)
    #expect(Estimate([3])?.reading == .oneSeedOnly)
    #expect(Estimate([]) == nil)
  }
}
