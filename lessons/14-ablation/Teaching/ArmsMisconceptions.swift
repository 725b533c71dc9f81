import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == ([String], [ArmRequirement]) throws -> [[String]], Input == ([String], [ArmRequirement])
{
  /// Wrong ways to list the arms of a study.
  mutating func addArmMisconceptions() {
    addCountingMisconceptions()
    addRequirementMisconceptions()
  }

  private mutating func addCountingMisconceptions() {
    misconception(
      "oneAtATime", { components, requirements in try arms(components, requirements) { $0.count <= 1 } },
      says: { components, _ in
        Words(
          en: """
            This is what you get when each component is tried alone: \(components.count) + 1 rows. No row has two of them, so nobody learns whether they work together.
            """,
          zh: "这正是每个组件只单独试一次时得到的结果：\(components.count) + 1 行。没有一行同时含有两个组件，就无法知道它们合在一起怎样。")
      })
    misconception(
      "baselineMissing", { components, requirements in try arms(components, requirements) { !$0.isEmpty } },
      says: { _, _ in
        Words(
          en: "This is what you get without the baseline. Without A there is nothing that A+B could be compared with.",
          zh: "这正是漏掉基线时得到的结果。没有 A，A+B 就没有可比的对象。")
      })
    misconception(
      "baselineLast", { components, requirements in try arms(components, requirements) { _ in true }.reversed() },
      says: { _, _ in
        Words(
          en:
            "This is what you get when the baseline comes last. The arms are right; asked is a table that begins with A, since all else is compared with it.",
          zh: "这正是把基线放在最后时得到的结果。实验组是对的；但表格要从 A 开始，因为其余各组都与它比较。")
      })
    misconception(
      "leaveOneOut",
      { components, requirements in
        try arms(components, requirements) { $0.isEmpty || $0.count >= components.count - 1 }
      },
      says: { components, _ in
        Words(
          en: """
            This is what you get when from the full model one component is removed at a time. With \(components.count) components that tells what each adds to all the \
            others, and nothing about smaller models.
            """,
          zh: "这正是每次只从完整模型中移除一个组件时得到的结果。有 \(components.count) 个组件时，它只说明在其余组件都有时各自的作用，对更小的模型什么也没说。")
      })
    misconception(
      "kPlusTwo",
      { components, requirements in
        try arms(components, requirements) { $0.count <= 1 || $0.count == components.count }
      },
      says: { components, _ in
        Words(
          en: """
            This is what you get for the reduced design: the baseline, each component alone, all \(components.count) together. It cannot tell which of them work on each \
            other; the full study has a row for every combination.
            """,
          zh: "这正是精简设计：基线、每个组件单独、全部 \(components.count) 个一起。它看不出哪些组件相互影响；完整的实验要有每一种组合。")
      })
    misconception(
      "onlyPairs", { components, requirements in try arms(components, requirements) { $0.count <= 2 } },
      says: { components, _ in
        Words(
          en:
            "This is what you get with at most two components in an arm. Here up to \(components.count) can be there together.",
          zh: "这正是每个实验组至多含两个组件时得到的结果。这里最多可以有 \(components.count) 个同时存在。")
      })
    misconception(
      "oneAfterTheOther",
      { components, requirements in
        try arms(components, requirements) { $0 == Array(components.prefix($0.count)) }
      },
      says: { components, _ in
        Words(
          en: """
            This is what you get when components are added one after the other, \(components.joined(separator: ", then ")). What comes late is only ever \
            seen on top of what came before.
            """,
          zh: "这正是按 \(components.joined(separator: "、")) 的顺序依次叠加时得到的结果。排在后面的组件只在前面的基础上被检验过。")
      })
  }

  private mutating func addRequirementMisconceptions() {
    misconception(
      "requirementsIgnored",
      { components, requirements in
        try checkNames(components, requirements)
        return try arms(components, []) { _ in true }
      },
      says: { _, requirements in
        Words(
          en: """
            This is what you get when requirements are ignored. \(text(requirements).en): an arm without that cannot be built.
            """,
          zh: "这正是忽略依赖关系时得到的结果。\(text(requirements).zh)：缺了它的实验组根本无法搭建。")
      })
    misconception(
      "requirementReversed",
      { components, requirements in
        try checkNames(components, requirements)
        let reversed = requirements.flatMap { needed in
          needed.requires.map { ArmRequirement($0, requires: [needed.component]) }
        }
        return try arms(components, reversed) { _ in true }
      },
      says: { _, requirements in
        Words(
          en:
            "This is what you get when requirements are read the other way round. \(text(requirements).en), not the reverse.",
          zh: "这正是把依赖方向弄反时得到的结果。是 \(text(requirements).zh)，不是反过来。")
      })
    misconception(
      "onlyRowAloneDropped",
      { components, requirements in
        try checkNames(components, requirements)
        return try arms(components, []) { arm in arm.count != 1 || canBeBuilt(arm, requirements) }
      },
      says: { _, requirements in
        Words(
          en: """
            This is what you get when only the row with the dependent component alone is struck out. \(text(requirements).en) in every row, also beside other components.
            """,
          zh: "这正是只删去“单独含有该组件”的那一行时得到的结果。\(text(requirements).zh)，这在每一行都成立，与其他组件同在时也一样。")
      })
    misconception(
      "anyRequirementIsEnough",
      { components, requirements in
        try checkNames(components, requirements)
        return try arms(components, []) { arm in
          requirements.allSatisfy { !arm.contains($0.component) || $0.requires.contains(where: arm.contains) }
        }
      },
      says: { _, requirements in
        Words(
          en:
            "This is what you get when one of the required components is enough. \(text(requirements).en): all of them.",
          zh: "这正是只要有一个所依赖的组件就算满足时得到的结果。\(text(requirements).zh)：要全部都在。")
      })
    misconception(
      "dependentOnesLeftOut",
      { components, requirements in
        try checkNames(components, requirements)
        return try arms(components, []) { arm in !requirements.contains { arm.contains($0.component) } }
      },
      says: { _, requirements in
        Words(
          en:
            "This is what you get when a component that requires something never appears. \(text(requirements).en); where that is, it may be there.",
          zh: "这正是有依赖的组件从不出现时得到的结果。\(text(requirements).zh)；所需的都在时，它可以出现。")
      })
    misconception(
      "unknownNamesAccepted",
      { components, requirements in try arms(components, requirements, checked: false) { _ in true } },
      says: { _, requirements in
        Words(
          en:
            "This is what you get when nobody looks whether the names exist. \(text(requirements).en): one of these is no component.",
          zh: "这正是不检查名字是否存在时得到的结果。\(text(requirements).zh)：其中有一个不是组件。")
      })
  }
}

/// The arms that can be built, of those that are wanted: the misconceptions are about which, not about bad names.
private func arms(
  _ components: [String], _ requirements: [ArmRequirement], checked: Bool = true, where wanted: ([String]) -> Bool
) throws -> [[String]] {
  if checked { try checkNames(components, requirements) }
  return components.reduce([[]]) { arms, component in arms + arms.map { $0 + [component] } }
    .filter { wanted($0) && canBeBuilt($0, requirements) }
}

/// "C requires B", for sentences.
private func text(_ requirements: [ArmRequirement]) -> Words {
  Words(
    en: requirements.map { "\($0.component) requires \($0.requires.joined(separator: " and "))" }
      .joined(separator: ", "),
    zh: requirements.map { "\($0.component) 依赖 \($0.requires.joined(separator: " 和 "))" }.joined(separator: "，"))
}
