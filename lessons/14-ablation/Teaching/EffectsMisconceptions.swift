import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Double?, Double?, Double?, Double?) throws -> ArmEffects, Input == (Double?, Double?, Double?, Double?)
{
  /// Wrong ways to read a table of four arms.
  mutating func addEffectMisconceptions() {
    addContrastMisconceptions()
    addMissingArmMisconceptions()
  }

  private mutating func addContrastMisconceptions() {
    misconception(
      "effectFromTheBaselineToAll",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        let total = minus(abc, a)
        return ArmEffects(
          b: right.b, c: right.c, bGivenC: total, cGivenB: total, interaction: right.interaction)
      },
      says: { a, _, _, abc in
        Words(
          en: """
            This is what you get when B given C, or C given B, is A+B+C minus A\(numbers(abc, a)). From A to A+B+C both change, so nobody can tell which of them did it.
            """,
          zh: "这正是把“已有另一个时的效应”算成 A+B+C 减 A\(numbers(abc, a))时得到的结果。从 A 到 A+B+C 两个都变了，看不出是谁的作用。")
      })
    misconception(
      "cAloneFromTheFullModel",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b, c: minus(abc, a), bGivenC: right.bGivenC, cGivenB: right.cGivenB, interaction: right.interaction)
      },
      says: { a, _, _, abc in
        Words(
          en:
            "This is what you get when the effect of C is A+B+C minus A\(numbers(abc, a)). That is the effect of B and C together.",
          zh: "这正是把 C 的效应算成 A+B+C 减 A\(numbers(abc, a))时得到的结果。那是 B 和 C 合在一起的效应。")
      })
    misconception(
      "contextsSwapped",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b, c: right.c, bGivenC: right.cGivenB, cGivenB: right.bGivenC, interaction: right.interaction)
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when B given C and C given B change places. A+B+C minus A+B adds C to a model that has B.",
          zh: "这正是把“已有 C 时加入 B”与“已有 B 时加入 C”对调时得到的结果。A+B+C 减 A+B，是在已有 B 的模型上加入 C。")
      })
    misconception(
      "baselineForgotten",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        let sum = a == nil ? nil : minus(minus(abc, ab), ac)
        return ArmEffects(b: right.b, c: right.c, bGivenC: right.bGivenC, cGivenB: right.cGivenB, interaction: sum)
      },
      says: { a, _, _, _ in
        Words(
          en: """
            This is what you get when the interaction is (A+B+C) − (A+B) − (A+C). Each of these holds the baseline\(a.map { ", \($0.text(3))," } ?? "") once: \
            subtracted twice, it has to come back once.
            """,
          zh: "这正是把交互作用算成 (A+B+C) − (A+B) − (A+C) 时得到的结果。三项各含一次基线\(a.map { "（\($0.text(3))）" } ?? "")：减了两次，要补回一次。")
      })
    misconception(
      "interactionIsTheWholeGain",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        let all = right.interaction == nil ? nil : minus(abc, a)
        return ArmEffects(b: right.b, c: right.c, bGivenC: right.bGivenC, cGivenB: right.cGivenB, interaction: all)
      },
      says: { a, _, _, abc in
        Words(
          en:
            "This is what you get when the interaction is all that B and C change together\(numbers(abc, a)). It is what is left of that when both single effects are taken away.",
          zh: "这正是把 B、C 合起来的全部变化\(numbers(abc, a))当作交互作用时得到的结果。应再减去两个单独的效应。")
      })
    misconception(
      "signReversed",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b.map { -$0 }, c: right.c.map { -$0 }, bGivenC: right.bGivenC.map { -$0 },
          cGivenB: right.cGivenB.map { -$0 }, interaction: right.interaction.map { -$0 })
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get for “without” minus “with”. These are accuracies: what helps has to come out positive.",
          zh: "这正是用“没有”减“有”时得到的结果。这里是准确率：有帮助的效应应当为正。")
      })
    misconception(
      "interactionSignReversed",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b, c: right.c, bGivenC: right.bGivenC, cGivenB: right.cGivenB,
          interaction: right.interaction.map { -$0 })
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get for the effect of B alone minus its effect given C. If B helps more beside C, the interaction is positive.",
          zh: "这正是用“单独的 B”减“已有 C 时的 B”时得到的结果。若 B 在有 C 时更有用，交互作用应为正。")
      })
    misconception(
      "averagedEffects",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        let (b, c) = (half(right.b, right.bGivenC), half(right.c, right.cGivenB))
        return ArmEffects(
          b: b, c: c, bGivenC: right.bGivenC, cGivenB: right.cGivenB, interaction: right.interaction)
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get for the *main effects* of statistics: the mean of the effect alone and the effect given the other. Asked is the effect alone; the mean hides \
            what the interaction shows.
            """,
          zh: "这正是统计学中的“主效应”：单独的效应与已有另一个时的效应的平均。题目要的是单独的效应；平均会掩盖交互作用。")
      })
  }

  private mutating func addMissingArmMisconceptions() {
    misconception(
      "missingArmIsZero",
      { a, ab, ac, abc in contrasts(a ?? 0, ab ?? 0, ac ?? 0, abc ?? 0) },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when an arm that was not run counts as accuracy 0. Nobody measured that: what needs the arm is not known.",
          zh: "这正是把没有运行的实验组当作准确率 0 时得到的结果。没人测过这个数：需要它的量就是未知。")
      })
    misconception(
      "missingEffectIsZero",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b ?? 0, c: right.c ?? 0, bGivenC: right.bGivenC ?? 0, cGivenB: right.cGivenB ?? 0,
          interaction: right.interaction ?? 0)
      },
      says: { _, _, _, _ in
        Words(
          en: "This is what you get when what cannot be told is 0. “No effect” is a finding; “not known” is none.",
          zh: "这正是把无法得知的量写成 0 时得到的结果。“没有影响”是一个结论，“不知道”不是。")
      })
    misconception(
      "givenTakenForAlone",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return ArmEffects(
          b: right.b ?? right.bGivenC, c: right.c ?? right.cGivenB, bGivenC: right.bGivenC, cGivenB: right.cGivenB,
          interaction: right.interaction)
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when, for want of an arm, the effect given the other component is passed off as the effect alone. They are the same only if nothing interacts, which this table cannot show.
            """,
          zh: "这正是缺少实验组时，拿“已有另一个时的效应”充当“单独的效应”时得到的结果。只有没有交互作用时二者才相等，而这张表无法证明这一点。")
      })
    misconception(
      "allOrNothing",
      { a, ab, ac, abc in
        let right = contrasts(a, ab, ac, abc)
        return right.interaction == nil
          ? ArmEffects(b: nil, c: nil, bGivenC: nil, cGivenB: nil, interaction: nil) : right
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when one missing arm makes everything unknown. Differences of arms that were run can still be told.",
          zh: "这正是缺一个实验组就全部判为未知时得到的结果。已运行的实验组之间的差仍然可以得知。")
      })
  }
}

private func minus(_ with: Double?, _ without: Double?) -> Double? {
  guard let with, let without else { return nil }
  return with - without
}

private func half(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return nil }
  return (a + b) / 2
}

/// The right numbers, of which each misconception gets some wrong.
private func contrasts(_ a: Double?, _ ab: Double?, _ ac: Double?, _ abc: Double?) -> ArmEffects {
  let (b, bGivenC) = (minus(ab, a), minus(abc, ac))
  return ArmEffects(
    b: b, c: minus(ac, a), bGivenC: bGivenC, cGivenB: minus(abc, ab), interaction: minus(bGivenC, b))
}

/// " (0.965 − 0.704)", if both are known.
private func numbers(_ with: Double?, _ without: Double?) -> String {
  guard let with, let without else { return "" }
  return " (\(with.text(3)) − \(without.text(3)))"
}
