import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// Which comparisons survive.
  static let normalisedOrder: [Claim] = [i04, i05, i06, i07]

  private static let i04 = Claim(
    "I04", .trueIf,
    Words(
      en: """
        Batch normalisation keeps the order of samples within a feature: inside one batch, and if γ is above 0. A negative γ reverses it, γ = 0 erases it, and from one training batch to the next it fails. In evaluation, with fixed statistics, it holds everywhere for \
        γ > 0.
        """,
      zh: "批归一化保留同一特征在不同样本间的大小关系：仅限一批之内，并且 γ > 0。γ < 0 会反转，γ = 0 会抹掉，不同的训练批次之间则不成立。预测时统计量固定，只要 γ > 0 就处处成立。"),
    failsWhen: "γ stays positive"
  ) {
    let column = try Tensor<Double>([[1], [2], [5]])
    let kept = try column.batchNormalised().elements
    let reversed = try column.batchNormalised(weight: [-1]).elements
    let erased = try column.batchNormalised(weight: [0]).elements
    let (first, second) = (
      try Tensor<Double>([[1], [0], [-1]]).batchNormalised().elements[0],
      try Tensor<Double>([[2], [4], [6]]).batchNormalised().elements[0]
    )
    let random = try OrderKept.measured(trials: 50, seed: 6) { try $0.batchNormalised() }
    return Finding(
      holds: kept == kept.sorted() && reversed == Array(reversed.sorted().reversed()) && Set(erased).count == 1
        && first > 1.2 && second < -1.2 && random.samples == 1,
      measured:
        "γ = −1: \(reversed.map { $0.text(2) }.joined(separator: ", ")); the 1 of one batch becomes \(first.text(2)), the 2 of another \(second.text(2))"
    )
  }

  private static let i05 = Claim(
    "I05", .trueIf,
    Words(
      en:
        "Batch normalisation may change the order of features within a sample. Nothing is lost for good: given the statistics and γ ≠ 0, each feature's map can be undone.",
      zh: "批归一化可能改变一个样本内不同特征的大小关系。但并没有永久丢失：已知统计量且 γ ≠ 0 时，每个特征的变换都可以还原。"),
    failsWhen: "all features share one mean and variance"
  ) {
    let x = try Tensor<Double>([[1, 100], [2, 90], [5, 400]])
    let y = try x.batchNormalised()
    let second = try y.select(dim: 0, index: 1).elements
    let (mean, variance) = (try x.mean(dim: 0), try x.var(dim: 0, correction: 0))
    let restored = try y * (variance + 1e-5).sqrt() + mean
    let error = try (restored - x).abs().amax(dims: [0, 1]).item()
    let random = try OrderKept.measured(trials: 50, seed: 6) { try $0.batchNormalised() }
    return Finding(
      holds: second[0] > second[1] && error < 1e-4 && random.features < 0.95,
      measured:
        "2 < 90 becomes \(second[0].text(2)) > \(second[1].text(2)); undone up to \(error.text(digits: 1)); random batches keep \((100 * random.features).text(0)) % of the pairs"
    )
  }

  private static let i06 = Claim(
    "I06", .trueIf,
    Words(
      en:
        "Layer normalisation keeps the order of features within a sample before gain and bias, or if these are the same for all features. With different gains it need not.",
      zh: "层归一化保留一个样本内不同特征的大小关系，是指在 g 和 b 之前，或者 g、b 对所有特征相同（且 g 为正）。g 各不相同时就不一定了。"),
    failsWhen: "the gains are equal"
  ) {
    let gained = try Tensor<Double>([[1, 4, 5]]).layerNormalised(weight: [3, 1, 0.1]).elements
    let random = try OrderKept.measured(trials: 125, seed: 6) { try $0.layerNormalised() }
    return Finding(
      holds: random.features == 1 && gained[1] > gained[2],
      measured:
        "1,000 random rows keep their order; with g = [3, 1, 0.1]: 1, 4, 5 → \(gained.map { $0.text(2) }.joined(separator: ", "))"
    )
  }

  private static let i07 = Claim(
    "I07", .trueIf,
    Words(
      en:
        "Layer normalisation may change the order of samples within a feature: each sample has its own mean and scale.",
      zh: "层归一化可能改变同一特征在不同样本间的大小关系：每个样本有自己的均值和尺度。"),
    failsWhen: "both samples share mean and variance"
  ) {
    let y = try Tensor<Double>([[1, 2, 5], [10, 11, 30]]).layerNormalised().elements
    let random = try OrderKept.measured(trials: 50, seed: 6) { try $0.layerNormalised() }
    return Finding(
      holds: y[1] > y[4] && random.samples < 0.95,
      measured:
        "2 < 11 becomes \(y[1].text(3)) > \(y[4].text(3)); random batches keep \((100 * random.samples).text(0)) % of the pairs"
    )
  }
}
