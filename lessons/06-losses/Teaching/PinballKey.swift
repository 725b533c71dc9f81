import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.3.
  static let pinball = AnswerKey(for: Losses.pinball, reference: LossesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        One price for each unit that is missing, another for each unit too many; τ sets their ratio. Since both pieces are linear, only how many targets lie \
        above and below counts, not how far: that is what makes it find a quantile.
        """,
      zh: "少一个单位一个价，多一个单位另一个价，τ 决定两者之比。两段都是直线，所以只计较上方和下方各有多少个目标，不计较多远：因此它找到的是分位数。")

    key.alternative("the larger of two lines") { prediction, target, quantile in
      guard quantile >= 0, quantile <= 1 else { throw LossError.outOfRange("quantile") }
      return max(quantile * (target - prediction), (quantile - 1) * (target - prediction))
    }
    key.alternative("half the size, and a tilt") { prediction, target, quantile in
      guard quantile >= 0, quantile <= 1 else { throw LossError.outOfRange("quantile") }
      return abs(target - prediction) / 2 + (quantile - 0.5) * (target - prediction)
    }

    key.example((0, 1, 0.9))
    key.example((1, 0, 0.9))
    key.example((2.5, 4, 0.25))
    key.example((4, 2.5, 0.25))
    key.example((-1.5, 2, 0.6))
    key.example(en: "the prediction is right", zh: "预测完全正确", (1.25, 1.25, 0.7))
    key.random(16) { generator in
      (
        .random(in: -4...4, using: &generator), .random(in: -4...4, using: &generator),
        .random(in: 0.05...0.95, using: &generator)
      )
    }
    key.example(en: "τ is 1", zh: "τ 为 1", (1, 3.5, 1))
    key.example(en: "τ is 0", zh: "τ 为 0", (1, 3.5, 0))
    key.example(en: "τ is above 1", zh: "τ 大于 1", (1, 2, 1.5))
    key.example(en: "τ is negative", zh: "τ 为负数", (1, 2, -0.1))

    key.when(en: "the prediction is too high", zh: "预测偏高") { prediction, target, quantile in
      (0...1).contains(quantile) && prediction > target
    }
    key.when(en: "the prediction is too low", zh: "预测偏低") { prediction, target, quantile in
      (0...1).contains(quantile) && prediction < target
    }
    key.when(en: "τ is outside 0...1", zh: "τ 不在 0 到 1 之间") { _, _, quantile in !(0...1).contains(quantile) }

    key.addPinballMisconceptions()

    key.hints(
      Words(
        en:
          "With τ = 0.9 you want a value that nine of ten targets do not exceed. Which is worse then: to guess too low or too high?",
        zh: "τ = 0.9 时，想要的值应使十个目标里有九个不超过它。那么猜低了更糟，还是猜高了更糟？"),
      Words(
        en: "Let d = target − prediction. One factor for d ≥ 0, another for d < 0; the loss is never negative.",
        zh: "令 d = target − prediction。d ≥ 0 用一个系数，d < 0 用另一个；损失不会是负数。"),
      Words(
        en: "quantile * d if d >= 0, else (quantile - 1) * d: both factors of the second product are negative.",
        zh: "d >= 0 时是 quantile * d，否则是 (quantile - 1) * d：后一个乘积的两个因子都是负的。"))
  }
}
