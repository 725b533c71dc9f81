import Checking
import Foundation
import NeuralNetworks
import TensorCore

extension Claim {
  /// What normalising does to numbers, whatever the group.
  static let standardising: [Claim] = [g01, g02, g03, g04, g06]

  private static let g01 = Claim(
    "G01", .true,
    Words(
      en: "Normalising shifts and scales: h = g · (x − μ) / √(σ² + ε) + b.",
      zh: "归一化就是平移和缩放：h = g · (x − μ) / √(σ² + ε) + b。"),
    failsWhen: "ε is added outside the root"
  ) {
    let x = try Tensor<Double>([[0.001, 10], [0.002, 30], [0.006, 20]])
    let (g, b) = ([2.0, -1], [0.5, 0.25])
    let layer = try x.batchNormalised(weight: g, bias: b)
    let formula = try x.columnMoments().enumerated().map { c, moments in
      try x.select(dim: 1, index: c).elements.map {
        g[c] * ($0 - moments.mean) / (moments.variance + 1e-5).squareRoot() + b[c]
      }
    }
    let difference = try zip(formula, [0, 1]).map { column, c in
      zip(column, try layer.select(dim: 1, index: c).elements).map { abs($0 - $1) }.max() ?? 1
    }.max()!
    return Finding(
      holds: difference < 1e-12, measured: "layer and formula differ by at most \(difference.text(digits: 1))")
  }

  private static let g02 = Claim(
    "G02", .false,
    Words(
      en: """
        Standardising does not put numbers into a fixed interval. The only bound depends on how many they are: |z| ≤ √(n − 1). What gives an interval is min-max scaling.
        """,
      zh: "标准化并不会把数值放进固定区间。唯一的界限取决于个数：|z| ≤ √(n − 1)。能得到固定区间的是最小-最大缩放。"),
    failsWhen: "min-max scaling is used"
  ) {
    let numbers = SampleMoments.exponentialNumbers(20_000, seed: 1)
    let z = try Tensor(numbers, shape: [1, 20_000]).layerNormalised().elements
    let outlier = try Tensor<Double>([[0, 0, 0, 0, 0, 0, 0, 0, 0, 1000]]).layerNormalised().elements
    let (low, high, most) = (z.min() ?? 0, z.max() ?? 0, outlier.max() ?? 0)
    return Finding(
      holds: low > -1.2 && high > 6 && abs(most - 3) < 1e-3 && high <= 19_999.0.squareRoot(),
      measured:
        "20,000 exponential numbers: z from \(low.text(2)) to \(high.text(2)); one outlier among ten: \(most.text(3)) = √9"
    )
  }

  private static let g03 = Claim(
    "G03", .trueIf,
    Words(
      en: """
        The result has the mean b, and the variance g² · σ²/(σ² + ε): g² only where σ² is far above ε. δ in the formula is a standard deviation. A feature that never changes gives b.
        """,
      zh: "结果的均值是 b，方差是 g² · σ²/(σ² + ε)：只有 σ² 远大于 ε 时才是 g²。公式里的 δ 是标准差。从不变化的特征得到 b。"),
    failsWhen: "ε is 0"
  ) {
    var generator = SeededGenerator(seed: 2)
    let column = try Tensor<Double>.randn([200, 1], using: &generator)
    func moments(_ scale: Double) throws -> SampleMoments {
      try (column * scale).batchNormalised(weight: [3], bias: [0.5]).columnMoments()[0]
    }
    let (wide, narrow) = (try moments(1), try moments(1e-4))
    let sigma = try (column * 1e-4).columnMoments()[0].variance
    let constant = try Tensor<Double>.full([5, 1], 7).batchNormalised(weight: [3], bias: [0.5]).elements
    return Finding(
      holds: abs(wide.mean - 0.5) < 1e-9 && abs(wide.variance / 9 - 1) < 1e-3
        && abs(narrow.variance / (9 * sigma / (sigma + 1e-5)) - 1) < 1e-6 && narrow.variance < 0.01 * 9
        && constant.allSatisfy { $0 == 0.5 },
      measured:
        "g = 3: variance \(wide.variance.text(4)); inputs 10,000 times smaller: \(narrow.variance.text(4)); constant: \(constant[0])"
    )
  }

  private static let g04 = Claim(
    "G04", .false,
    Words(
      en:
        "Normalising does not make anything normal. Mean and variance become 0 and 1; the shape stays, since shifting and scaling keep it: a skewed distribution is as skewed as before.",
      zh: "归一化并不会把数据变成正态分布。均值和方差变成 0 和 1，形状却不变，因为平移和缩放保留形状：偏斜的分布仍然一样偏斜。"),
    failsWhen: "the logarithm is taken first"
  ) {
    let numbers = SampleMoments.exponentialNumbers(20_000, seed: 1)
    let before = SampleMoments(numbers)
    let after = SampleMoments(try Tensor(numbers, shape: [20_000, 1]).batchNormalised().elements)
    return Finding(
      holds: abs(before.skewness - after.skewness) < 1e-3 && after.skewness > 1.5 && abs(after.mean) < 1e-9
        && abs(after.variance - 1) < 1e-3,
      measured: "skewness \(before.skewness.text(4)) before, \(after.skewness.text(4)) after")
  }

  private static let g06 = Claim(
    "G06", .trueIf,
    Words(
      en: """
        Batch normalisation normalises each feature over the batch (of images: each channel over batch, height and width); layer normalisation each sample over its features, in a Transformer each token over the last axis alone.
        """,
      zh: "批归一化让每个特征在整批上归一化（图像：每个通道在批次、高和宽上）；层归一化让每个样本在它的特征上归一化，在 Transformer 中是每个词元只在最后一个轴上。"),
    failsWhen: "the axes are swapped"
  ) {
    var generator = SeededGenerator(seed: 3)
    let table = try Tensor<Double>.randn([9, 5], using: &generator) * 3 + 2
    let (bn, ln) = (try table.batchNormalised(), try table.layerNormalised())
    func isStandard(_ moments: [SampleMoments]) -> Bool {
      moments.allSatisfy { abs($0.mean) < 1e-9 && abs($0.variance - 1) < 1e-3 }
    }
    let images = try Tensor<Double>.randn([2, 3, 4, 5], using: &generator) * 2 - 1
    let channels = try images.batchNormalised().transpose(0, 1).reshape(3, 40).rowMoments()
    let tokens = try images.layerNormalised().reshape(24, 5).rowMoments()
    let columnsAndRows = try [
      isStandard(bn.columnMoments()), isStandard(bn.rowMoments()), isStandard(ln.columnMoments()),
      isStandard(ln.rowMoments()),
    ]
    return Finding(
      holds: columnsAndRows == [true, false, false, true] && isStandard(channels) && isStandard(tokens),
      measured:
        "mean 0, variance 1: BN columns \(columnsAndRows[0]), rows \(columnsAndRows[1]); LN columns \(columnsAndRows[2]), rows \(columnsAndRows[3]); 3 channel means of [2, 3, 4, 5]"
    )
  }
}
