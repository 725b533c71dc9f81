import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.1.
  static let huber = AnswerKey(for: Losses.huber, reference: LossesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Only the size of the residual counts, so its sign goes first. The −δ/2 makes the straight piece start exactly where the squared one ends: \
        value and slope agree at δ, and the slope stays δ from there on.
        """,
      zh: "损失只取决于残差的大小，所以先去掉符号。−δ/2 使直线恰好接在抛物线的末端：在 δ 处函数值和斜率都相等，此后斜率一直是 δ。")

    key.alternative("splits the size into a near and a far part") { residual, delta in
      guard delta > 0 else { throw LossError.outOfRange("delta") }
      let near = min(abs(residual), delta)
      return near * near / 2 + delta * (abs(residual) - near)
    }
    key.alternative("tests both tails") { residual, delta in
      guard delta > 0 else { throw LossError.outOfRange("delta") }
      if residual > delta { return delta * residual - delta * delta / 2 }
      if residual < -delta { return -delta * residual - delta * delta / 2 }
      return 0.5 * residual * residual
    }

    key.example((1, 2))
    key.example((3, 2))
    key.example((-3, 2))
    key.example((0.5, 0.75))
    key.example(en: "the residual is exactly δ", zh: "残差恰好等于 δ", (1.5, 1.5))
    key.example(en: "the residual is 0", zh: "残差为 0", (0, 0.4))
    key.random(16) { generator in
      (.random(in: -6...6, using: &generator), .random(in: 0.3...3, using: &generator))
    }
    key.example(en: "δ is 0", zh: "δ 为 0", (1, 0))
    key.example(en: "δ is negative", zh: "δ 为负数", (1, -0.5))

    key.when(en: "|r| is above δ", zh: "|r| 大于 δ") { residual, delta in delta > 0 && abs(residual) > delta }
    key.when(en: "|r| is at most δ", zh: "|r| 不超过 δ") { residual, delta in delta > 0 && abs(residual) <= delta }
    key.when(en: "the residual is negative", zh: "残差为负") { residual, delta in delta > 0 && residual < 0 }
    key.when(en: "δ is not above 0", zh: "δ 不大于 0") { _, delta in delta <= 0 }

    key.addHuberMisconceptions()

    key.hints(
      Words(
        en: "Draw r²/2 for r from 0 to δ. What height and what slope has it at δ? Go on straight from there.",
        zh: "画出 r 从 0 到 δ 的 r²/2。它在 δ 处有多高、斜率是多少？从那里接一条直线。"),
      Words(
        en: "A residual of −3 costs as much as one of 3: take abs(residual) first. Then compare it with δ.",
        zh: "残差 −3 与 3 的代价相同：先取 abs(residual)，再与 δ 比较。"),
      Words(
        en: "With a = abs(residual): a * a / 2 if a <= delta, else delta * (a - delta / 2).",
        zh: "设 a = abs(residual)：a <= delta 时是 a * a / 2，否则是 delta * (a - delta / 2)。"))
  }
}
