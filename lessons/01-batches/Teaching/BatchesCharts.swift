import Charts
import Checking
import Foundation
import TensorCore

extension LessonCharts {
  /// Lesson 1: a training as it goes, the batches of an epoch, and what chance does to both.
  static let batches = LessonCharts(
    folder: "01-batches", [.trainingLoss, .epochInBatches, .gradientVariance, .uniqueFraction])
}

extension ChartRecipe {
  /// The loss of the worked example.
  static let trainingLoss = ChartRecipe(
    "training-loss",
    summary: Caption(en: "60 updates of the worked example: the loss", zh: "示例的 60 次更新：损失曲线")
  ) {
    let history = try WorkedExample.train().history
    let perEpoch = history.losses.count / history.epochLosses.count
    let ends = (0...history.epochLosses.count).map { Double($0 * perEpoch) + 0.5 }
    return Chart(
      title: "60 updates: 1,200 digits, batches of 100, 5 epochs",
      caption: Caption(
        en: "Each point is the loss of one batch before its update; each step is the mean over an epoch of 12 updates. "
          + "The trend falls, the single loss does not: some batches are harder than others.",
        zh: "每个点是一个批次在更新之前的损失；每级台阶是一轮（12 次更新）的平均。总的趋势下降，但单次损失有起有伏：有的批次更难。"),
      alternativeText:
        "The loss falls from about 2.3 in the first update to about 0.5 in the sixtieth, wavering from batch to batch. "
        + "Five steps, one for each epoch of 12 updates, descend through it.",
      tryNext: [
        "draw the loss on a logarithmic axis: `set logscale y`",
        "add the loss of guessing among ten digits, ln 10: `log(10) with lines ls 8 title 'ln 10: pure guessing'`",
      ],
      panels: [
        Panel(
          x: Axis("update", range: 0...61), y: Axis("cross-entropy loss", unit: "nats", range: 0...2.5),
          legend: .topRight,
          marks: ends.dropFirst().dropLast().map { .rule(x: $0) } + [
            .connectedPoints("loss of one batch", x: history.losses.indices.map { Double($0 + 1) }, y: history.losses),
            .steps("mean of the epoch", x: ends, y: history.epochLosses + history.epochLosses.suffix(1)),
          ])
      ])
  }

  /// The sizes of the batches of an epoch.
  static let epochInBatches = ChartRecipe(
    "epoch-in-batches",
    summary: Caption(en: "the batches of one epoch; the last one is short", zh: "一轮中的各个批次，最后一批不满")
  ) {
    let sizes = batches(of: Array(0..<1797), 32).map { Double($0.count) }
    let places = sizes.indices.map { Double($0 + 1) }
    return Chart(
      title: "One epoch: 1,797 samples in batches of 32",
      caption: Caption(
        en:
          "56 full batches, then what is left: 1,797 − 56 · 32 = 5 samples. With dropLast the short batch is left out, "
          + "and these 5 samples are not seen in this epoch.",
        zh: "56 个满批次，然后是剩下的 1797 − 56 · 32 = 5 个样本。设置 dropLast 时丢弃这个小批次，这 5 个样本本轮就不会被见到。"),
      alternativeText: "57 bars side by side. 56 of them are 32 high, the last one only 5.",
      tryNext: ["a batch size of your own: how short is the last bar for 64? for 100? (1797 % 64, 1797 % 100)"],
      panels: [
        Panel(
          x: Axis("batch (iteration)", range: 0...58), y: Axis("samples in the batch", range: 0...40), legend: .topLeft,
          marks: [
            .bars("a full batch of 32", x: Array(places.dropLast()), height: Array(sizes.dropLast())),
            .bars("the last batch: 5 samples", x: Array(places.suffix(1)), height: Array(sizes.suffix(1))),
          ])
      ])
  }

  /// The noise of a batch's gradient over its size.
  static let gradientVariance = ChartRecipe(
    "gradient-variance",
    summary: Caption(en: "the noise of a batch's gradient falls as 1/B", zh: "批次梯度的噪声按 1/B 下降")
  ) {
    let gradients = try BatchGradients()
    let full = try gradients.fullGradient()
    let single = try gradients.sampleVariance(around: full)
    var generator = SeededGenerator(seed: 3)
    let sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256]
    let measured = try sizes.map {
      try gradients.batchVariance(size: $0, trials: 100, around: full, using: &generator)
    }
    let x = sizes.map(Double.init)
    return Chart(
      title: "How far a batch's gradient is from the gradient of all samples",
      caption: Caption(
        en:
          "Four times the samples, a quarter of the variance: on logarithmic axes a line of slope −1. The distance itself is the "
          + "square root, so it only halves: larger batches pay less and less.",
        zh: "样本数变成 4 倍，方差降为四分之一：在双对数坐标上是斜率为 −1 的直线。距离是方差的平方根，只减半：批次越大，越不划算。"),
      alternativeText:
        "On logarithmic axes, measured points for batch sizes 1 to 256 lie on a straight line that falls by a factor of ten "
        + "for every factor of ten in the batch size.",
      tryNext: ["add the distance, the square root: `sqrt(\(single.text(2))/x) with lines ls 3 title 'σ/√B'`"],
      panels: [
        Panel(
          x: Axis("batch size B", scale: .logarithmic, range: 0.8...320),
          y: Axis("E‖g_B − g‖²", scale: .logarithmic), legend: .topRight,
          marks: [
            .line("σ²/B, slope −1", x: x, y: x.map { single / $0 }, ink: .gray),
            .points("measured, 100 batches each", x: x, y: measured, ink: .blue),
          ])
      ])
  }

  /// How many samples are seen when as many are drawn with replacement.
  static let uniqueFraction = ChartRecipe(
    "unique-fraction",
    summary: Caption(en: "with replacement only 63 % of the samples are seen", zh: "有放回抽样只见到 63% 的样本")
  ) {
    var generator = SeededGenerator(seed: 6)
    let shares = (0..<500).map { _ in
      Coverage.withReplacement(samples: 1200, draws: 1200, using: &generator)
    }
    let edges = (0...24).map { 0.602 + 0.0025 * Double($0) }
    let counts = zip(edges, edges.dropFirst()).map { low, high in
      Double(shares.count { $0 >= low && $0 < high })
    }
    return Chart(
      title: "1,200 draws from 1,200 samples, with replacement, 500 times",
      caption: Caption(
        en:
          "A sample is missed by one draw with probability 1 − 1/1200, by 1,200 draws with (1 − 1/1200)¹²⁰⁰ ≈ 1/e. So only "
          + "1 − 1/e = 0.632 are seen. A shuffled epoch sees all of them: it would stand at 1, far off to the right.",
        zh: "一个样本在一次抽取中没被抽到的概率是 1 − 1/1200，1200 次都没抽到的概率是 (1 − 1/1200)¹²⁰⁰ ≈ 1/e，所以只见到 1 − 1/e = 0.632。"
          + "先打乱再依次取则全部见到：在图上位于 1 处，远在右边之外。"),
      alternativeText:
        "A bell-shaped histogram of the share of samples seen, between 0.60 and 0.66, centred on a line at 0.632.",
      tryNext: ["would fewer samples scatter more? The width shrinks as 1/√N."],
      panels: [
        Panel(
          x: Axis("share of the samples seen at least once", range: 0.6...0.664), y: Axis("runs"), legend: .topLeft,
          marks: [
            .histogram("500 runs", edges: edges, counts: counts),
            .line("1 − 1/e = 0.632", x: [1 - exp(-1), 1 - exp(-1)], y: [0, 60], ink: .vermilion),
          ])
      ])
  }
}
