import Ablation
import Checking
import Testing

@Suite struct AblationDesignTests {
  @Test("two components make the notes' four rows, the baseline first")
  func fourRows() throws {
    #expect(try AblationDesign([Component("B"), Component("C")]).arms.map(\.name) == ["A", "A+B", "A+C", "A+B+C"])
  }

  @Test("a component that builds on another drops the rows without it")
  func requirement() throws {
    let design = try AblationDesign([Component("B"), Component("C", requires: ["B"])])
    #expect(design.arms.map(\.name) == ["A", "A+B", "A+B+C"])
  }

  @Test("three components: eight rows, or five when reduced")
  func threeComponents() throws {
    let parts = [Component("B"), Component("C"), Component("D")]
    #expect(try AblationDesign(parts).arms.count == 8)
    #expect(try AblationDesign(parts, kind: .reduced).arms.map(\.name) == ["A", "A+B", "A+C", "A+D", "A+B+C+D"])
  }

  @Test("a reduced design gives a component what it requires")
  func reducedClosure() throws {
    let parts = [Component("B", requires: ["D"]), Component("C"), Component("D")]
    #expect(try AblationDesign(parts, kind: .reduced).arms.map(\.name) == ["A", "A+B+D", "A+C", "A+D", "A+B+C+D"])
  }

  @Test("what cannot be a plan is refused, with the reason")
  func refusals() {
    func refusal(_ parts: [Component]) -> AblationError? {
      #expect(throws: AblationError.self) { try AblationDesign(parts) }
    }
    #expect(refusal([]) == .noComponents)
    #expect(refusal([Component("B", requires: ["X"])]) == .unknownRequirement("X", of: "B", known: ["B"]))
    #expect(refusal([Component("B", requires: ["C"]), Component("C", requires: ["B"])]) == .cycle(["B", "C", "B"]))
    #expect(refusal([Component("B", requires: ["B"])]) == .cycle(["B", "B"]))
    #expect(
      refusal([Component("B"), Component("B")]) == .badName("B", reason: Words(en: "it is there twice", zh: "出现了两次")))
    #expect(refusal((0..<7).map { Component("P\($0)") }) == .tooManyComponents(7))
    for name in ["", "A", "B+C"] { #expect(refusal([Component(name)]) != nil) }
  }
}
