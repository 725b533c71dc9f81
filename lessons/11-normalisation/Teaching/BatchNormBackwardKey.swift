import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 11.5.
  static let batchNormBackward = AnswerKey(for: Normalisation.batchNormBackward, reference: NormalisationReference()) {
    key in
    key.points = 3
    key.comparison = .within(1e-9)
    key.forbids("backward", "batchNorm", "BatchNorm1d", "BatchNorm2d")
    key.why(
      en: """
        Three ways lead from x to y: directly, through μ and through σ. The one through μ takes the mean of dy away, the one through σ takes away what of dy runs along x̂. What remains can neither shift nor stretch \
        the column, which normalising would undo anyway.
        """,
      zh:
        "从 x 到 y 有三条路：直接的、经过 μ 的、经过 σ 的。经过 μ 的那条减去 dy 的均值，经过 σ 的那条减去 dy 沿 x̂ 方向的部分。剩下的部分既不能平移也不能拉伸这一列，反正归一化也会把平移和拉伸抵消掉。")

    key.alternative("asks the engine") { dy, x, gamma, eps in
      let (input, gain) = (try x.requiresGrad(), try gamma.requiresGrad())
      let shift = try Tensor<Double>.zeros(gamma.shape).requiresGrad()
      let unit = try (input - input.mean(dim: 0)) / (input.var(dim: 0, correction: 0) + eps).sqrt()
      try (gain * unit + shift).backward(gradient: dy)
      let nothing = try Tensor<Double>.zeros(gamma.shape)
      return BatchNormGradients(
        dx: input.grad ?? x, dgamma: gain.grad ?? nothing, dbeta: shift.grad ?? nothing)
    }
    key.alternative("by way of dσ² and dμ, as in the paper") { dy, x, gamma, eps in
      let n = Double(x.shape[0])
      let (centred, variance) = (try x - x.mean(dim: 0), try x.var(dim: 0, correction: 0) + eps)
      let deviation = try variance.sqrt()
      let dUnit = try dy * gamma
      let dVariance = try (dUnit * centred).sum(dim: 0) * -0.5 / (variance * deviation)
      let dMean = try -(dUnit / deviation).sum(dim: 0)
      return try BatchNormGradients(
        dx: dUnit / deviation + centred * dVariance * (2 / n) + dMean / n,
        dgamma: (dy * centred / deviation).sum(dim: 0), dbeta: dy.sum(dim: 0))
    }

    key.example((table([[1], [0], [0]]), table([[1], [2], [6]]), numbers([2]), 1e-5))
    key.example(
      (table([[1, -2], [0.5, 3], [2, 0.25]]), table([[1, 10], [2, 30], [6, 20]]), numbers([2, -1]), 0.01))
    key.random(12) { generator in
      let features = Int.random(in: 2...4, using: &generator)
      let samples = features + Int.random(in: 1...3, using: &generator)
      func draw(_ range: ClosedRange<Double>) -> Tensor<Double> {
        table((0..<samples).map { _ in (0..<features).map { _ in .random(in: range, using: &generator) } })
      }
      let (dy, x) = (draw(-2...3), draw(-3...5))
      return (
        dy, x, numbers((0..<features).map { _ in .random(in: 0.5...2.5, using: &generator) }),
        .random(in: 0.01...0.2, using: &generator)
      )
    }
    key.example(
      en: "every dy is the same", zh: "所有 dy 都相同",
      (
        table([[1.5, 1.5], [1.5, 1.5], [1.5, 1.5]]), table([[1, -2], [4, 0.5], [2, 7]]), numbers([2, 0.75]), 0.05
      ))
    key.example(
      en: "the values are small beside √ε", zh: "数值与 √ε 相比很小",
      (
        table([[1, 0.5], [-2, 1], [0.25, 3]]), table([[0.01, 0.3], [0.02, -0.1], [0.06, 0.2]]), numbers([1, 1.5]), 0.04
      ))

    key.addBatchNormBackwardMisconceptions()

    key.hints(
      Words(
        en: "Add 1 to every x of a column: what happens to y? So what must Σ dx of the column be?",
        zh: "给一列的每个 x 都加 1：y 会怎样变？那么这一列的 Σ dx 应当是多少？"),
      Words(
        en: """
          Begin with x̂ and the deviation √(σ² + ε). dβ = Σ dy, dγ = Σ dy · x̂. In dx, dy loses two parts: its mean, and x̂ times the mean of dy · x̂.
          """,
        zh: "先求 x̂ 和标准差 √(σ² + ε)。dβ = Σ dy，dγ = Σ dy · x̂。在 dx 里，dy 要减去两部分：它的均值，以及 x̂ 乘以 dy · x̂ 的均值。"),
      Words(
        en: "dx = gamma / deviation * (dy − mean of dy − x̂ * mean of (dy * x̂)); all means go down the columns.",
        zh: "dx = gamma / deviation * (dy − dy 的均值 − x̂ * (dy * x̂) 的均值)；均值都沿列求。"))
  }
}

/// Rows of a batch, for cases.
private func table(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }
/// A number for each feature, for cases.
private func numbers(_ elements: [Double]) -> Tensor<Double> { try! Tensor(elements) }
