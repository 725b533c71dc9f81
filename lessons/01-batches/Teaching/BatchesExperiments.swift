import Checking
import Foundation
import TensorCore

extension Experiment {
  /// What `lessons run 1` runs.
  static let batches: [Experiment] = [.training, .coverage, .gradientNoise]

  /// The worked example, epoch by epoch.
  static let training = Experiment(
    "training",
    Words(
      en: "1,200 digits in batches of 100, 5 epochs: counts the updates and draws the loss with --live",
      zh: "1200 个数字、每批 100 个、5 轮：数一数更新次数；加 --live 可看损失曲线"),
    reportsLoss: true
  ) { output in
    let run = try WorkedExample.train { update in
      output.loss?(update.number, update.loss)
      output.progress(update.progress)
    }
    output.say(
      Words(
        en: "\(WorkedExample.samples) samples, batches of \(WorkedExample.batchSize), \(WorkedExample.epochs) epochs",
        zh: "\(WorkedExample.samples) 个样本，每批 \(WorkedExample.batchSize) 个，\(WorkedExample.epochs) 轮"))
    output.gap()
    let perEpoch = run.history.losses.count / WorkedExample.epochs
    output.table(
      [
        Words(en: "epoch", zh: "轮次"), Words(en: "updates", zh: "本轮更新"), Words(en: "so far", zh: "累计更新"),
        Words(en: "mean loss", zh: "平均损失"),
      ],
      run.history.epochLosses.enumerated().map { index, loss in
        ["\(index + 1)", "\(perEpoch)", "\(perEpoch * (index + 1))", loss.text(3)]
      })
    output.gap()
    output.say(
      Words(
        en: "The optimiser counted \(run.updates) updates.", zh: "优化器自己数到 \(run.updates) 次更新。"))
    output.say(
      Words(
        en: "Right on the other \(run.testSamples) images: \((100 * run.testAccuracy).text(1)) %",
        zh: "在另外 \(run.testSamples) 张图上的正确率：\((100 * run.testAccuracy).text(1)) %"))
  }

  /// How many samples are seen, with and without replacement.
  static let coverage = Experiment(
    "coverage",
    Words(
      en: "which share of 1,200 samples has been seen, with and without replacement",
      zh: "1200 个样本见过多少：有放回与无放回抽样的对比")
  ) { output in
    let (samples, runs) = (1200, 100)
    var generator = SeededGenerator(seed: 5)
    func mean(_ share: (inout SeededGenerator) -> Double) -> Double {
      (0..<runs).reduce(0) { sum, _ in sum + share(&generator) } / Double(runs)
    }
    let rows = [300, 600, 1200, 2400, 3600].map { draws -> [String] in
      let with = mean { Coverage.withReplacement(samples: samples, draws: draws, using: &$0) }
      let without = mean { Coverage.withoutReplacement(samples: samples, draws: draws, using: &$0) }
      return [
        "\(draws)", without.text(3), with.text(3), (1 - exp(-Double(draws) / Double(samples))).text(3),
      ]
    }
    output.say(
      Words(
        en: "Share of \(samples) samples seen at least once (mean of \(runs) runs)",
        zh: "\(samples) 个样本中至少见过一次的比例（\(runs) 次平均）"))
    output.gap()
    output.table(
      [
        Words(en: "draws", zh: "抽取次数"), Words(en: "shuffled epochs", zh: "每轮打乱"),
        Words(en: "with replacement", zh: "有放回"), Words(en: "1 − exp(−draws/samples)", zh: "1 − exp(−次数/样本数)"),
      ], rows)
  }

  /// How the noise of a batch's gradient falls with its size.
  static let gradientNoise = Experiment(
    "noise",
    Words(
      en: "how far a batch's gradient is from the gradient of all samples, by batch size",
      zh: "批次梯度与全部样本的梯度相差多少，随批次大小怎样变化")
  ) { output in
    let gradients = try BatchGradients()
    let full = try gradients.fullGradient()
    let single = try gradients.sampleVariance(around: full)
    var generator = SeededGenerator(seed: 3)
    let sizes = [4, 16, 64, 256]
    var rows: [[String]] = []
    for (index, size) in sizes.enumerated() {
      let measured = try gradients.batchVariance(size: size, trials: 200, around: full, using: &generator)
      let theory = single / Double(size)
      rows.append(["\(size)", measured.text(digits: 3), theory.text(digits: 3), (measured * Double(size)).text(2)])
      output.progress(Double(index + 1) / Double(sizes.count))
    }
    output.say(
      Words(
        en: "Squared distance of a batch's gradient from the full gradient (mean of 200 batches)",
        zh: "批次梯度与全梯度之差的平方（200 个批次的平均）"))
    output.gap()
    output.table(
      [
        Words(en: "B", zh: "B"), Words(en: "measured", zh: "实测"), Words(en: "σ²/B", zh: "σ²/B"),
        Words(en: "B × measured", zh: "B × 实测"),
      ], rows)
  }
}
