import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == ([Double], [Double], Double, Double) throws -> [Double], Input == ([Double], [Double], Double, Double)
{
  /// Wrong steps with an L1 penalty.
  mutating func addL1Misconceptions() {
    misconception(
      "subgradientStep",
      { w, g, rate, strength in zip(w, g).map { $0 - rate * $1 - rate * strength * sign($0) } },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when sign(w) is added to the gradient, as autograd would do it. Each weight then moves by ±\((rate * strength).text(3)) and jumps over 0 instead of staying there: no weight ever becomes exactly 0.
            """,
          zh: "这正是把 sign(w) 加进梯度（自动微分就是这样做的）时得到的结果。每个权重移动 ±\((rate * strength).text(3))，会跳过 0 而不是停在 0：没有权重恰好变为 0。")
      })
    misconception(
      "overshoots",
      { w, g, rate, strength in
        moved(w, g, rate) { $0 - rate * strength * sign($0) }
      },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when every v moves by \((rate * strength).text(3)) even if it was nearer to 0 than that: it comes out on the other side. It is to stop at 0.
            """,
          zh: "这正是每个 v 都移动 \((rate * strength).text(3)) 时得到的结果：离 0 更近的会跑到另一侧去。应当到 0 就停住。")
      })
    misconception(
      "hardThreshold",
      { w, g, rate, strength in moved(w, g, rate) { abs($0) > rate * strength ? $0 : 0 } },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when small weights are cut to 0 and the others keep their size: hard thresholding. L1 pulls the large ones by \((rate * strength).text(3)), too.
            """,
          zh: "这正是把小权重砍成 0、其余保持不变时得到的结果，即硬阈值。L1 对大的权重同样要拉 \((rate * strength).text(3))。")
      })
    misconception(
      "thresholdWithoutTheRate",
      { w, g, rate, strength in moved(w, g, rate) { shrunk($0, strength) } },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when weights move by λ = \(strength.text(2)) towards 0. A step of size η = \(rate.text(2)) follows the penalty only as far as η·λ = \((rate * strength).text(3)).
            """,
          zh:
            "这正是权重向 0 移动 λ = \(strength.text(2)) 时得到的结果。步长为 η = \(rate.text(2)) 的一步只移动 η·λ = \((rate * strength).text(3))。"
        )
      })
    misconception(
      "shrinksBeforeTheStep",
      { w, g, rate, strength in zip(w, g).map { shrunk($0, rate * strength) - rate * $1 } },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when the weights are moved towards 0 first and the step on the loss comes after: it carries them away from 0 again. First the loss, then the stop.",
          zh: "这正是先把权重拉向 0、再对损失走一步时得到的结果：后一步又把它们带离了 0。应先走损失的一步，再停到 0。")
      })
    misconception(
      "l2Shrink",
      { w, g, rate, strength in moved(w, g, rate) { $0 * (1 - rate * strength) } },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when every weight is multiplied by 1 − ηλ = \((1 - rate * strength).text(3)): L2's decay. However often you multiply, nothing becomes 0. L1 takes the same amount from all.
            """,
          zh: "这正是把每个权重乘以 1 − ηλ = \((1 - rate * strength).text(3)) 时得到的结果：那是 L2 的衰减。乘多少次也不会变成 0。L1 则是人人减去同样多。")
      })
    misconception(
      "keepsWhatIsClamped",
      { w, g, rate, strength in moved(w, g, rate) { min(max($0, -rate * strength), rate * strength) } },
      says: { _, _, rate, strength in
        Words(
          en: """
            This is what you get when v is limited to ±\((rate * strength).text(3)). That is the part that should be taken away, not the part that stays.
            """,
          zh: "这正是把 v 限制在 ±\((rate * strength).text(3)) 之内时得到的结果。这恰恰是该减去的部分，而不是该留下的部分。")
      })
    misconception(
      "negativesLost",
      { w, g, rate, strength in moved(w, g, rate) { max($0 - rate * strength, 0) } },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when everything below 0 becomes 0, too. Negative weights are pulled up towards 0 and stop there, just as positive ones are pulled down.",
          zh: "这正是把负的也全变成 0 时得到的结果。负权重是向上拉到 0 为止，正如正权重向下拉到 0 为止。")
      })
    misconception(
      "signLost", { w, g, rate, strength in moved(w, g, rate) { max(abs($0) - rate * strength, 0) } },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when the size is right and the sign is not put back: every weight comes out positive.",
          zh: "这正是大小对了、却没有补回符号时得到的结果：所有权重都成了正的。")
      })
    misconception(
      "penaltyForgotten", { w, g, rate, _ in moved(w, g, rate) { $0 } },
      says: { _, _, _, strength in
        Words(
          en: "This is what you get for the loss alone: strength = \(strength.text(2)) has no effect.",
          zh: "这正是只对损失走一步时得到的结果：strength = \(strength.text(2)) 没有起作用。")
      })
  }
}

private func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : 0 }

/// Soft thresholding.
private func shrunk(_ v: Double, _ pull: Double) -> Double { sign(v) * max(abs(v) - pull, 0) }

/// What `after` makes of each weight after a step on the loss.
private func moved(_ weights: [Double], _ gradients: [Double], _ rate: Double, _ after: (Double) -> Double) -> [Double]
{
  zip(weights, gradients).map { after($0 - rate * $1) }
}
