import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Bool>) throws -> ChannelMoments, Input == (Tensor<Double>, Tensor<Bool>)
{
  /// Wrong ways to take statistics over a padded batch.
  mutating func addMaskedStatsMisconceptions() {
    addCountingMisconceptions()
    addMaskingMisconceptions()
    addGroupingMisconceptions()
  }

  private mutating func addCountingMisconceptions() {
    misconception(
      "paddedStatistics",
      { x, valid in
        _ = try realCount(valid)
        return try ChannelMoments(mean: x.mean(dims: [0, 1]), variance: x.var(dims: [0, 1], correction: 0))
      }
    ) { _, valid in
      let padded = valid.elements.count { !$0 }
      return Words(
        en:
          "This is what you get when all \(valid.count) tokens count, the \(padded) padded ones too. What was filled in pulls mean and variance along.",
        zh: "这正是让全部 \(valid.count) 个词元（包括 \(padded) 个补齐的）都参与统计时得到的结果。填进去的数会把均值和方差带偏。")
    }
    misconception(
      "dividesByAllTokens",
      { x, valid in
        _ = try realCount(valid)
        return try stats(x, valid, dividingBy: Double(valid.count))
      }
    ) { _, valid in
      Words(
        en: """
          This is what you get when the sum leaves the padding out but is divided by N · T = \(valid.count). Only \(valid.elements.count { $0 }) numbers were added. (With zeros as padding, this is the same as not masking at all.)
          """,
        zh:
          "这正是求和时去掉了补齐、却除以 N · T = \(valid.count) 时得到的结果。实际只加了 \(valid.elements.count { $0 }) 个数。（补齐为 0 时，这与完全不用掩码一样。）")
    }
    misconception(
      "countsFeatures",
      { x, valid in
        try stats(x, valid, dividingBy: realCount(valid) * Double(x.shape[2]))
      }
    ) { x, valid in
      Words(
        en: """
          This is what you get when the mask is first spread over the features and then counted: \(valid.elements.count { $0 }) · \(x.shape[2]). \(valid.elements.count { $0 }) tokens are real, and the column of a feature adds up \
          that many numbers, however many features there are.
          """,
        zh: """
          这正是先把掩码扩展到各个特征、再数 true 的个数时得到的结果：\(valid.elements.count { $0 }) · \(x.shape[2])。真实词元有 \(valid.elements.count { $0 }) 个，\
          每个特征的那一列就加了这么多个数，与有几个特征无关。
          """)
    }
    misconception(
      "nanWhenNothingIsReal",
      { x, valid in try stats(x, valid, dividingBy: Double(valid.elements.count { $0 })) }
    ) { _, _ in
      Words(
        en:
          "This is what you get when a batch of padding only is not refused: 0/0 is NaN, which would spoil everything behind it. The task asks for an error.",
        zh: "这正是没有拒绝全是补齐的批次时得到的结果：0/0 是 NaN，会毁掉后面的一切。本题要求抛出错误。")
    }
    misconception(
      "unbiasedVariance",
      { x, valid in
        let count = try realCount(valid)
        let right = try stats(x, valid, dividingBy: count)
        return try ChannelMoments(mean: right.mean, variance: right.variance * (count / (count - 1)))
      }
    ) { _, valid in
      let count = valid.elements.count { $0 }
      return Words(
        en:
          "This is what you get when the variance divides by \(count) − 1. Here it is the one that normalises, so it divides by the number of real tokens, \(count).",
        zh: "这正是方差除以 \(count) − 1 时得到的结果。这里的方差用于归一化，应除以真实词元的个数 \(count)。")
    }
  }

  private mutating func addMaskingMisconceptions() {
    misconception(
      "maskPolarity",
      { x, valid in
        let other = try Tensor(valid.elements.map { !$0 }, shape: valid.shape)
        return try stats(x, other, dividingBy: realCount(other))
      }
    ) { _, _ in
      Words(
        en: "This is what you get when the padded tokens are counted and the real ones left out. Here true means real.",
        zh: "这正是统计了补齐的词元、而漏掉真实词元时得到的结果。这里 true 表示真实。")
    }
    misconception(
      "multipliesByMask",
      { x, valid in
        let count = try realCount(valid)
        let weights = try Tensor<Double>(valid.elements.map { $0 ? 1 : 0 }, shape: valid.shape).unsqueeze(2)
        let mean = try (x * weights).sum(dims: [0, 1]) / count
        return try ChannelMoments(mean: mean, variance: ((x - mean).square() * weights).sum(dims: [0, 1]) / count)
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get when the padding is multiplied by 0. That removes any number, but not NaN: NaN · 0 is NaN. Choosing does not look at what is not chosen.",
        zh: "这正是把补齐处乘以 0 时得到的结果。它能去掉任何数，却去不掉 NaN：NaN · 0 还是 NaN。而“选择”根本不看没被选中的一方。")
    }
    misconception(
      "varianceCountsPadding",
      { x, valid in
        let count = try realCount(valid)
        let kept = try Tensor.where(valid.unsqueeze(2), x, 0)
        let mean = try kept.sum(dims: [0, 1]) / count
        return try ChannelMoments(mean: mean, variance: (kept - mean).square().sum(dims: [0, 1]) / count)
      }
    ) { _, valid in
      Words(
        en: """
          This is what you get when the mean is right but the padding, set to 0, comes back in the variance: 0 − μ is not 0, and each of the \(valid.elements.count { !$0 }) padded tokens adds μ².
          """,
        zh: "这正是均值对了、而被置 0 的补齐又混进方差时得到的结果：0 − μ 不是 0，\(valid.elements.count { !$0 }) 个补齐的词元各加进一个 μ²。")
    }
    unstable(
      "squareOfTheMean",
      { x, valid in
        let count = try realCount(valid)
        let kept = try Tensor.where(valid.unsqueeze(2), x, 0)
        let mean = try kept.sum(dims: [0, 1]) / count
        return try ChannelMoments(mean: mean, variance: kept.square().sum(dims: [0, 1]) / count - mean.square())
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get from E[x²] − μ². As a formula it is right; but where the numbers are far from 0, two nearly equal large numbers are subtracted, and few digits are left.",
        zh: "这正是用 E[x²] − μ² 时得到的结果。公式没错；但数值离 0 很远时，是两个几乎相等的大数相减，剩下的有效数字很少。")
    }
  }

  private mutating func addGroupingMisconceptions() {
    misconception(
      "meanOfMeans",
      { x, valid in
        _ = try realCount(valid)
        let sequences = try (0..<x.shape[0]).compactMap { n -> ChannelMoments? in
          let (tokens, flags) = (
            try x.narrow(dim: 0, start: n, length: 1), try valid.narrow(dim: 0, start: n, length: 1)
          )
          let count = Double(flags.elements.count { $0 })
          return count == 0 ? nil : try stats(tokens, flags, dividingBy: count)
        }
        return try ChannelMoments(
          mean: Tensor.stack(sequences.map(\.mean)).mean(dim: 0),
          variance: Tensor.stack(sequences.map(\.variance)).mean(dim: 0))
      }
    ) { _, valid in
      Words(
        en: """
          This is what you get when each of the \(valid.shape[0]) sequences has its own mean and variance, and these are averaged. A token of a short sequence then counts more than one of a long sequence, and how the sequences \
          differ from each other is lost from the variance.
          """,
        zh: "这正是 \(valid.shape[0]) 条序列各自求均值和方差、再取平均时得到的结果。短序列的词元于是比长序列的更重，而序列之间的差异没有计入方差。")
    }
    misconception(
      "featuresTogether",
      { x, valid in
        let right = try stats(x, valid, dividingBy: realCount(valid))
        let mean = try right.mean.mean()
        let variance = try (right.variance + (right.mean - mean).square()).mean()
        return try ChannelMoments(
          mean: mean.expand(right.mean.shape).clone(), variance: variance.expand(right.mean.shape).clone())
      }
    ) { x, _ in
      Words(
        en:
          "This is what you get when all \(x.shape[2]) features share one mean and one variance. Each feature is to have its own.",
        zh: "这正是 \(x.shape[2]) 个特征共用同一个均值和方差时得到的结果。每个特征应有自己的。")
    }
  }
}

/// How many tokens are real.
private func realCount(_ valid: Tensor<Bool>) throws -> Double {
  let count = valid.elements.count { $0 }
  guard count > 0 else { throw NormalisationError.nothingIsValid }
  return Double(count)
}

/// Sums over the real tokens, divided by any count.
private func stats(_ x: Tensor<Double>, _ valid: Tensor<Bool>, dividingBy count: Double) throws -> ChannelMoments {
  let keep = try valid.unsqueeze(2)
  let mean = try Tensor.where(keep, x, 0).sum(dims: [0, 1]) / count
  return try ChannelMoments(
    mean: mean, variance: Tensor.where(keep, (x - mean).square(), 0).sum(dims: [0, 1]) / count)
}
