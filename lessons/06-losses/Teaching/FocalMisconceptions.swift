import Checking
import Contracts
import Foundation

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Double, Double) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, Double, Double)
{
  /// Wrong ways to write the focal loss.
  mutating func addFocalMisconceptions() {
    focal("modulatorReversed", { f in -f.weight * pow(f.right, f.gamma) * log(f.right) }) { _, gamma, _ in
      Words(
        en: """
          This is what you get for p_t^γ in place of (1 − p_t)^γ: then the easy samples keep their loss and the hard ones lose it. Focal loss is made for the opposite.
          """,
        zh: "这正是把 (1 − p_t)^γ 写成 p_t^γ 时得到的结果：容易的样本保留损失，困难的反而被削弱。focal 损失的目的正相反。")
    }
    focal("logBase10", { f in -f.weight * pow(1 - f.right, f.gamma) * log10(f.right) }) { _, _, _ in
      Words(
        en: """
          This is what you get with the logarithm to base 10 (some pages print 0.00045 for p = 0.9, γ = 2: that is where it comes from). ln is asked for.
          """,
        zh: "这正是用以 10 为底的对数时得到的结果（有些网页写 p = 0.9、γ = 2 时为 0.00045，就是这么来的）。题目要的是 ln。")
    }
    focal("alphaForBoth", { f in -f.alpha * pow(1 - f.right, f.gamma) * log(f.right) }) { _, _, alpha in
      Words(
        en: """
          This is what you get when both labels have the weight α = \(alpha). Then α only scales the whole loss; between the labels it decides when label 0 gets 1 − α.
          """,
        zh: "这正是两种标签都用权重 α = \(alpha) 时得到的结果。那样 α 只是整体缩放；标签 0 用 1 − α，它才能在两类之间起作用。")
    }
    focal("alphaForgotten", { f in -pow(1 - f.right, f.gamma) * log(f.right) }) { _, _, alpha in
      Words(
        en:
          "This is what you get without α: the labels count the same. Here α is \(alpha) for label 1 and 1 − α for label 0.",
        zh: "这正是没有 α 时得到的结果：两种标签份量相同。这里标签 1 的权重是 α = \(alpha)，标签 0 的是 1 − α。")
    }
    focal(
      "alphaSwapped", { f in -(1 - f.weight) * pow(1 - f.right, f.gamma) * log(f.right) }
    ) { _, _, alpha in
      Words(
        en: "This is what you get when α goes to label 0 and 1 − α to label 1. α = \(alpha) is the weight of label 1.",
        zh: "这正是把 α 给了标签 0、1 − α 给了标签 1 时得到的结果。α = \(alpha) 是标签 1 的权重。")
    }
    focal("labelIgnored", { f in -f.weight * pow(1 - f.p, f.gamma) * log(f.p) }) { _, _, _ in
      Words(
        en: """
          This is what you get when p is taken for the probability of the right answer whatever the label is. For label 0 the right answer has the probability 1 − p.
          """,
        zh: "这正是不看标签、总把 p 当作正确答案的概率时得到的结果。标签为 0 时，正确答案的概率是 1 − p。")
    }
    focal("gammaIgnored", { f in -f.weight * log(f.right) }) { _, gamma, _ in
      Words(
        en:
          "This is what you get for γ = 0: weighted cross-entropy, in which easy samples count in full. Here γ is \(gamma).",
        zh: "这正是 γ = 0 的结果：加权交叉熵，容易的样本也全额计入。这里 γ 是 \(gamma)。")
    }
    focal("gammaMultiplies", { f in -f.weight * f.gamma * (1 - f.right) * log(f.right) }) { _, gamma, _ in
      Words(
        en: "This is what you get when γ = \(gamma) multiplies 1 − p_t. It is an exponent.",
        zh: "这正是用 γ = \(gamma) 去乘 1 − p_t 时得到的结果。它应当是指数。")
    }
    focal("signMissing", { f in f.weight * pow(1 - f.right, f.gamma) * log(f.right) }) { _, _, _ in
      Words(
        en: "This is what you get without the minus sign: ln p_t is negative, and a loss should not be.",
        zh: "这正是漏掉负号时得到的结果：ln p_t 是负数，而损失不应为负。")
    }
    misconception(
      "averaged",
      { p, y, gamma, alpha in
        try LossesReference().focal(probabilities: p, labels: y, gamma: gamma, alpha: alpha).mean()
      },
      says: { given in
        Words(
          en:
            "This is what you get for the mean over the batch, a single number. Asked is one loss for each sample, shape [\(given.0.count)].",
          zh: "这正是整批的平均值，只有一个数。题目要的是每个样本各自的损失，形状 [\(given.0.count)]。")
      })
  }

  /// A misconception as a function of one sample.
  private mutating func focal(
    _ name: String, _ loss: @escaping (FocalSample) -> Double,
    says sentence: @escaping @Sendable (_ count: Int, _ gamma: Double, _ alpha: Double) -> Words
  ) {
    misconception(
      name,
      { probabilities, labels, gamma, alpha in
        try Tensor(
          zip(probabilities.elements, labels.elements).map { p, y in
            loss(FocalSample(p: p, isOne: y == 1, gamma: gamma, alpha: alpha))
          })
      }, says: { given in sentence(given.0.count, given.2, given.3) })
  }
}

/// What the focal loss of one sample is made of.
private struct FocalSample {
  let p: Double
  let isOne: Bool
  let gamma: Double
  let alpha: Double

  /// The probability of the right answer.
  var right: Double { isOne ? p : 1 - p }
  /// α for label 1, 1 − α for label 0.
  var weight: Double { isOne ? alpha : 1 - alpha }
}
