import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.8.
  static let hinge = AnswerKey(for: Losses.hinge, reference: LossesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        s · z is how far the score lies on the right side: one product covers both labels, which is why they are ±1. The loss is what is missing to 1, and never \
        below 0.
        """,
      zh: "s · z 表示得分在正确一侧有多远：一个乘积就涵盖了两种标签，所以标签取 ±1。损失就是离 1 还差多少，且不小于 0。")

    key.alternative("case by case") { score, label in
      switch label {
      case 1: return score >= 1 ? 0 : 1 - score
      case -1: return score <= -1 ? 0 : 1 + score
      default: throw LossError.notALabel(label)
      }
    }
    key.alternative("the positive part by the absolute value") { score, label in
      guard label * label == 1 else { throw LossError.notALabel(label) }
      let missing = 1 - Double(label) * score
      return (missing + abs(missing)) / 2
    }

    key.example((0.3, 1))
    key.example((0.3, -1))
    key.example((-0.6, 1))
    key.example((1.75, 1))
    key.example((-2.5, -1))
    key.example((2.25, -1))
    key.example(en: "the score is exactly at the margin", zh: "得分恰好在间隔上", (-1, -1))
    key.example(en: "the score is 0", zh: "得分为 0", (0, -1))
    key.random(14) { generator in (.random(in: -3...3, using: &generator), Bool.random(using: &generator) ? 1 : -1) }
    key.example(en: "the label is 0", zh: "标签为 0", (0.5, 0))
    key.example(en: "the label is 2", zh: "标签为 2", (0.5, 2))

    key.when(en: "the label is −1", zh: "标签为 −1") { _, label in label == -1 }
    key.when(en: "the label is 1", zh: "标签为 1") { _, label in label == 1 }
    key.when(en: "the margin is kept", zh: "间隔已满足") { score, label in abs(label) == 1 && Double(label) * score >= 1 }
    key.when(en: "the label is neither 1 nor −1", zh: "标签既不是 1 也不是 −1") { _, label in abs(label) != 1 }

    key.addHingeMisconceptions()

    key.hints(
      Words(
        en: "z = 0.3 with s = 1, then with s = −1: which score is on the right side, and how much is missing to 1?",
        zh: "z = 0.3，s 先取 1 再取 −1：哪一次得分在正确的一侧？离 1 还差多少？"),
      Words(
        en: "s · z is positive on the right side. What is missing to 1 is 1 − s · z; nothing is missing beyond it.",
        zh: "在正确的一侧 s · z 为正。离 1 还差 1 − s · z；超过 1 就不差了。"),
      Words(
        en: "max(0, 1 - Double(label) * score), after a guard for the label.",
        zh: "先用 guard 检查标签，然后是 max(0, 1 - Double(label) * score)。"))
  }
}
