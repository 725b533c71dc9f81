import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 10.3.
  static let l1Step = AnswerKey(for: Regularisation.l1Step, reference: RegularisationReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        After the step on the loss, |v| loses the same amount ηλ whatever its size; `max(…, 0)` is the stop at 0, and it is what makes exact zeros. The sign is put back at the end, so \
        that positive and negative weights are treated alike.
        """,
      zh: "对损失走一步之后，|v| 不论大小都减去同样的 ηλ；`max(…, 0)` 就是“到 0 为止”，恰好为 0 的权重由此而来。最后补回符号，正负权重一视同仁。")

    key.alternative("tells three cases apart") { weights, gradients, rate, strength in
      zip(weights, gradients).map { w, g in
        let (v, pull) = (w - rate * g, rate * strength)
        if v > pull { return v - pull }
        if v < -pull { return v + pull }
        return 0
      }
    }
    key.alternative("takes away what clamping leaves") { weights, gradients, rate, strength in
      zip(weights, gradients).map { w, g in
        let (v, pull) = (w - rate * g, rate * strength)
        return v - min(max(v, -pull), pull)
      }
    }
    key.alternative("computes with tensors") { weights, gradients, rate, strength in
      let v = try Tensor(weights) - Tensor(gradients) * rate
      return try (v.sign() * (v.abs() - rate * strength).relu()).elements
    }

    key.example(([1, 0.06, -0.5], [0, 0.1, 0], 0.1, 0.8))
    key.example(([-1.5, 0.25], [0.5, -0.75], 0.2, 0.6))
    key.random(12) { generator in
      let count = Int.random(in: 4...7, using: &generator)
      return (
        (0..<count).map { _ in .random(in: -0.6...0.6, using: &generator) },
        (0..<count).map { _ in .random(in: -1...1, using: &generator) }, .random(in: 0.1...0.3, using: &generator),
        .random(in: 0.5...1.5, using: &generator)
      )
    }
    key.example(en: "the step carries a weight past 0", zh: "更新使权重越过 0", ([0.15, -0.1], [4, -3.5], 0.2, 0.5))
    key.example(en: "a weight is 0 already", zh: "权重已经是 0", ([0, 0, 0.75], [0.2, -3, 0.5], 0.2, 0.5))
    key.example(en: "the strength is 0", zh: "强度为 0", ([0.5, -0.02], [0.25, 1.5], 0.1, 0))

    key.when(en: "a weight should become exactly 0", zh: "有权重应恰好变为 0") { weights, gradients, rate, strength in
      zip(weights, gradients).contains { abs($0 - rate * $1) <= rate * strength }
    }
    key.addL1Misconceptions()

    key.hints(
      Words(
        en:
          "A weight of 0.05 is to be moved by 0.08 towards 0. Where should it be afterwards, and where would a subtraction put it?",
        zh: "权重 0.05 要向 0 移动 0.08。移动之后它应在哪里？直接相减又会到哪里？"),
      Words(
        en: "Separate size and sign of v = w − η·g. The size loses η·λ but never falls below 0.",
        zh: "把 v = w − η·g 的大小和符号分开。大小减去 η·λ，但不低于 0。"),
      Words(
        en: "size = max(abs(v) − rate · strength, 0); the weight is size if v is positive, −size if it is negative.",
        zh: "size = max(abs(v) − rate · strength, 0)；v 为正时权重是 size，为负时是 −size。"))
  }
}
