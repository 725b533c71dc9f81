import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Double, Double) throws -> Double, Input == (Double, Double) {
  /// Wrong ways to write Huber's loss.
  mutating func addHuberMisconceptions() {
    huber("missingHalfDelta", near: { a, _ in a * a / 2 }, far: { a, d in d * a }) { residual, delta in
      Words(
        en: """
          This is what you get when the straight piece is δ · |r|, with nothing taken off. At |r| = δ = \(delta) the squared piece ends at \
          \(delta * delta / 2), and this one starts at \(delta * delta): the loss jumps.
          """,
        zh:
          "这正是直线部分写成 δ · |r|、什么都没减时得到的结果。在 |r| = δ = \(delta) 处，平方部分到 \(delta * delta / 2) 为止，而直线从 \(delta * delta) 开始：损失跳了一下。"
      )
    }
    huber("squaredEverywhere", near: { a, _ in a * a / 2 }, far: { a, _ in a * a / 2 }) { residual, delta in
      Words(
        en: """
          This is what you get when r²/2 is used everywhere. The residual \(residual) lies farther out than δ = \(delta): there the loss goes on straight, \
          which is what keeps outliers from ruling the fit.
          """,
        zh: "这正是处处都用 r²/2 时得到的结果。残差 \(residual) 已超出 δ = \(delta)：那里应改为直线，离群点才不会左右拟合。")
    }
    huber("absoluteEverywhere", near: { a, _ in a }, far: { a, _ in a }) { _, _ in
      Words(
        en:
          "This is what you get for |r|, the L1 loss: δ plays no part in it, and at 0 it has a kink instead of a bowl.",
        zh: "这正是 |r|（L1 损失）的结果：δ 不起作用，而且在 0 处是尖角而不是碗形。")
    }
    huber("missingHalf", near: { a, _ in a * a }, far: { a, d in d * (a - d / 2) }) { _, delta in
      Words(
        en: """
          This is what you get when the squared piece is r², without the ½. It then ends at \(delta * delta), while the straight piece starts at \
          \(delta * delta / 2): the loss jumps at δ.
          """,
        zh: "这正是平方部分写成 r²、漏了 ½ 时得到的结果。它到 \(delta * delta) 为止，而直线从 \(delta * delta / 2) 开始：损失在 δ 处跳变。")
    }
    huber("twiceHuber", near: { a, _ in a * a }, far: { a, d in d * (2 * a - d) }) { _, _ in
      Words(
        en: """
          This is what you get for twice Huber's loss: r² near the target, and slope 2δ in the tails. A different convention; this task asks for the one \
          with r²/2, as in PyTorch.
          """,
        zh: "这正是 Huber 损失的两倍：近处是 r²，远处斜率是 2δ。这是另一种约定；本题要求与 PyTorch 相同、带 r²/2 的那一种。")
    }
    huber("isSmoothL1", near: { a, d in a * a / (2 * d) }, far: { a, d in a - d / 2 }) { _, delta in
      Words(
        en: """
          This is what you get for smooth L1, which is Huber's loss divided by δ: its tails have slope 1, Huber's have slope δ, here \(delta). The two agree \
          at δ = 1 only.
          """,
        zh: "这正是 smooth L1 的结果，也就是 Huber 损失除以 δ：它的尾部斜率是 1，而 Huber 的尾部斜率是 δ（这里是 \(delta)）。两者只在 δ = 1 时相同。")
    }
    huber("tailSlopeOne", near: { a, _ in a * a / 2 }, far: { a, d in a - d / 2 }) { _, delta in
      Words(
        en: """
          This is what you get when the straight piece has slope 1. Where it begins, the squared piece has slope δ = \(delta) and height \(delta * delta / 2): both \
          have to go on.
          """,
        zh: "这正是直线部分斜率取 1 时得到的结果。在交接处，平方部分的斜率是 δ = \(delta)、高度是 \(delta * delta / 2)，直线应从那里接下去。")
    }
    misconception(
      "pseudoHuber",
      { residual, delta in
        let delta = try positive(delta)
        let ratio = residual / delta
        return delta * delta * ((1 + ratio * ratio).squareRoot() - 1)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get for the pseudo-Huber loss, δ²(√(1 + (r/δ)²) − 1): a smooth relative with the same slopes at 0 and far out. A different loss; this task asks for the one in two \
            pieces.
            """,
          zh: "这正是 pseudo-Huber 损失 δ²(√(1 + (r/δ)²) − 1) 的结果：它是光滑的近亲，在 0 处和远处斜率相同。那是另一种损失；本题要的是分两段的那一种。")
      })
    misconception(
      "signForgotten",
      { residual, delta in
        let delta = try positive(delta)
        return residual <= delta ? residual * residual / 2 : delta * (residual - delta / 2)
      },
      says: { residual, delta in
        Words(
          en: """
            This is what you get when r itself, not its size, is compared with δ. \(residual) is below \(delta), but it is far from 0: the left tail is \
            straight, too.
            """,
          zh: "这正是拿 r 本身而不是它的大小去和 δ 比较时得到的结果。\(residual) 小于 \(delta)，但离 0 很远：左边的尾部也应是直线。")
      })
  }

  /// A misconception with other pieces; bad input is refused as it should be.
  private mutating func huber(
    _ name: String, near: @escaping (Double, Double) -> Double, far: @escaping (Double, Double) -> Double,
    says sentence: @escaping @Sendable (Double, Double) -> Words
  ) {
    misconception(
      name,
      { residual, delta in
        let (size, delta) = (abs(residual), try positive(delta))
        return size <= delta ? near(size, delta) : far(size, delta)
      }, says: { residual, delta in sentence(residual, delta) })
  }
}

/// δ if it is above 0: the misconceptions are about the formula, not about bad input.
private func positive(_ delta: Double) throws -> Double {
  guard delta > 0 else { throw LossError.outOfRange("delta") }
  return delta
}
