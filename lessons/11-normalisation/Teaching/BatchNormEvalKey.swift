import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 11.2.
  static let batchNormEval = AnswerKey(for: Normalisation.batchNormEval, reference: NormalisationReference()) { key in
    key.comparison = .within(1e-9)
    key.forbids("batchNorm", "BatchNorm1d", "BatchNorm2d")
    key.why(
      en: """
        The same formula with remembered numbers: each feature goes through a fixed straight line, so a sample's result cannot depend on its neighbours. Nothing is switched off: γ and β act, and gradients \
        pass.
        """,
      zh: "公式相同，只是换成记下来的数：每个特征都经过一条固定的直线，所以一个样本的结果不可能取决于同批的其他样本。什么都没有关掉：γ 和 β 仍起作用，梯度照常通过。")

    key.alternative("one factor and one shift for each feature") { x, gamma, beta, eps, running in
      let factor = try gamma / (running.variance + eps).sqrt()
      return try x * factor + (beta - running.mean * factor)
    }
    key.alternative("sample by sample") { x, gamma, beta, eps, running in
      let rsqrt = try (running.variance + eps).rsqrt()
      return try .stack(
        (0..<x.shape[0]).map { try (x.select(dim: 0, index: $0) - running.mean) * rsqrt * gamma + beta })
    }

    key.example((rows([[5]]), list([2]), list([1]), 0, known([3], [4])))
    key.example(
      (rows([[1, 10], [2, 30], [6, 20]]), list([2, -1]), list([0.5, 0.25]), 1e-5, known([3.5, 18], [5, 70])))
    key.example(
      en: "the remembered variance is small beside √ε", zh: "记下的方差与 √ε 相比很小",
      (
        rows([[0.25, 3], [0.5, 7.5], [0.75, 4]]), list([1, 1.5]), list([0.25, -2]), 1e-3, known([0.5, 2], [1e-4, 3])
      ))
    key.random(10) { generator in
      let (samples, features) = (Int.random(in: 2...5, using: &generator), Int.random(in: 2...4, using: &generator))
      func draw(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { _ in .random(in: range, using: &generator) }
      }
      return (
        rows((0..<samples).map { _ in draw(features, -4...6) }), list(draw(features, 0.5...2.5)),
        list(draw(features, -2...2)), .random(in: 1e-3...0.1, using: &generator),
        known(draw(features, -2...2), draw(features, 0.5...3))
      )
    }
    key.example(
      en: "a single sample is asked about", zh: "只有一个样本",
      (rows([[3, 1, -2]]), list([2, 0.75, 1]), list([-1, 0.5, 2]), 0.01, known([1, 0, 2], [2, 1, 3])))

    key.addBatchNormEvalMisconceptions()

    key.hints(
      Words(
        en: "A single sample comes in. Where can its mean and its variance come from, if not from the batch?",
        zh: "只来了一个样本。均值和方差不能取自这一批，那从哪里来？"),
      Words(
        en:
          "The formula of training stays; `running.mean` and `running.variance` take the places of the batch's. Do not write into them, and do not leave the graph.",
        zh: "训练时的公式不变，把这一批的统计量换成 `running.mean` 和 `running.variance`。不要改写它们，也不要离开计算图。"),
      Words(
        en: "gamma * (x − running.mean) / (running.variance + eps).sqrt() + beta",
        zh: "就是 gamma * (x − running.mean) / (running.variance + eps).sqrt() + beta，仅此而已。"))
  }
}

/// Rows of a batch, for cases.
private func rows(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }
/// A number for each feature, for cases.
private func list(_ numbers: [Double]) -> Tensor<Double> { try! Tensor(numbers) }
/// What was remembered, for cases.
private func known(_ mean: [Double], _ variance: [Double]) -> ChannelMoments {
  ChannelMoments(mean: list(mean), variance: list(variance))
}
