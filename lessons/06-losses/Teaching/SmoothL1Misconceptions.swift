import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Double, Double) throws -> Double, Input == (Double, Double) {
  /// Wrong ways to write smooth L1.
  mutating func addSmoothL1Misconceptions() {
    smooth("smoothL1IsHuber", near: { a, _ in a * a / 2 }, far: { a, b in b * (a - b / 2) }) { _, beta in
      Words(
        en: """
          This is what you get for Huber's loss with δ = \(beta). Smooth L1 is that divided by β: its tails have slope 1, not β. The two agree at \
          β = 1 only.
          """,
        zh: "这正是 δ = \(beta) 的 Huber 损失。smooth L1 还要除以 β：它的尾部斜率是 1，不是 β。两者只在 β = 1 时相同。")
    }
    smooth("missingHalfBeta", near: bowl, far: { a, _ in a }) { _, beta in
      Words(
        en: """
          This is what you get when the straight piece is |r|. The squared piece ends at height \(beta / 2), so the loss jumps at |r| = β = \(beta).
          """,
        zh: "这正是直线部分写成 |r| 时得到的结果。平方部分到高度 \(beta / 2) 为止，所以损失在 |r| = β = \(beta) 处跳变。")
    }
    smooth("betaMissingInTheBowl", near: { a, _ in a * a / 2 }, far: { a, b in a - b / 2 }) { _, beta in
      Words(
        en: """
          This is what you get when the squared piece is r²/2, not divided by β. At |r| = β it is \(beta * beta / 2) high and the straight piece \(beta / 2): \
          the loss jumps unless β is 1.
          """,
        zh: "这正是平方部分写成 r²/2、没有除以 β 时得到的结果。在 |r| = β 处它高 \(beta * beta / 2)，直线却是 \(beta / 2)：除非 β = 1，损失会跳变。")
    }
    smooth("twoMissing", near: { a, b in b > 0 ? a * a / b : 0 }, far: { a, b in a - b / 2 }) { _, beta in
      Words(
        en: """
          This is what you get when the squared piece is r²/β. At |r| = β it then is \(beta) high, and the straight piece starts at \(beta / 2).
          """,
        zh: "这正是平方部分写成 r²/β 时得到的结果。它在 |r| = β 处高 \(beta)，而直线从 \(beta / 2) 开始。")
    }
    smooth("squaredEverywhere", near: bowl, far: { a, b in b > 0 ? bowl(a, b) : a }) { residual, beta in
      Words(
        en:
          "This is what you get when r²/(2β) is used everywhere. \(residual) lies farther out than β = \(beta), where the loss is straight.",
        zh: "这正是处处都用 r²/(2β) 时得到的结果。\(residual) 已超出 β = \(beta)，那里损失应是直线。")
    }
    misconception(
      "betaIgnored",
      { residual, beta in
        _ = try notNegative(beta)
        let size = abs(residual)
        return size < 1 ? size * size / 2 : size - 0.5
      },
      says: { _, beta in
        Words(
          en: "This is what you get for β = 1, the default in PyTorch, whatever beta says. Here it says \(beta).",
          zh: "这正是不管 beta 是多少、一律按 β = 1（PyTorch 的默认值）计算的结果。这里 beta 是 \(beta)。")
      })
    misconception(
      "signForgotten",
      { residual, beta in
        let beta = try notNegative(beta)
        return residual < beta ? (beta > 0 ? residual * residual / (2 * beta) : -residual) : residual - beta / 2
      },
      says: { residual, beta in
        Words(
          en: """
            This is what you get when r itself, not its size, is compared with β. \(residual) is below \(beta), but it is far from 0: the left tail is \
            straight, too.
            """,
          zh: "这正是拿 r 本身而不是它的大小去和 β 比较时得到的结果。\(residual) 小于 \(beta)，但离 0 很远：左边的尾部也应是直线。")
      })
    misconception(
      "zeroOverZero",
      { residual, beta in
        let (size, beta) = (abs(residual), try notNegative(beta))
        return size <= beta ? size * size / (2 * beta) : size - beta / 2
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when 0 / 0 is computed: with β = 0 and r = 0, |r| ≤ β holds. The task compares with <.",
          zh: "这正是算了 0 / 0 时得到的结果：β = 0 且 r = 0 时 |r| ≤ β 成立。题目用的是 <。")
      })
  }

  /// A misconception with other pieces; bad input is refused as it should be.
  private mutating func smooth(
    _ name: String, near: @escaping (Double, Double) -> Double, far: @escaping (Double, Double) -> Double,
    says sentence: @escaping @Sendable (Double, Double) -> Words
  ) {
    misconception(
      name,
      { residual, beta in
        let (size, beta) = (abs(residual), try notNegative(beta))
        return size < beta ? near(size, beta) : far(size, beta)
      }, says: { residual, beta in sentence(residual, beta) })
  }
}

/// The right squared piece.
private func bowl(_ size: Double, _ beta: Double) -> Double { size * size / (2 * beta) }

/// β if it is not negative.
private func notNegative(_ beta: Double) throws -> Double {
  guard beta >= 0 else { throw LossError.outOfRange("beta") }
  return beta
}
