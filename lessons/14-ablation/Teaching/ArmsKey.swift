import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 14.1.
  static let arms = AnswerKey(for: AblationExercises.arms, reference: AblationReference()) { key in
    key.points = 2
    key.why(
      en: """
        Every component doubles the table: all arms so far, and all of them with it. Throwing out what cannot be built comes last, so that a requirement \
        never hides a combination that is possible.
        """,
      zh: "每个组件都使表格翻倍：已有的全部组合，再加上各自带上它的组合。最后才删去无法搭建的组合，这样依赖关系不会误删可行的组合。")
    key.alternative("counts in binary") { components, requirements in
      try checkNames(components, requirements)
      return (0..<(1 << components.count)).map { bits in
        components.indices.filter { bits >> $0 & 1 == 1 }.map { components[$0] }
      }.filter { canBeBuilt($0, requirements) }
    }
    key.alternative("goes on from every arm that can be built") { components, requirements in
      try checkNames(components, requirements)
      var found: [Set<String>] = [[]]
      var next = 0
      while next < found.count {
        for component in components where !found[next].contains(component) {
          let arm = found[next].union([component])
          if canBeBuilt(Array(arm), requirements), !found.contains(arm) { found.append(arm) }
        }
        next += 1
      }
      return found.map(Array.init)
    }

    key.observe { arms, input in
      let order = input.0
      let names = arms.map { arm in
        (["A"] + arm.sorted { (order.firstIndex(of: $0) ?? 99, $0) < (order.firstIndex(of: $1) ?? 99, $1) })
          .joined(separator: "+")
      }
      return [
        Fact(en: "the arms", zh: "实验组", names.sorted { ($0.count, $0) < ($1.count, $1) }),
        Fact(en: "the baseline comes first", zh: "基线在最前", arms.first?.isEmpty == true),
      ]
    }

    key.example((["B", "C"], []))
    key.example((["B", "C"], [ArmRequirement("C", requires: ["B"])]))
    key.example((["B"], []))
    key.example((["B", "C", "D"], []))
    key.example((["B", "C", "D"], [ArmRequirement("D", requires: ["B"])]))
    key.example((["B", "C", "D"], [ArmRequirement("B", requires: ["D"])]))
    key.example(
      en: "a component requires two others", zh: "一个组件依赖另外两个",
      (["B", "C", "D"], [ArmRequirement("D", requires: ["B", "C"])]))
    key.example(
      en: "requirements make a chain", zh: "依赖关系成一条链",
      (["B", "C", "D"], [ArmRequirement("D", requires: ["C"]), ArmRequirement("C", requires: ["B"])]))
    key.example(
      en: "two components require the same one", zh: "两个组件依赖同一个",
      (["B", "C", "D"], [ArmRequirement("C", requires: ["B"]), ArmRequirement("D", requires: ["B"])]))
    key.example((["norm", "skip", "warmup", "dropout"], [ArmRequirement("warmup", requires: ["norm", "skip"])]))
    key.random(8) { generator in
      let components = ["B", "C", "D", "E"].prefix(.random(in: 3...4, using: &generator)).shuffled(using: &generator)
      // Only what stands to the left is required, so that there is no circle.
      let requirements = components.indices.dropFirst().compactMap { index in
        let needs = components[..<index].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
        return needs.isEmpty ? nil : ArmRequirement(components[index], requires: Array(needs))
      }
      return (components, requirements)
    }
    key.example(en: "there is no component", zh: "没有组件", ([], []))
    key.example(
      en: "a requirement is no component", zh: "依赖的不是组件",
      (["B", "C"], [ArmRequirement("C", requires: ["D"])]))
    key.example(
      en: "what requires is no component", zh: "有依赖的不是组件",
      (["B", "C"], [ArmRequirement("D", requires: ["B"])]))

    key.when(en: "nothing requires anything", zh: "没有依赖关系") { _, requirements in requirements.isEmpty }
    key.when(en: "a component requires another", zh: "有组件依赖其他组件") { _, requirements in !requirements.isEmpty }
    key.when(en: "there are more than two components", zh: "组件多于两个") { components, _ in components.count > 2 }

    key.addArmMisconceptions()

    key.hints(
      Words(
        en:
          "Write down the arms of B. Now somebody adds C. Which arms are new, and what have they to do with the old ones?",
        zh: "先写出只有 B 时的实验组。现在加入 C：新增哪些实验组？它们与原来的有什么关系？"),
      Words(
        en:
          "First all combinations as if nothing required anything. Then ask of each arm: is all there that its components require?",
        zh: "先不管依赖，列出所有组合；再逐个检查：其中每个组件所依赖的是否都在？"),
      Words(
        en:
          "Start with [[]]; for each component, arms += arms.map { $0 + [component] }. Then filter. Check the names before.",
        zh: "从 [[]] 开始，对每个组件执行 arms += arms.map { $0 + [component] }，然后 filter。开始之前先检查名字。"))
  }
}

/// Whether an arm has all that its components require.
func canBeBuilt(_ arm: [String], _ requirements: [ArmRequirement]) -> Bool {
  requirements.allSatisfy { !arm.contains($0.component) || $0.requires.allSatisfy(arm.contains) }
}

/// Refuses requirements that name something that is no component.
func checkNames(_ components: [String], _ requirements: [ArmRequirement]) throws {
  let named = requirements.flatMap { [$0.component] + $0.requires }
  if let odd = named.first(where: { !components.contains($0) }) { throw ArmError.noSuchComponent(odd) }
}
