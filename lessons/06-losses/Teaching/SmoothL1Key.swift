import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.2.
  static let smoothL1 = AnswerKey(for: Losses.smoothL1, reference: LossesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        It is Huber's loss divided by β, so the tails keep slope 1 while β only says how wide the bowl is. With `<` the case β = 0 needs no line of its \
        own: nothing is smaller than 0, and only |r| is left.
        """,
      zh: "它就是 Huber 损失除以 β，所以尾部斜率始终为 1，β 只决定碗口有多宽。用 `<` 比较，β = 0 就不必单独处理：没有什么小于 0，剩下的就是 |r|。")

    key.alternative("Huber's loss divided by β") { residual, beta in
      guard beta >= 0 else { throw LossError.outOfRange("beta") }
      if beta == 0 { return abs(residual) }
      return try LossesReference().huber(residual: residual, delta: beta) / beta
    }
    key.alternative("takes off the tail what the bowl saves") { residual, beta in
      guard beta >= 0 else { throw LossError.outOfRange("beta") }
      let missing = max(0, beta - abs(residual))
      return abs(residual) - beta / 2 + (beta > 0 ? missing * missing / (2 * beta) : 0)
    }

    key.example((1, 2))
    key.example((3, 2))
    key.example((-3, 2))
    key.example((0.25, 0.5))
    key.example(en: "the residual is exactly β", zh: "残差恰好等于 β", (-0.75, 0.75))
    key.random(16) { generator in
      (.random(in: -6...6, using: &generator), .random(in: 0.3...3, using: &generator))
    }
    key.example(en: "β is 0", zh: "β 为 0", (-1.25, 0))
    key.example(en: "β and the residual are 0", zh: "β 和残差都为 0", (0, 0))
    key.example(en: "β is negative", zh: "β 为负数", (1, -0.5))

    key.when(en: "|r| is above β", zh: "|r| 大于 β") { residual, beta in beta >= 0 && abs(residual) > beta }
    key.when(en: "|r| is below β", zh: "|r| 小于 β") { residual, beta in abs(residual) < beta }
    key.when(en: "the residual is negative", zh: "残差为负") { residual, beta in beta >= 0 && residual < 0 }

    key.addSmoothL1Misconceptions()

    key.hints(
      Words(
        en: "Huber's loss has tails of slope δ. What must it be divided by for tails of slope 1?",
        zh: "Huber 损失的尾部斜率是 δ。除以什么，尾部斜率才变成 1？"),
      Words(
        en:
          "Two pieces again, |r| against β. What happens to r² / (2β) at β = 0, and which comparison never gets there?",
        zh: "同样是两段，比较 |r| 和 β。β = 0 时 r² / (2β) 会怎样？用哪种比较就不会走到那里？"),
      Words(
        en: "With a = abs(residual): a * a / (2 * beta) if a < beta, else a - beta / 2. Refuse a negative beta first.",
        zh: "设 a = abs(residual)：a < beta 时是 a * a / (2 * beta)，否则是 a - beta / 2。先拒绝负的 beta。"))
  }
}
