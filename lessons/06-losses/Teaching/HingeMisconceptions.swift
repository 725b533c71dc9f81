import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Double, Int) throws -> Double, Input == (Double, Int) {
  /// Wrong ways to write the hinge loss.
  mutating func addHingeMisconceptions() {
    hinge("labelsZeroOne", { z, s in max(0, 1 - (s > 0 ? z : 0)) }) { _, _ in
      Words(
        en: """
          This is what you get when the label −1 counts as 0: then s · z is 0 whatever the score is, the loss is always 1, and no gradient ever moves \
          such a sample. Labels of the hinge loss are ±1.
          """,
        zh: "这正是把标签 −1 当作 0 时得到的结果：此时无论得分多少 s · z 都是 0，损失恒为 1，这类样本永远得不到梯度。合页损失的标签是 ±1。")
    }
    hinge("noMargin", { z, s in max(0, -s * z) }) { score, label in
      Words(
        en: """
          This is what you get without the margin: being on the right side is enough (the perceptron's loss). Hinge asks for s · z ≥ 1; here s · z is \
          \(Double(label) * score).
          """,
        zh: "这正是没有间隔时得到的结果：只要在正确一侧就行（感知机的损失）。合页损失要求 s · z ≥ 1；这里 s · z 是 \(Double(label) * score)。")
    }
    hinge("squared", { z, s in max(0, 1 - s * z) * max(0, 1 - s * z) }) { score, label in
      Words(
        en:
          "This is what you get for the squared hinge loss: what is missing to the margin, \(1 - Double(label) * score), was squared.",
        zh: "这正是平方合页损失：离间隔还差的 \(1 - Double(label) * score) 被平方了。")
    }
    hinge("noClamp", { z, s in 1 - s * z }) { score, label in
      Words(
        en: """
          This is what you get when the loss goes on below 0. Here s · z = \(Double(label) * score) is beyond the margin, and a sample that is right by enough \
          costs nothing.
          """,
        zh: "这正是让损失继续降到 0 以下时得到的结果。这里 s · z = \(Double(label) * score) 已超过间隔，足够正确的样本损失为 0。")
    }
    hinge("labelIgnored", { z, _ in max(0, 1 - z) }) { _, label in
      Words(
        en: "This is what you get when every label counts as 1. Here it is \(label): high scores are wrong.",
        zh: "这正是把所有标签都当作 1 时得到的结果。这里标签是 \(label)：得分高反而是错的。")
    }
    hinge("signReversed", { z, s in max(0, 1 + s * z) }) { score, label in
      Words(
        en: """
          This is what you get when the right side is punished: a score of \(score) for the label \(label) should cost \(
            Double(label) * score > 0 ? "less" : "more") than one of 0.
          """,
        zh: "这正是惩罚了正确一侧时得到的结果：标签为 \(label) 时，得分 \(score) 的损失应比得分 0 更\(Double(label) * score > 0 ? "小" : "大")。")
    }
    hinge("zeroOneLoss", { z, s in s * z > 0 ? 0 : 1 }) { _, _ in
      Words(
        en:
          "This is what you get when errors are counted, 1 or 0. That has no slope to follow; hinge says how much is missing.",
        zh: "这正是只数对错（0 或 1）时得到的结果。它没有可用的斜率；合页损失要说出还差多少。")
    }
  }

  /// A misconception as a function of score and label ±1; other labels are refused as they should be.
  private mutating func hinge(
    _ name: String, _ loss: @escaping (Double, Double) -> Double,
    says sentence: @escaping @Sendable (Double, Int) -> Words
  ) {
    misconception(
      name,
      { score, label in
        guard label == 1 || label == -1 else { throw LossError.notALabel(label) }
        return loss(score, Double(label))
      }, says: { score, label in sentence(score, label) })
  }
}
