import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// How the two layers are defined, and what each of them learns.
  static let definitions: [Claim] = [h01, h02, h03, i01, i02, i03]

  private static let h01 = Claim(
    "H01", .true,
    Words(
      en: """
        Batch normalisation uses mean and biased variance of the mini-batch, neuron by neuron. What it remembers for evaluation is the unbiased variance: r ← (1 − m) · r + m · batch with m = 0.1, the reverse of an optimiser's momentum.
        """,
      zh: "批归一化逐个神经元使用小批次的均值和有偏方差。为预测而记下的是无偏方差：r ← (1 − m)·r + m·batch，m = 0.1，与优化器的动量含义相反。"),
    failsWhen: "momentum is the share that is kept"
  ) {
    let layer = try BatchNorm1d<Double>(1)
    let output = try layer(Tensor([[1], [2], [6]])).elements
    let (mean, variance) = (layer.runningMean?.elements[0] ?? 0, layer.runningVar?.elements[0] ?? 0)
    return Finding(
      holds: near(output, [-0.9258, -0.4629, 1.3887], 1e-4) && abs(mean - 0.3) < 1e-9 && abs(variance - 1.6) < 1e-9,
      measured:
        "1, 2, 6 → \(output.map { $0.text(4) }.joined(separator: ", ")); running mean \(mean.text(2)), variance \(variance.text(2))"
    )
  }

  private static let h02 = Claim(
    "H02", .true,
    Words(
      en:
        "Layer normalisation takes mean and biased variance over all features of one sample. What else is in the batch does not matter.",
      zh: "层归一化在一个样本的所有特征上求均值和有偏方差，与同批的其他样本无关。"),
    failsWhen: "the average runs over the batch"
  ) {
    let alone = try Tensor<Double>([[1, 2, 6]]).layerNormalised().elements
    let inCompany = try Tensor<Double>([[1, 2, 6], [100, -3, 0.5]]).layerNormalised().elements
    return Finding(
      holds: near(alone, [-0.9258, -0.4629, 1.3887], 1e-4) && Array(inCompany.prefix(3)) == alone,
      measured: "1, 2, 6 → \(alone.map { $0.text(4) }.joined(separator: ", ")), with another row beside it the same")
  }

  private static let h03 = Claim(
    "H03", .false,
    Words(
      en: """
        In layer normalisation μ and σ are one number for each sample, but g and b are vectors with one entry for each feature. (In PyTorch it is batch normalisation that has one pair for each channel; layer normalisation has one for each element.)
        """,
      zh: "层归一化中，μ 和 σ 是每个样本一个数，而 g 和 b 是向量，每个特征一个分量。（在 PyTorch 里，批归一化是每个通道一对；层归一化是每个元素一对。）"),
    failsWhen: "the gain is a single number"
  ) {
    func count(_ layer: any Module<Double>) -> Int { layer.parameters.reduce(0) { $0 + $1.count } }
    let counts = [
      count(try LayerNorm<Double>(7)), count(try LayerNorm<Double>([3, 5])), count(try BatchNorm2d<Double>(7)),
    ]
    let layer = try LayerNorm<Double>(4)
    let x = try Tensor<Double>([[1, 2, 6, 3], [0.5, -1, 4, 2]])
    try layer(x).square().sum().backward()
    let distinct = Set(layer.weight?.grad?.elements ?? []).count
    return Finding(
      holds: counts == [14, 30, 14] && distinct == 4,
      measured:
        "parameters of LayerNorm(7), LayerNorm([3, 5]), BatchNorm2d(7): \(counts); the gradient of 4 gains has \(distinct) different entries"
    )
  }

  private static let i01 = Claim(
    "I01", .true,
    Words(
      en:
        "The learnt step of batch normalisation is its own for each neuron: feature j ends with mean b_j and standard deviation |g_j|.",
      zh: "批归一化中学到的缩放和平移是每个神经元各自的：特征 j 最后的均值是 b_j，标准差是 |g_j|。"),
    failsWhen: "all features share one g"
  ) {
    let (g, b) = ([3.0, -1, 0.1], [5.0, 0, -2])
    let moments = try randomTable().batchNormalised(weight: g, bias: b).columnMoments()
    let isSo = zip(moments, zip(g, b)).allSatisfy { abs($0.deviation - abs($1.0)) < 1e-3 && abs($0.mean - $1.1) < 1e-9 }
    return Finding(
      holds: isSo, measured: "g = \(g): deviations \(moments.map { $0.deviation.text(3) }.joined(separator: ", "))")
  }

  private static let i02 = Claim(
    "I02", .false,
    Words(
      en:
        "Layer normalisation does not bring all inputs into the same range: with a gain for each feature the ranges differ, just as in batch normalisation.",
      zh: "层归一化并不会让所有输入落在同一个区间：每个特征有自己的 g，区间各不相同，和批归一化一样。"),
    failsWhen: "all features share one g"
  ) {
    let deviations = try randomTable().layerNormalised(weight: [3, 1, 0.1]).columnMoments().map(\.deviation)
    let ratios = [deviations[0] / deviations[1], deviations[1] / deviations[2]]
    return Finding(
      holds: (2.5...3.5).contains(ratios[0]) && (8...12).contains(ratios[1]),
      measured: "g = [3, 1, 0.1]: deviations \(deviations.map { $0.text(3) }.joined(separator: ", "))")
  }

  private static let i03 = Claim(
    "I03", .trueIf,
    Words(
      en: """
        Layer normalisation forgets the mean and the scale of each sample: LN(a · x + c) = LN(x) for a > 0. Two features of different kind, colour and size, become ±1, and what the size said is gone. It matters for raw inputs, less inside a wide network.
        """,
      zh: "层归一化会忘掉每个样本自己的均值和尺度：a > 0 时 LN(a·x + c) = LN(x)。颜色和大小这样两个不同类的特征会变成 ±1，大小的信息就没了。这对原始输入有影响，在宽网络内部影响较小。"),
    failsWhen: "batch normalisation takes its place"
  ) {
    let toy = try ColourAndSize()
    let layer = try toy.accuracy { try $0.layerNormalised() }
    let batch = try toy.accuracy { try $0.batchNormalised() }
    let x = try Tensor<Double>([[1, 4, 9], [-2, 7, 3]])
    let difference = try (x.layerNormalised() - (x * 3 + 2).layerNormalised()).abs().amax(dims: [0, 1]).item()
    return Finding(
      holds: layer < toy.majority + 0.02 && batch > 0.95 && difference < 1e-4,
      measured:
        "is it large? after LN \(layer.text(3)) (guessing \(toy.majority.text(3))), after BN \(batch.text(3)); LN(3x + 2) differs by \(difference.text(digits: 1))"
    )
  }

  /// 500 samples of three features.
  private static func randomTable() throws -> Tensor<Double> {
    var generator = SeededGenerator(seed: 4)
    return try Tensor.randn([500, 3], using: &generator)
  }
}

/// Whether two lists agree.
private func near(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < tolerance }
}
