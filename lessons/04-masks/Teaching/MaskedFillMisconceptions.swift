import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Bool>, Double) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Bool>, Double)
{
  /// Wrong ways to fill where a mask is true.
  mutating func addFillMisconceptions() {
    addWrongValues()
    addWrongSharing()
    addWrongGradients()
  }

  private mutating func addWrongValues() {
    misconception(
      "polarityReversed", { t, mask, value in try .where(mask, t, value) },
      says: { _, mask, value in
        let filled = mask.elements.count { $0 }
        return Words(
          en: """
            This is what you get when the mask is read the other way round: \(value) is to stand where it is true (\(filled) of \(mask.count) places of the \
            mask), not where it is false.
            """,
          zh: "这正是把掩码的含义读反时得到的结果：\(value) 应填在掩码为 true 的位置（掩码的 \(mask.count) 处中有 \(filled) 处），而不是 false 的位置。")
      })
    misconception(
      "zeroInsteadOfValue", { t, mask, _ in try t * numbers(mask, 0, 1) },
      says: { _, _, value in
        Words(
          en: """
            This is what you get when the numbers are multiplied by 0 where the mask is true: they become 0, and the value \(value) appears nowhere.
            """,
          zh: "这正是在掩码为 true 处乘以 0 时得到的结果：那里变成了 0，填充值 \(value) 没有出现。")
      })
    misconception(
      "addsValue", { t, mask, value in try t + Tensor.where(mask, value, Tensor(scalar: 0)) },
      says: { _, _, value in
        Words(
          en: """
            This is what you get when \(value) is added to the numbers where the mask is true. Filling replaces them: nothing of the old number is left.
            """,
          zh: "这正是在掩码为 true 处加上 \(value) 时得到的结果。填充是替换：原来的数不应留下任何痕迹。")
      })
    misconception(
      "blendsByMultiplying",
      { t, mask, value in try t * numbers(mask, 0, 1) + numbers(mask, 1, 0) * value },
      says: { _, _, value in
        Words(
          en: """
            This is what you get when t · (1 − mask) + value · mask is calculated. It works for ordinary numbers; but 0 · ∞ and 0 · NaN are NaN, \
            and here \(value.isFinite ? "t holds NaN" : "the value is \(value)").
            """,
          zh: """
            这正是用 t · (1 − mask) + value · mask 计算时得到的结果。对普通的数没问题，但 0 · ∞ 和 0 · NaN 都是 NaN，\
            而这里\(value.isFinite ? " t 中有 NaN" : "填充值是 \(value)")。
            """)
      })
  }

  private mutating func addWrongSharing() {
    misconception(
      "inPlace",
      { t, mask, value in
        try t.maskedFillInPlace(mask, value)
        return t
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the value is written into t itself: whoever handed t over finds it changed. In PyTorch the name with an underscore \
            (`masked_fill_`) does that; asked for is a new tensor.
            """,
          zh: "这正是直接写进 t 本身时得到的结果：把 t 交给你的人会发现它变了。在 PyTorch 里，带下划线的 `masked_fill_` 才这样做；本题要的是一个新张量。")
      })
    misconception(
      "noBroadcasting",
      { t, mask, value in
        guard t.shape == mask.shape else { throw TensorError(.shape, in: "masked_fill", "shapes differ") }
        return try .where(mask, value, t)
      },
      says: { t, mask, _ in
        Words(
          en: """
            This is what you get when only masks of exactly the shape of t are allowed. \(mask.shape) can be broadcast to fit \(t.shape): compare the sizes from \
            the last axis on; each pair is equal, or one of the two is 1 or missing.
            """,
          zh: "这正是只允许掩码与 t 形状完全相同时得到的结果。\(mask.shape) 可以广播到与 \(t.shape) 匹配：从最后一个轴往前比，每一对大小要么相等，要么其中之一是 1 或缺失。")
      })
  }

  private mutating func addWrongGradients() {
    misconception(
      "gradientPassesThrough",
      { t, mask, value in
        let copy = try t + Tensor<Double>.zeros(mask.shape)
        try noGrad { try copy.maskedFillInPlace(mask, value) }
        return copy
      },
      says: { _, mask, _ in
        Words(
          en: """
            This is what you get when the places are filled behind the graph's back, as inside `noGrad`: the numbers are right, but a gradient still comes back through \
            the \(mask.elements.count { $0 }) filled places. What was replaced no longer has any influence, so its gradient is 0.
            """,
          zh: """
            这正是绕过计算图去填充（例如写在 `noGrad` 里）时得到的结果：数值对了，但梯度仍从 \(mask.elements.count { $0 }) 个被填充的位置传了回来。\
            被替换的数不再有任何影响，梯度应为 0。
            """)
      })
    misconception(
      "gradientLost",
      { t, mask, value in
        let filled = try Tensor.where(mask, value, t)
        return try Tensor(filled.elements, shape: filled.shape)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the answer is built from plain numbers (`elements`): they have left the graph, and no gradient comes back, not even where \
            nothing was filled.
            """,
          zh: "这正是用普通的数（`elements`）重新拼出结果时得到的结果：它们已经离开计算图，连未填充处也没有梯度传回。")
      })
  }
}

/// A mask as numbers.
private func numbers(_ mask: Tensor<Bool>, _ whenTrue: Double, _ whenFalse: Double) throws -> Tensor<Double> {
  try .where(mask, whenTrue, whenFalse)
}
