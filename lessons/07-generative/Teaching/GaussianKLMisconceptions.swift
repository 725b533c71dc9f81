import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>, Input == (Tensor<Double>, Tensor<Double>)
{
  /// Wrong ways to write the divergence of a Gaussian from the standard one.
  mutating func addKLMisconceptions() {
    kl("logVarAsSigma", { m, v in try (m.square() + v.square() - 1 - v.square().log()).sum(dim: 1) / 2 }) {
      Words(
        en: """
          This is what you get when the second input is taken for σ itself. It is the logarithm of the variance: 0 stands for variance 1, and it may be negative.
          """,
        zh: "这正是把第二个输入当作 σ 本身时得到的结果。它是方差的对数：0 表示方差为 1，而且可以是负数。")
    }
    kl("logVarAsVariance", { m, v in try (m.square() + v - 1 - v.log()).sum(dim: 1) / 2 }) {
      Words(
        en:
          "This is what you get when the second input is taken for the variance. It is its logarithm, and may be negative.",
        zh: "这正是把第二个输入当作方差时得到的结果。它是方差的对数，可以是负数。")
    }
    kl("logVarAsLogSigma", { m, v in try (m.square() + (v * 2).exp() - 1 - v * 2).sum(dim: 1) / 2 }) {
      Words(
        en: """
          This is what you get when the second input is taken for ln σ. A different convention; here it is ln σ², twice that.
          """,
        zh: "这正是把第二个输入当作 ln σ 时得到的结果。这是另一种约定；这里它是 ln σ²，是前者的两倍。")
    }
    kl("missingHalf", { m, v in try each(m, v).sum(dim: 1) * 2 }) {
      Words(
        en:
          "This is what you get without the ½: twice the divergence. The two parts of the ELBO would then be weighted wrongly.",
        zh: "这正是漏掉 ½ 时得到的结果：散度的两倍。ELBO 两部分的比例就不对了。")
    }
    kl("signReversed", { m, v in try -each(m, v).sum(dim: 1) }) {
      Words(
        en: """
          This is what you get with the opposite sign, as for the term in the ELBO that is *maximised*. A divergence is never below 0, and the loss adds it.
          """,
        zh: "这正是符号相反时得到的结果，就像被*最大化*的 ELBO 里的那一项。散度不会小于 0，损失里是加上它。")
    }
    kl("meanOverLatents", { m, v in try each(m, v).mean(dim: 1) }) {
      Words(
        en: """
          This is what you get for the mean over the latent dimensions. Then each dimension would be held to N(0, 1) more loosely the more there are; the divergence is the sum.
          """,
        zh: "这正是对潜变量各维取平均时得到的结果。那样维数越多，每一维受到的约束就越松；散度应当求和。")
    }
    kl("meanOverBatch", { m, v in try each(m, v).sum(dim: 1).mean() }) {
      Words(
        en:
          "This is what you get for one number, the mean over the batch. Asked is one divergence for each sample, shape [N].",
        zh: "这正是对整批取平均、只剩一个数时得到的结果。题目要的是每个样本一个散度，形状 [N]。")
    }
    kl("summedOverTheBatch", { m, v in try each(m, v).sum(dim: 0) }) {
      Words(
        en:
          "This is what you get when the sum runs down the columns: over the samples. Each sample has its own divergence, the sum over its row.",
        zh: "这正是沿列（对样本）求和时得到的结果。每个样本有自己的散度，应对它那一行求和。")
    }
    kl("directionReversed", { m, v in try ((m.square() + 1) * (-v).exp() - 1 + v).sum(dim: 1) / 2 }) {
      Words(
        en: """
          This is what you get for the divergence the other way round, of N(0, 1) from N(μ, eᵛ). The two differ: the expectation is taken under the first one, here N(μ, eᵛ).
          """,
        zh: "这正是方向相反的散度：N(0, 1) 相对于 N(μ, eᵛ)。两者不同：期望是在前一个分布（这里是 N(μ, eᵛ)）下取的。")
    }
    kl("meanForgotten", { m, v in try (v.exp() - 1 - v).sum(dim: 1) / 2 }) {
      Words(
        en: "This is what you get without μ²: only the width is compared, and the distribution may lie anywhere.",
        zh: "这正是漏掉 μ² 时得到的结果：只比较宽窄，分布放在哪里都行。")
    }
    kl("squareForgotten", { m, v in try (m + v.exp() - 1 - v).sum(dim: 1) / 2 }) {
      Words(
        en: "This is what you get with μ in place of μ²: it falls without end as μ goes to −∞.",
        zh: "这正是把 μ² 写成 μ 时得到的结果：μ 趋于 −∞ 时它会无限下降。")
    }
  }

  private mutating func kl(
    _ name: String, _ program: Method, says sentence: @escaping @Sendable () -> Words
  ) {
    misconception(name, program, says: { _, _ in sentence() })
  }
}

/// The right terms, one for each latent dimension.
private func each(_ mean: Tensor<Double>, _ logVariance: Tensor<Double>) throws -> Tensor<Double> {
  try (mean.square() + logVariance.exp() - 1 - logVariance) / 2
}
