import Ablation
import Foundation
import Testing

@Suite struct AblationPlanTests {
  private func plan(_ text: String) throws -> AblationPlan { try AblationPlan(Data(text.utf8), named: "study") }

  @Test("a plan with comments, and defaults for what it leaves out")
  func reading() throws {
    let plan = try plan(
      "{ /* small */ baseline: {depth: 3}, components: [{name: 'B', set: {normalisation: 'batch'}}] }")
    #expect(plan.name == "study")
    #expect(plan.seeds == [1, 2, 3, 4, 5])
    #expect(plan.metric == .top1Error)
    #expect(try plan.settings(of: Arm()).depth == 3)
    #expect(try plan.settings(of: Arm(["B"])).normalisation == .batch)
  }

  @Test(
    "damaged and contradictory plans are refused in words that name the place",
    arguments: [
      ("{ components: [", "the plan"),
      ("{ seeds: 3 }", "'components'"),
      ("{ components: [{name: 'B'}] }", "'components.[0]' in the plan lacks 'set'"),
      ("{ componets: [] }", "componets"),
      ("{ components: [{name: 'B', sets: {}}] }", "sets"),
      ("{ components: [] }", "at least one component"),
      ("{ components: [{name: 'B',", "this is no JSON5"),
      ("{ name: '../up', components: [{name: 'B', set: {depth: 3}}] }", "another name"),
      ("{ components: [{name: 'B', set: {depth: 3}, requires: 'C'}] }", "needs a list"),
      ("{ components: [{name: 'B', set: {depth: null}}] }", "'components.[0].set.depth' in the plan: needs"),
      ("{ components: [{name: 'B', set: {depth: 3}, requires: ['C']}] }", "'C', which is no component"),
      ("{ components: [{name: 'B', set: {rate: 1}}] }", "there is no such setting"),
      ("{ components: [{name: 'B', set: {learningRate: 'fast'}}] }", "needs a number from 0.0 to 1000.0, got \"fast\""),
      ("{ components: [{name: 'B', set: {depth: 2.5}}] }", "whole number"),
      ("{ components: [{name: 'B', set: {normalisation: 'bach'}}] }", "none, batch, layer"),
      ("{ components: [{name: 'B', set: {learningRate: 0.1}}] }", "differs from the baseline"),
      ("{ components: [{name: 'B', set: {depth: 3}}, {name: 'C', set: {depth: 4}}] }", "both set 'depth'"),
      ("{ seeds: [1, 1], components: [{name: 'B', set: {depth: 3}}] }", "twice"),
      ("{ seeds: 0, components: [{name: 'B', set: {depth: 3}}] }", "got 0"),
      ("{ metric: 'accuracy', components: [{name: 'B', set: {depth: 3}}] }", "no metric 'accuracy'"),
      ("{ baseline: {data: 'rings'}, metric: 'top5Error', components: [{name: 'B', set: {depth: 3}}] }", "2 classes"),
    ])
  func refusals(text: String, words: String) {
    let error = #expect(throws: AblationError.self) { try plan(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "no error")")
    #expect(error?.words.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == true)
  }
}
