import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Double, Double, Double) throws -> Double, Input == (Double, Double, Double) {
  /// Wrong ways to write the quantile loss.
  mutating func addPinballMisconceptions() {
    pinball("pricesSwapped", { d, tau in d >= 0 ? (1 - tau) * d : -tau * d }) { given in
      Words(
        en: """
          This is what you get when the two prices are exchanged, as with prediction − target in place of target − prediction. With τ = \(given.2), \
          a prediction that is too low by 1 costs \(given.2).
          """,
        zh:
          "这正是把两个价格弄反时得到的结果，比如把 target − prediction 写成了 prediction − target。τ = \(given.2) 时，预测低 1 个单位的代价是 \(given.2)。")
    }
    pinball("twiceThePrice", { d, tau in 2 * (d >= 0 ? tau * d : (tau - 1) * d) }) { _ in
      Words(
        en: """
          This is what you get for twice the quantile loss, so that τ = ½ gives |target − prediction|. A different convention; in this task τ = ½ gives half \
          of that.
          """,
        zh: "这正是分位数损失的两倍，这样 τ = ½ 时恰好是 |target − prediction|。这是另一种约定；本题中 τ = ½ 给出它的一半。")
    }
    pinball("signedError", { d, tau in tau * d }) { given in
      Words(
        en: """
          This is what you get when τ multiplies the difference whatever its sign. A prediction that is too high then has a negative loss, and the \
          higher the better.
          """,
        zh: "这正是不管正负都用 τ 乘以差值时得到的结果。这样预测偏高时损失是负的，而且越高越“好”。")
    }
    pinball("samePriceBothWays", { d, tau in tau * abs(d) }) { given in
      Words(
        en: """
          This is what you get when both directions cost τ = \(given.2). Such a loss finds the median whatever τ is; the other direction costs 1 − τ.
          """,
        zh: "这正是两个方向都按 τ = \(given.2) 计价时得到的结果。这样无论 τ 是多少，找到的都是中位数；另一个方向的价格是 1 − τ。")
    }
    pinball("halfTheAbsoluteError", { d, _ in abs(d) / 2 }) { given in
      Words(
        en: "This is what you get for τ = ½, the median. Here τ is \(given.2).",
        zh: "这正是 τ = ½（中位数）的结果。这里 τ 是 \(given.2)。")
    }
    pinball("absoluteError", { d, _ in abs(d) }) { given in
      Words(
        en:
          "This is what you get for |target − prediction|: too low and too high cost the same, and τ = \(given.2) plays no part.",
        zh: "这正是 |target − prediction| 的结果：偏低和偏高代价相同，τ = \(given.2) 没有起作用。")
    }
    pinball("onlyWhenTooLow", { d, tau in max(0, tau * d) }) { given in
      Words(
        en:
          "This is what you get when a prediction that is too high costs nothing. It costs 1 − τ for each unit, and τ is \(given.2).",
        zh: "这正是预测偏高不收任何代价时得到的结果。每高一个单位应付 1 − τ，这里 τ = \(given.2)。")
    }
  }

  /// A misconception as a function of target − prediction and τ; bad input is refused as it should be.
  private mutating func pinball(
    _ name: String, _ loss: @escaping (Double, Double) -> Double,
    says sentence: @escaping @Sendable (Input) -> Words
  ) {
    misconception(
      name,
      { prediction, target, quantile in
        guard (0...1).contains(quantile) else { throw LossError.outOfRange("quantile") }
        return loss(target - prediction, quantile)
      }, says: sentence)
  }
}
