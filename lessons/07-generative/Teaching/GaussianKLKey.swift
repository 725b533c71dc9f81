import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.1.
  static let gaussianKL = AnswerKey(for: Generative.gaussianKL, reference: GenerativeReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The logarithm of the variance may be any number, so a network can put it out directly, and exp makes a positive variance of it. The latent dimensions are independent, and divergences of independent parts add \
        up: hence the sum over D, not the mean.
        """,
      zh: "方差的对数可以是任意数，网络可以直接输出它，取 exp 就得到正的方差。潜变量各维相互独立，独立部分的散度相加：所以对 D 求和，而不是取平均。")

    key.alternative("with the deviation written out") { mean, logVariance in
      let deviation = try (logVariance / 2).exp()
      let each = try (mean.square() + deviation.square() - 1) / 2 - deviation.log()
      return try each.sum(dim: 1)
    }
    key.alternative("e^v − 1 by expm1, sample by sample") { mean, logVariance in
      try Tensor.stack(
        (0..<mean.shape[0]).map { row in
          let (m, v) = (try mean.select(dim: 0, index: row), try logVariance.select(dim: 0, index: row))
          return try (m * m + v.expm1() - v).mean() * (Double(mean.shape[1]) / 2)
        })
    }

    key.example((rowsOf([[0.7]]), rowsOf([[-1.3862943611198906]])))
    key.example((rowsOf([[0.7, -0.4]]), rowsOf([[-1.3862943611198906, 0.5]])))
    key.example((rowsOf([[1.5, 0.25, -0.75], [-0.5, 2, 0.1]]), rowsOf([[0.3, -0.8, 1.2], [0.9, -1.5, 0.4]])))
    key.example(en: "the distribution is N(0, 1) already", zh: "分布已经是 N(0, 1)", (rowsOf([[0, 0]]), rowsOf([[0, 0]])))
    key.random(10) { generator in
      let (n, d) = (Int.random(in: 1...4, using: &generator), Int.random(in: 2...5, using: &generator))
      return (
        rowsOf(randomRows(n, d, -2...2, &generator)), rowsOf(randomRows(n, d, -2...1.5, &generator))
      )
    }

    key.when(en: "there is more than one latent dimension", zh: "潜变量不止一维") { mean, _ in mean.shape[1] > 1 }
    key.when(en: "the mean is not 0", zh: "均值不为 0") { mean, _ in mean.elements.contains { $0 != 0 } }

    key.addKLMisconceptions()

    key.hints(
      Words(
        en:
          "For μ = 0.7 and σ = 0.5: what is the variance, and what is v? Which operation leads back from v to the variance?",
        zh: "μ = 0.7、σ = 0.5 时方差是多少？v 是多少？由 v 怎样变回方差？"),
      Words(
        en: "Four terms for each latent dimension: μ², the variance, −1 and −v. Where do they come to 0 together?",
        zh: "潜变量的每一维有四项：μ²、方差、−1 和 −v。什么时候它们合起来是 0？"),
      Words(
        en: "(mean.square() + logVariance.exp() - 1 - logVariance), summed along dim 1 and halved.",
        zh: "(mean.square() + logVariance.exp() - 1 - logVariance)，沿 dim 1 求和，再除以 2。"))
  }
}

/// A tensor of rows that are equally long, as cases are.
func rowsOf(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }

/// n rows of d numbers.
func randomRows(
  _ n: Int, _ d: Int, _ range: ClosedRange<Double>, _ generator: inout SeededGenerator
) -> [[Double]] {
  (0..<n).map { _ in (0..<d).map { _ in .random(in: range, using: &generator) } }
}
