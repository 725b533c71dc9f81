import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// Where batch normalisation is good, and where it is not.
  static let batchNormLimits: [Claim] = [i08, i09, i10, i15, i16, i17]

  private static let i08 = Claim(
    "I08", .imprecise,
    Words(
      en: """
        Which is better depends: batch normalisation often is in convolutional networks with medium and large batches, on this data too; with batches of two, layer normalisation wins clearly. Transformers use layer normalisation, and modern convolutional networks with it keep up.
        """,
      zh: "哪个更好要看情况：卷积网络配中大批次时，批归一化常常更好；批次只有 2 时，层归一化明显胜出。Transformer 用层归一化，用它的现代卷积网络也不落下风。"),
    failsWhen: "batches of 32 in place of 2"
  ) {
    let (batch, layer) = (try Self.atTwo(.batch), try Self.atTwo(.layer))
    return Finding(
      holds: zip(layer, batch).allSatisfy { $0 > $1 + 0.1 },
      measured: "batches of 2, 3 seeds: LN \(text(layer)), BN \(text(batch))")
  }

  private static let i09 = Claim(
    "I09", .imprecise,
    Words(
      en: """
        Layer normalisation takes two numbers from each sample, its mean and its scale; batch normalisation in evaluation takes none, it is an invertible map. That this is why batch normalisation works well is not established: a smoother loss and the noise of the batches are named as \
        well.
        """,
      zh: "层归一化从每个样本中拿走两个数（均值和尺度）；预测时的批归一化什么也不拿走，是可逆的映射。但这并不是公认的原因：更平滑的损失曲面、批次噪声等也被提出过。"),
    failsWhen: "the mean is not taken away"
  ) {
    var generator = SeededGenerator(seed: 8)
    let x = try Tensor<Double>.randn([40, 6], using: &generator)
    let sums = try x.layerNormalised().sum(dim: 1).abs().amax().item()
    let layer = try BatchNorm1d<Double>(6)
    _ = try layer(x)
    layer.eval()
    let batchSums = try noGrad { try layer(x).sum(dim: 1).abs().amax().item() }
    return Finding(
      holds: sums < 1e-9 && batchSums > 1,
      measured:
        "the 6 features of a row add up to at most \(sums.text(digits: 1)) after LN, to as much as \(batchSums.text(1)) after BN in evaluation"
    )
  }

  private static let i10 = Claim(
    "I10", .trueIf,
    Words(
      en: """
        Batch normalisation can be used with small batches, but gets worse the smaller they are. Only one value per channel in training is an error, as in PyTorch; one image of 4 × 4 is fine. Layer normalisation does not notice the batch.
        """,
      zh: "批归一化可以用于小批次，只是批次越小越差。只有训练时每个通道仅有一个值才会报错（与 PyTorch 相同）；一张 4 × 4 的图没问题。层归一化不受批次大小影响。"),
    failsWhen: "batches of 32 in place of 2"
  ) {
    var refusal = ""
    do { _ = try Tensor<Double>([[1, 2, 3]]).batchNormalised() } catch { refusal = "\(error)" }
    let image = try Tensor<Double>.ones([1, 3, 4, 4]).batchNormalised().shape
    let (small, large) = (
      try Self.atTwo(.batch), try NormalisedDigits.accuracies(.batch, batchSize: 32, seeds: Self.seeds)
    )
    return Finding(
      holds: refusal.contains("Expected more than 1 value per channel when training") && image == [1, 3, 4, 4]
        && zip(small, large).allSatisfy { $0 < $1 - 0.1 },
      measured: "BN with batches of 2: \(text(small)); of 32: \(text(large))")
  }

  private static let i15 = Claim(
    "I15", .false,
    Words(
      en: """
        A single sample cannot go unnormalised: the layers behind would get inputs of a kind they never saw. Nor can it normalise itself: x − μ is 0, so every input gives b.
        """,
      zh: "单个样本不能“不做标准化”：后面的层会得到从未见过的输入。它也不能用自己来标准化：x − μ 是 0，任何输入都得到 b。"),
    failsWhen: "the remembered statistics are used"
  ) {
    // The guard of the layer off: the formula with the statistics of a batch of one.
    func unguarded(_ x: Double) throws -> Double {
      let batch = try Tensor<Double>([[x]])
      let unit = try (batch - batch.mean(dim: 0)) / (batch.var(dim: 0, correction: 0) + 1e-5).sqrt()
      return try (unit * 2 + 0.75).elements[0]
    }
    let outputs = try [3.0, -20, 1e6].map(unguarded)
    let plain = try NormalisedDigits(.batch, batchSize: 32, seed: 1, updates: 200)
    let right = try plain.accuracy()
    let without = try plain.accuracyWithoutNormalising()
    return Finding(
      holds: outputs == [0.75, 0.75, 0.75] && without < right - 0.1,
      measured:
        "3, −20, 1,000,000 → \(outputs); digits with the normalisation left out \(without.text(3)), with remembered statistics \(right.text(3))"
    )
  }

  private static let i16 = Claim(
    "I16", .true,
    Words(
      en:
        "What is used for prediction are the mean and variance remembered from training. Then batch normalisation is a fixed straight line for each feature, and can be merged into the linear layer before it.",
      zh: "预测时使用训练中记下的均值和方差。这时批归一化对每个特征是一条固定的直线，可以并入它前面的线性层。"),
    failsWhen: "the batch's own statistics are used"
  ) {
    var generator = SeededGenerator(seed: 9)
    let linear = try Linear<Double>(5, 4, using: &generator)
    let layer = try BatchNorm1d<Double>(4)
    let x = try Tensor<Double>.randn([30, 5], using: &generator)
    return try noGrad {
      for _ in 0..<20 { _ = try layer(linear(x * 2 + 1)) }
      layer.eval()
      guard let mean = layer.runningMean, let variance = layer.runningVar, let bias = linear.bias else {
        return Finding(holds: false, measured: "no statistics")
      }
      let factor = try (variance + layer.eps).rsqrt()
      let merged = try Linear(
        weight: linear.weight * factor.unsqueeze(1), bias: (bias - mean) * factor)
      let error = try (layer(linear(x)) - merged(x)).abs().amax().item()
      return Finding(
        holds: error < 1e-12, measured: "one linear layer instead of two layers: differs by \(error.text(digits: 1))")
    }
  }

  private static let i17 = Claim(
    "I17", .imprecise,
    Words(
      en: """
        Remembered statistics are the standard, not a makeshift. Their error comes from short memory, tiny batches or data that have changed; averaging all batches alike (momentum = nil) makes it nearly vanish.
        """,
      zh: "使用记下的统计量是标准做法，而不是权宜之计。误差来自记忆太短、批次太小或数据已变；把所有批次同等平均（momentum = nil）几乎能消除误差。"),
    failsWhen: "momentum is 0.1 in both"
  ) {
    let short = try RunningAverages(batchSize: 4, momentum: 0.1)
    let long = try RunningAverages(batchSize: 4, momentum: nil)
    return Finding(
      holds: short.varianceError > 5 * long.varianceError && short.meanError > 100 * long.meanError
        && long.varianceError < 0.03,
      measured:
        "batches of 4: variance off by \((100 * short.varianceError).text(0)) % with momentum 0.1, by \((100 * long.varianceError).text(1)) % with the mean of all"
    )
  }

  private static let seeds = 1..<4

  /// The accuracy of networks trained with batches of 2.
  private static func atTwo(_ kind: NormalisedDigits.Kind) throws -> [Double] {
    try NormalisedDigits.accuracies(kind, batchSize: 2, seeds: seeds)
  }
}

/// Accuracies in a row.
private func text(_ accuracies: [Double]) -> String { accuracies.map { $0.text(3) }.joined(separator: ", ") }
