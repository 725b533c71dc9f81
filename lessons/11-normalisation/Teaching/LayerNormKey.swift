import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 11.3.
  static let layerNorm = AnswerKey(for: Normalisation.layerNorm, reference: NormalisationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.forbids("layerNorm", "LayerNorm", "groupNorm", "GroupNorm")
    key.why(
      en: """
        The shape of the gain says over which of the last axes to average; keepdim leaves those axes with size 1, so that the mean of each sample or token lines up with its own numbers. Gain and bias line up with the \
        last axes by themselves.
        """,
      zh: "gain 的形状说明在最后哪几个轴上求平均；keepdim 让这些轴保留为 1，于是每个样本（词元）的均值与它自己的数对齐。gain 和 bias 则自然与最后几个轴对齐。")

    key.alternative("as a table: one row for each group") { x, gain, bias, eps in
      guard x.shape.suffix(gain.rank) == gain.shape[...] else { throw NormalisationError.shapesDiffer }
      let table = try x.reshape(x.count / gain.count, gain.count)
      let centred = try table - table.mean(dim: 1, keepdim: true)
      let variance = try centred.square().mean(dim: 1, keepdim: true)
      return try (centred * (variance + eps).rsqrt()).reshape(x.shape) * gain + bias
    }
    key.alternative("element by element") { x, gain, bias, eps in
      guard x.shape.suffix(gain.rank) == gain.shape[...] else { throw NormalisationError.shapesDiffer }
      let (numbers, gains, biases, width) = (x.elements, gain.elements, bias.elements, gain.count)
      let result = stride(from: 0, to: numbers.count, by: width).flatMap { start -> [Double] in
        let group = numbers[start..<start + width]
        let mean = group.reduce(0, +) / Double(width)
        let variance = group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
        return zip(group, zip(gains, biases)).map { $1.0 * ($0 - mean) / (variance + eps).squareRoot() + $1.1 }
      }
      return try Tensor(result, shape: x.shape)
    }

    key.example((numbers([1, 2, 6], [1, 3]), numbers([1, 1, 1], [3]), numbers([0, 0, 0], [3]), 1e-5))
    key.example(
      (
        numbers([1, 4, 5, -2, 0.5, 8], [2, 3]), numbers([3, 1, 0.5], [3]), numbers([0.25, -1, 2], [3]), 1e-5
      ))
    key.example(
      en: "the values are small beside √ε", zh: "数值与 √ε 相比很小",
      (numbers([0.001, 0.002, 0.006], [1, 3]), numbers([2, 1, 1.5], [3]), numbers([0, 0.5, -1], [3]), 1e-5))
    key.random(6) { generator in
      layerNormCase(
        [.random(in: 3...5, using: &generator), .random(in: 6...7, using: &generator)], trailing: 1, &generator)
    }
    key.random(6) { generator in
      layerNormCase(
        [2, .random(in: 3...4, using: &generator), .random(in: 5...6, using: &generator)], trailing: 1, &generator)
    }
    key.random(6) { generator in
      layerNormCase([3, .random(in: 2...4, using: &generator), 5], trailing: 2, &generator)
    }
    key.example(
      en: "all features of a sample are the same", zh: "一个样本的所有特征都相同",
      (numbers([4, 4, 4, 1, -2, 3], [2, 3]), numbers([2, 0.5, 1], [3]), numbers([1, -1, 0.25], [3]), 0.01))
    key.example(
      en: "the gain does not fit the last axis", zh: "gain 与最后一个轴不符",
      (numbers([1, 2, 3, 4, 5, 6], [2, 3]), numbers([1, 2], [2]), numbers([0, 1], [2]), 1e-5))

    key.when(en: "x has three axes", zh: "x 有三个轴") { x, _, _, _ in x.rank == 3 }
    key.when(en: "the gain covers two axes", zh: "gain 覆盖两个轴") { _, gain, _, _ in gain.rank == 2 }
    key.when(en: "the gain covers one axis", zh: "gain 只覆盖一个轴") { _, gain, _, _ in gain.rank == 1 }

    key.addLayerNormMisconceptions()

    key.hints(
      Words(
        en: "x is [2, 4, 6] and the gain is [6]: how many means are there? And if the gain is [4, 6]?",
        zh: "x 是 [2, 4, 6]，gain 是 [6]：一共有几个均值？如果 gain 是 [4, 6] 呢？"),
      Words(
        en:
          "The axes are the last `gain.rank` ones: Array((x.rank − gain.rank)..<x.rank). Keep them with `keepdim: true`, so that x − mean broadcasts; the variance needs `correction: 0`.",
        zh:
          "要归一化的是最后 `gain.rank` 个轴：Array((x.rank − gain.rank)..<x.rank)。用 `keepdim: true` 保留它们，x − mean 才能广播；方差要用 `correction: 0`。"
      ),
      Words(
        en:
          "Check the suffix of x.shape first; then gain * (x − mean) / (variance + eps).sqrt() + bias with x.mean(dims: axes, keepdim: true) and x.var(dims: axes, correction: 0, keepdim: true).",
        zh:
          "先检查 x.shape 的结尾；然后 gain * (x − mean) / (variance + eps).sqrt() + bias，其中用 x.mean(dims: axes, keepdim: true) 和 x.var(dims: axes, correction: 0, keepdim: true)。"
      ))
  }
}

/// Numbers in a shape, for cases.
private func numbers(_ elements: [Double], _ shape: [Int]) -> Tensor<Double> { try! Tensor(elements, shape: shape) }

/// A random case in which the gain covers the last `trailing` axes.
private func layerNormCase(
  _ shape: [Int], trailing: Int, _ generator: inout SeededGenerator
) -> (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) {
  func draw(_ shape: [Int], _ range: ClosedRange<Double>) -> Tensor<Double> {
    numbers((0..<shape.reduce(1, *)).map { _ in .random(in: range, using: &generator) }, shape)
  }
  let last = Array(shape.suffix(trailing))
  return (draw(shape, -3...5), draw(last, 0.5...2.5), draw(last, -2...2), .random(in: 1e-3...0.1, using: &generator))
}
