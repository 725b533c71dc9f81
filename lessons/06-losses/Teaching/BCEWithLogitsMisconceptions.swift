import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Float>, Tensor<Float>) throws -> LossAndGradient<Float>, Input == (Tensor<Float>, Tensor<Float>)
{
  /// Wrong ways to write binary cross-entropy of logits.
  mutating func addBCEMisconceptions() {
    addUnstableBCEMisconceptions()
    addWrongBCEMisconceptions()
  }

  /// Right for moderate logits, and for no others.
  private mutating func addUnstableBCEMisconceptions() {
    misconception(
      "viaSigmoid",
      { z, y in
        let p = try z.sigmoid()
        return LossAndGradient(loss: try logLoss(p, y), gradient: try p - y)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the logarithm is taken of a finished sigmoid. Far out, a Float's sigmoid is exactly 0 or 1: ln 0 is −∞, and 0 · ln 0 is not a number, even \
            where the prediction is right.
            """,
          zh: "这正是先算出 sigmoid 再取对数时得到的结果。离 0 很远时 Float 的 sigmoid 恰为 0 或 1：ln 0 是 −∞，而 0 · ln 0 不是一个数，即使预测是对的。")
      })
    misconception(
      "viaSigmoidTaped",
      { z, y in
        try taped(z) { try logLoss($0.sigmoid(), y) }
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the logarithm is taken of a finished sigmoid and backward() goes through both. Far out, where the sigmoid is exactly 0 or 1, neither loss nor \
            gradient is a number any more.
            """,
          zh: "这正是先算出 sigmoid 再取对数、由 backward() 穿过两者时得到的结果。离 0 很远时 sigmoid 恰为 0 或 1，损失和梯度都不再是数。")
      })
    misconception(
      "viaSigmoidClamped",
      { z, y in try taped(z) { try binaryCrossEntropy($0.sigmoid(), y, reduction: .none) } },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the logarithm is kept above −100, as PyTorch's BCELoss does for probabilities. The loss then stops growing at 100, and a mistake that \
            confident has gradient 0: it is never corrected.
            """,
          zh: "这正是把对数限制在 −100 以上时得到的结果，PyTorch 的 BCELoss（输入概率）就是这样。损失到 100 就不再增大，而且这么自信的错误梯度为 0：永远得不到纠正。")
      })
    misconception(
      "clampedLossRightGradient",
      { z, y in
        LossAndGradient(
          loss: try binaryCrossEntropy(z.sigmoid(), y, reduction: .none), gradient: try z.sigmoid() - y)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when the logarithm is kept above −100 (the gradient is right). The loss stops growing there, where −ln σ(z) goes on as |z|.",
          zh: "这正是把对数限制在 −100 以上时得到的结果（梯度是对的）。损失到那里就不再增大，而 −ln σ(z) 会随 |z| 继续增大。")
      })
    misconception(
      "probabilityClamped",
      { z, y in
        let p = try z.sigmoid().clamp(min: 1e-7, max: 1 - 1e-7)
        return LossAndGradient(loss: try logLoss(p, y), gradient: try p - y)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the probability is kept between 10⁻⁷ and 1 − 10⁻⁷ before the logarithm, as Keras does. The loss then stops growing at 16.1: it is finite, but no longer tells a bad mistake from \
            a terrible one.
            """,
          zh: "这正是取对数之前把概率限制在 10⁻⁷ 与 1 − 10⁻⁷ 之间时得到的结果，Keras 就是这样。损失到 16.1 就不再增大：虽然有限，却分不清大错和更大的错了。")
      })
    misconception(
      "softplusOverflow",
      { z, y in
        LossAndGradient(loss: try (z.exp() + 1).log() - y * z, gradient: try z.sigmoid() - y)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get for ln(1 + e^z) − y · z as it stands. e^200 is more than a Float can hold, so the loss is infinite. ln(1 + e^z) = z + ln(1 + e^(−z)): for large z \
            the right-hand side is safe.
            """,
          zh:
            "这正是直接计算 ln(1 + e^z) − y · z 时得到的结果。e^200 超出了 Float 的范围，损失变成无穷大。ln(1 + e^z) = z + ln(1 + e^(−z))：z 很大时右边才安全。"
        )
      })
  }

  /// Wrong for every logit.
  private mutating func addWrongBCEMisconceptions() {
    misconception(
      "labelsSwapped", { z, y in try correct(z, 1 - y) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when y and 1 − y change places (or z has the wrong sign): a large logit then means label 0. It should mean label 1.
            """,
          zh: "这正是把 y 与 1 − y 弄反（或 z 的符号弄反）时得到的结果：这样 logit 越大越像标签 0。应当越大越像标签 1。")
      })
    misconception(
      "signLabels",
      { z, y in
        let product = try y * z
        return LossAndGradient(loss: try softplus(-product), gradient: try -(y * (-product).sigmoid()))
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get for ln(1 + e^(−y·z)), the formula for labels ±1. With label 0 it is ln 2 whatever the logit is, and nothing is learned from such a sample.
            """,
          zh: "这正是 ln(1 + e^(−y·z)) 的结果，那是标签为 ±1 时的公式。标签为 0 时它恒为 ln 2，从这类样本什么也学不到。")
      })
    misconception(
      "onlyPositives",
      { z, y in
        LossAndGradient(loss: try y * softplus(-z), gradient: try y * (z.sigmoid() - 1))
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get for −y · ln p alone. Samples of label 0 then cost nothing, and always answering 1 would be perfect.",
          zh: "这正是只有 −y · ln p 时得到的结果。标签为 0 的样本不计损失，于是永远回答 1 就“完美”了。")
      })
    misconception(
      "averaged",
      { z, y in
        let answer = try correct(z, y)
        let count = Float(z.count)
        return LossAndGradient(
          loss: try .full(z.shape, answer.loss.mean().item()), gradient: try answer.gradient / count)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when every entry is the mean over the batch. Asked is one loss for each logit, not reduced.",
          zh: "这正是每一项都取整批平均时得到的结果。题目要的是每个 logit 各自的损失，不做归约。")
      })
    gradient("gradientWithoutLabel", { z, _ in try z.sigmoid() }) {
      Words(
        en:
          "This is what you get when the gradient is σ(z) alone, which is the one for label 0 (the loss is right). The label has to play its part.",
        zh: "这正是梯度只有 σ(z) 时得到的结果，那是标签为 0 时的梯度（损失是对的）。标签也要起作用。")
    }
    gradient("gradientReversed", { z, y in try y - z.sigmoid() }) {
      Words(
        en:
          "This is what you get when the gradient is y − σ(z), the direction downhill (the loss is right). A gradient points uphill.",
        zh: "这正是把梯度写成 y − σ(z) 时得到的结果，那是下坡方向（损失是对的）。梯度指向上坡。")
    }
    gradient(
      "gradientOfTheSquare",
      { z, y in
        let p = try z.sigmoid()
        return try (p - y) * p * (1 - p)
      }
    ) {
      Words(
        en: """
          This is what you get when σ's derivative σ(1 − σ) is multiplied into the gradient, as for a squared error (the loss is right). Cross-entropy divides by exactly that, \
          so it cancels.
          """,
        zh: "这正是梯度里又乘了 sigmoid 的导数 σ(1 − σ) 时得到的结果，就像平方误差那样（损失是对的）。交叉熵恰好除以它，所以会约掉。")
    }
  }

  /// The right loss with another gradient.
  private mutating func gradient(
    _ name: String, _ slope: @escaping (Tensor<Float>, Tensor<Float>) throws -> Tensor<Float>,
    says sentence: @escaping @Sendable () -> Words
  ) {
    misconception(
      name, { z, y in LossAndGradient(loss: try correct(z, y).loss, gradient: try slope(z, y)) },
      says: { _, _ in sentence() })
  }
}

private func correct(_ z: Tensor<Float>, _ y: Tensor<Float>) throws -> LossAndGradient<Float> {
  try LossesReference().bceWithLogits(logits: z, labels: y)
}

/// −(y ln p + (1 − y) ln(1 − p)) as it stands.
private func logLoss(_ p: Tensor<Float>, _ y: Tensor<Float>) throws -> Tensor<Float> {
  try -(y * p.log() + (1 - y) * (1 - p).log())
}

/// ln(1 + e^x) without overflow.
private func softplus(_ x: Tensor<Float>) throws -> Tensor<Float> {
  try x.clamp(min: 0) + (-x.abs()).exp().log1p()
}

/// The losses that `make` makes of logits, with the gradient that backward() finds.
private func taped(
  _ logits: Tensor<Float>, _ make: (Tensor<Float>) throws -> Tensor<Float>
) throws -> LossAndGradient<Float> {
  let z = try logits.detach().requiresGrad()
  let losses = try make(z)
  try losses.sum().backward()
  return LossAndGradient(loss: losses.detach(), gradient: try z.grad ?? .zeros(logits.shape))
}
