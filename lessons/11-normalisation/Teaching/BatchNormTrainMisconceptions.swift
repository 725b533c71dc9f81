import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments, Double) throws -> NormalisedBatch,
  Input == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments, Double)
{
  /// Wrong ways to normalise a batch.
  mutating func addBatchNormTrainMisconceptions() {
    addGroupMisconceptions()
    addDivisorMisconceptions()
    addAffineMisconceptions()
    addBatchOfOneMisconceptions()
  }

  private mutating func addGroupMisconceptions() {
    misconception("wrongAxis", { try BatchNormVariant(axes: [1])($0, $1, $2, $3, $4, $5) }) { x, _, _, _, _, _ in
      Words(
        en: """
          This is what you get when each sample is normalised over its \(x.shape[1]) features. That is layer normalisation. Batch normalisation has one mean for each column, taken over the \
          \(x.shape[0]) samples.
          """,
        zh: """
          这正是让每个样本在自己的 \(x.shape[1]) 个特征上归一化时得到的结果，那是层归一化。批归一化是每一列一个均值，在 \(x.shape[0]) 个样本上求。
          """)
    }
    misconception("globalStatistics", { try BatchNormVariant(axes: [0, 1])($0, $1, $2, $3, $4, $5) }) {
      x, _, _, _, _, _ in
      Words(
        en: """
          This is what you get when one mean and one variance of all \(x.count) numbers serve every feature. Features of different size then stay different: each of the \(x.shape[1]) columns is to have its own.
          """,
        zh: "这正是用全部 \(x.count) 个数的同一个均值和方差处理所有特征时得到的结果。大小不同的特征于是仍然不同：\(x.shape[1]) 列应各有各的均值和方差。")
    }
    misconception("unbiasedVariance", { try BatchNormVariant(correction: 1)($0, $1, $2, $3, $4, $5) }) {
      x, _, _, _, _, _ in
      Words(
        en: """
          This is what you get when the variance that normalises divides by N − 1 = \(x.shape[0] - 1). Then the output's variance is (N − 1)/N, not 1. N − 1 belongs to the variance that is \
          remembered; it is also what `var` does unless told otherwise.
          """,
        zh: """
          这正是归一化所用的方差除以 N − 1 = \(x.shape[0] - 1) 时得到的结果，这样输出的方差是 (N − 1)/N 而不是 1。N − 1 属于要记下来的方差；\
          `var` 默认除的也是 N − 1。
          """)
    }
  }

  private mutating func addDivisorMisconceptions() {
    misconception(
      "dividesByVariance", { try BatchNormVariant(divisor: { try $0 + $1 })($0, $1, $2, $3, $4, $5) },
      says: { _, _, _, _, _, _ in
        Words(
          en:
            "This is what you get when x − μ is divided by the variance. The variance is in squared units; what gives the output a spread of 1 is its root.",
          zh: "这正是用 x − μ 除以方差时得到的结果。方差的单位是平方；要让输出的离散程度为 1，应除以它的平方根。")
      })
    misconception(
      "epsOutside", { try BatchNormVariant(divisor: { try $0.sqrt() + $1 })($0, $1, $2, $3, $4, $5) },
      says: { _, _, _, eps, _, _ in
        Words(
          en: """
            This is what you get when ε is added to the standard deviation instead of to the variance. The difference is large where the spread is small: √ε is \(eps.squareRoot().text(digits: 2)), ε itself \
            \(eps.text(digits: 2)). A different convention; this task asks for ε inside the root.
            """,
          zh: """
            这正是把 ε 加在标准差上、而不是加在方差上时得到的结果。离散程度小时差别很大：√ε 是 \(eps.squareRoot().text(digits: 2))，ε 只有 \
            \(eps.text(digits: 2))。这是另一种约定；本题要求 ε 在根号里面。
            """)
      })
    misconception(
      "unbiasedDeviationPlusEps",
      { try BatchNormVariant(correction: 1, divisor: { try $0.sqrt() + $1 })($0, $1, $2, $3, $4, $5) },
      says: { x, _, _, _, _, _ in
        Words(
          en: """
            This is what you get from (x − mean) / (std + ε): ε stands outside the root, and `std` divides by N − 1 = \(x.shape[0] - 1) unless told otherwise. The task asks for the biased variance, with ε added before the root.
            """,
          zh: """
            这正是用 (x − 均值) / (std + ε) 时得到的结果：ε 在根号外面，而且 `std` 默认除以 N − 1 = \(x.shape[0] - 1)。本题要求用有偏方差，先加 ε 再开方。
            """)
      })
    misconception(
      "missingEps", { try BatchNormVariant(divisor: { variance, _ in try variance.sqrt() })($0, $1, $2, $3, $4, $5) },
      says: { _, _, _, _, _, _ in
        Words(
          en:
            "This is what you get when ε is left out. A feature that is the same in all samples then gives 0/0, which is NaN; small spreads are blown up to 1.",
          zh: "这正是漏掉 ε 时得到的结果。所有样本上都相同的特征会得到 0/0，即 NaN；很小的离散程度也会被放大到 1。")
      })
  }

  private mutating func addAffineMisconceptions() {
    misconception(
      "noAffine", { try BatchNormVariant(affine: { unit, _, _ in unit })($0, $1, $2, $3, $4, $5) },
      says: { _, gamma, beta, _, _, _ in
        Words(
          en:
            "This is what you get when γ and β are not used. Each feature still has to be scaled by its γ (\(gamma.elements)) and shifted by its β (\(beta.elements)).",
          zh: "这正是没有使用 γ 和 β 时得到的结果。每个特征还要乘以自己的 γ（\(gamma.elements)），再加上自己的 β（\(beta.elements)）。")
      })
    misconception(
      "gammaAndBetaSwapped", { try BatchNormVariant(affine: { try $2 * $0 + $1 })($0, $1, $2, $3, $4, $5) },
      says: { _, _, _, _, _, _ in
        Words(
          en:
            "This is what you get when γ and β change places. γ is the new spread and multiplies; β is the new mean and is added.",
          zh: "这正是 γ 与 β 用反时得到的结果。γ 是新的离散程度，用来乘；β 是新的均值，用来加。")
      })
  }

  private mutating func addBatchOfOneMisconceptions() {
    misconception(
      "batchOfOneUnnormalised",
      { x, gamma, beta, eps, running, momentum in
        if x.shape[0] == 1 { return NormalisedBatch(output: try gamma * x + beta, running: running) }
        return try BatchNormVariant()(x, gamma, beta, eps, running, momentum)
      }
    ) { _, _, _, _, _, _ in
      Words(
        en: """
          This is what you get when a batch of one is passed on without normalising it. The layers behind would then see numbers of a size they never meet otherwise. Such a batch cannot be normalised with its \
          own mean; it is an error.
          """,
        zh: "这正是只有一个样本时不做归一化就传下去的结果。后面的层会见到平时从未见过的数值大小。这样的批次无法用自己的均值归一化，应当报错。")
    }
    misconception(
      "batchOfOneGivesBeta",
      { x, gamma, beta, eps, running, momentum in
        if x.shape[0] > 1 { return try BatchNormVariant()(x, gamma, beta, eps, running, momentum) }
        let variance = try running.variance * (1 - momentum) + x.var(dim: 0) * momentum
        return NormalisedBatch(
          output: try gamma * 0 * x + beta,
          running: ChannelMoments(
            mean: try running.mean * (1 - momentum) + x.mean(dim: 0) * momentum, variance: variance))
      }
    ) { x, _, beta, _, _, _ in
      Words(
        en: """
          This is what you get when nothing is done about a batch of \(x.shape[0]): a sample minus its own mean is 0, so the output is β = \(beta.elements) whatever went in, and the unbiased variance is 0/0. The task asks for an error.
          """,
        zh: "这正是没有处理只有 \(x.shape[0]) 个样本的批次时得到的结果：样本减去自己的均值是 0，不论输入什么，输出都是 β = \(beta.elements)，而无偏方差是 0/0。本题要求抛出错误。")
    }
  }
}
