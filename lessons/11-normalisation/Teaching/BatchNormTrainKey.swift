import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 11.1.
  static let batchNormTrain = AnswerKey(for: Normalisation.batchNormTrain, reference: NormalisationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.forbids("batchNorm", "BatchNorm1d", "BatchNorm2d")
    key.why(
      en: """
        Mean and variance go down the columns (dim 0), so there is one of each for a feature, and broadcasting lines them up with the rows. The variance that normalises divides by N, since \
        the output is to have variance 1; the one that is remembered divides by N − 1, since it estimates the spread of all data.
        """,
      zh: """
        均值和方差沿列（dim 0）求，每个特征各一个，广播正好与各行对齐。归一化用的方差除以 N，因为输出的方差应为 1；\
        记下来的方差除以 N − 1，因为它要估计全部数据的离散程度。
        """)

    key.alternative("goes through the columns") { x, gamma, beta, eps, running, momentum in
      let (rows, columns) = (x.shape[0], x.shape[1])
      guard rows > 1 else { throw NormalisationError.oneValuePerChannel }
      let (output, means, variances) = (try x.clone(), try running.mean.clone(), try running.variance.clone())
      for c in 0..<columns {
        let column = (0..<rows).map { x.elements[$0 * columns + c] }
        let mean = column.reduce(0, +) / Double(rows)
        let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        for r in 0..<rows {
          let unit = (column[r] - mean) / (squares / Double(rows) + eps).squareRoot()
          try output.set(gamma.elements[c] * unit + beta.elements[c], at: r, c)
        }
        try means.set(means.elements[c] + momentum * (mean - means.elements[c]), at: c)
        let spread = squares / Double(rows - 1)
        try variances.set(variances.elements[c] + momentum * (spread - variances.elements[c]), at: c)
      }
      return NormalisedBatch(output: output, running: ChannelMoments(mean: means, variance: variances))
    }
    key.alternative("corrects the variance by N/(N − 1)") { x, gamma, beta, eps, running, momentum in
      let n = Double(x.shape[0])
      guard n > 1 else { throw NormalisationError.oneValuePerChannel }
      let centred = try x - x.mean(dim: 0)
      let variance = try centred.square().mean(dim: 0)
      let scale = try gamma * (variance + eps).rsqrt()
      return try NormalisedBatch(
        output: centred * scale + beta,
        running: ChannelMoments(
          mean: running.mean + (x.mean(dim: 0) - running.mean) * momentum,
          variance: running.variance + (variance * (n / (n - 1)) - running.variance) * momentum))
    }

    key.example(
      (
        batch([[1, 10], [2, 30], [6, 20]]), list([2, -1]), list([0.5, 0]), 1e-5,
        moments([0, 0], [1, 1]), 0.1
      ))
    key.example(
      en: "the values are small beside √ε", zh: "数值与 √ε 相比很小",
      (
        batch([[0.001, 3], [0.002, 7.5], [0.006, 4]]), list([1, 1.5]), list([0.25, -2]), 1e-5,
        moments([0.5, 2], [0.75, 3]), 0.1
      ))
    key.example(
      (
        batch([[1.5, -2, 0.25], [4, 1, 8]]), list([0.5, 2, -1.5]), list([1, -1, 3]), 0.01,
        moments([1, 2, 3], [2, 0.5, 4]), 0.3
      ))
    key.random(10) { generator in
      let features = Int.random(in: 2...4, using: &generator)
      let samples = features + Int.random(in: 1...3, using: &generator)
      func draw(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { _ in .random(in: range, using: &generator) }
      }
      return (
        batch((0..<samples).map { _ in draw(features, -4...6) }), list(draw(features, 0.5...2.5)),
        list(draw(features, -2...2)), .random(in: 1e-3...0.1, using: &generator),
        moments(draw(features, -2...2), draw(features, 0.5...3)), .random(in: 0.05...0.4, using: &generator)
      )
    }
    key.example(
      en: "a feature is the same in all samples", zh: "某个特征在所有样本上都相同",
      (batch([[3, 1], [3, 4], [3, -2]]), list([2, 0.75]), list([-1, 0.5]), 0.01, moments([1, 0], [2, 1]), 0.2))
    key.example(
      en: "the batch holds one sample", zh: "这一批只有一个样本",
      (batch([[3, 1, -2]]), list([2, 0.75, 1]), list([-1, 0.5, 2]), 0.01, moments([1, 0, 2], [2, 1, 3]), 0.2))

    key.addBatchNormTrainMisconceptions()
    key.addRunningMisconceptions()

    key.hints(
      Words(
        en: "How many means are there: one for each row, or one for each column? What shape has `x.mean(dim: 0)`?",
        zh: "一共有几个均值：每行一个，还是每列一个？`x.mean(dim: 0)` 是什么形状？"),
      Words(
        en:
          "Two variances are needed: `correction: 0` divides by N, `correction: 1` by N − 1. Which one normalises, which one is remembered?",
        zh: "需要两个方差：`correction: 0` 除以 N，`correction: 1` 除以 N − 1。哪个用来归一化，哪个要记下来？"),
      Words(
        en: """
          gamma * (x − mean) / (biased + eps).sqrt() + beta; running.mean * (1 − momentum) + mean * momentum, and the same with the unbiased variance. Before all: a batch of one sample throws.
          """,
        zh: """
          gamma * (x − mean) / (biased + eps).sqrt() + beta；running.mean * (1 − momentum) + mean * momentum，方差同理（用无偏的）。\
          最先判断：只有一个样本时抛出错误。
          """))
  }
}

/// Rows of a batch, for cases.
private func batch(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }
/// A number for each feature, for cases.
private func list(_ numbers: [Double]) -> Tensor<Double> { try! Tensor(numbers) }
/// Running values, for cases.
private func moments(_ mean: [Double], _ variance: [Double]) -> ChannelMoments {
  ChannelMoments(mean: list(mean), variance: list(variance))
}
