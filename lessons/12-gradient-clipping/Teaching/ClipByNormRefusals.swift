import Checking
import Contracts
import NeuralNetworks

extension AnswerKeyBuilder where Method == ClipByNormMethod, Input == ClipByNormInput {
  /// What should have been refused.
  mutating func addRefusalMisconceptions() {
    misconception(
      "normTypeZeroIsInfinity",
      NormClip(total: { try NormClip.norm($0, $1 == 0 ? .infinity : $1) }, refusesZero: false).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when 0 means the infinity norm. It is often said so, but the infinity norm is `.infinity`; 0 is no norm and is to be refused.
            """,
          zh: "这正是把 0 当作无穷范数时得到的结果。常有人这么说，但无穷范数是 `.infinity`；0 不是范数，应当拒绝。")
      })
    misconception(
      "normTypeZeroCounts",
      NormClip(
        total: { gradients, p in
          p == 0
            ? Double(gradients.count { $0.elements.contains { $0 != 0 } }) : try NormClip.norm(gradients, p)
        }, refusesZero: false
      ).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get from PyTorch for norm type 0: the number of tensors whose gradient is not 0. That measures no length, so this task refuses it.
            """,
          zh: "这正是 PyTorch 在 norm_type 为 0 时的结果：梯度不为 0 的张量个数。这不是长度，所以本题要拒绝。")
      })
    misconception(
      "everythingBecomesNaN",
      NormClip(
        factor: { total, maxNorm in
          let factor = maxNorm / (total + 1e-6)
          return factor >= 1 ? 1 : factor
        }, refusesNonfinite: false
      ).callAsFunction,
      says: { given in
        let bad = numbers(of: given.0).first { !$0.isFinite } ?? .nan
        return Words(
          en: """
            This is what you get when a total that is not finite is used anyway: one \(bad.isNaN ? "NaN makes every gradient NaN" : "infinity makes itself NaN and all others 0"). PyTorch does so unless \
            `error_if_nonfinite` is set; this task asks for the error.
            """,
          zh:
            "这正是总范数不是有限数却照用时得到的结果：\(bad.isNaN ? "一个 NaN 会让所有梯度都变成 NaN" : "无穷大自己变成 NaN，其余全变成 0")。PyTorch 不设 `error_if_nonfinite` 就是如此；本题要求报错。"
        )
      })
    misconception(
      "nanSlipsThrough",
      NormClip(factor: { $1 / ($0 + 1e-6) < 1 ? $1 / ($0 + 1e-6) : 1 }, refusesNonfinite: false).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when a total that is not finite goes unnoticed: min(1, NaN) is 1 in Swift, and the NaN stays where it was. The next update would carry it into the weights.
            """,
          zh: "这正是没有发现总范数不是有限数时得到的结果：Swift 的 min(1, NaN) 是 1，NaN 原样留下，下一次更新就会带进权重。")
      })
    misconception(
      "onlyNaNRefused",
      NormClip(
        total: { gradients, p in
          let total = try NormClip.norm(gradients, p)
          if total.isNaN { throw GradientClippingError.notFinite }
          return total
        }, refusesNonfinite: false
      ).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when NaN is refused but infinity is not. c/∞ is 0, and 0 · ∞ is NaN.
            """,
          zh: "这正是拒绝了 NaN 却没有拒绝无穷大时得到的结果。c/∞ 是 0，而 0 · ∞ 是 NaN。")
      })
  }
}
