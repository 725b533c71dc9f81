import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 1.1.
  static let iterationsPerEpoch = AnswerKey(for: Batches.iterationsPerEpoch, reference: BatchesReference()) { key in
    key.why(
      en: """
        The quotient counts the full batches, the remainder tells whether samples are left for a short one. Whole numbers \
        are divided as whole numbers: no rounding of a Double can go wrong.
        """,
      zh: "商是满批次的个数，余数说明是否还剩样本组成一个小批次。全程用整数除法，就不会有浮点舍入的问题。")

    key.alternative("adds before it divides") { samples, batchSize, dropLast in
      guard batchSize >= 1 else { throw BatchError.notPositive("batchSize") }
      return dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize
    }
    key.alternative("rounds a Double up or down") { samples, batchSize, dropLast in
      guard batchSize > 0 else { throw BatchError.notPositive("batchSize") }
      let exact = Double(samples) / Double(batchSize)
      return Int(exact.rounded(dropLast ? .down : .up))
    }
    key.alternative("counts batch by batch") { samples, batchSize, dropLast in
      guard batchSize > 0 else { throw BatchError.notPositive("batchSize") }
      var batches = 0
      var left = samples
      while left >= batchSize || (left > 0 && !dropLast) {
        batches += 1
        left -= batchSize
      }
      return batches
    }

    key.example((10, 4, false))
    key.example((10, 4, true))
    key.example((12, 4, false))
    key.example((1201, 100, false))
    key.example((1797, 32, false))
    key.example((1797, 32, true))
    key.example((1797, 100, false))
    key.example((1200, 100, false))
    key.example((1, 1, false))
    key.example((3, 7, false))
    key.example((3, 7, true))
    key.example((0, 7, false))
    key.random(20) { generator in
      (.random(in: 1...5000, using: &generator), .random(in: 2...300, using: &generator), .random(using: &generator))
    }
    key.example(en: "the batch size is 0", zh: "批次大小为 0", (12, 0, false))
    key.example(en: "the batch size is negative", zh: "批次大小为负数", (12, -3, true))

    key.when(en: "the last batch is short", zh: "最后一批不满") { samples, batchSize, _ in
      batchSize > 0 && samples % batchSize != 0
    }
    key.when(en: "the last batch is short and kept", zh: "最后一批不满且保留") { samples, batchSize, dropLast in
      batchSize > 0 && samples % batchSize != 0 && !dropLast
    }
    key.when(en: "the last batch is short and dropped", zh: "最后一批不满且丢弃") { samples, batchSize, dropLast in
      batchSize > 0 && samples % batchSize != 0 && dropLast
    }
    key.when(en: "the batch size divides the samples", zh: "批次大小整除样本数") { samples, batchSize, _ in
      batchSize > 0 && samples % batchSize == 0
    }
    key.when(en: "one batch is larger than all samples", zh: "批次比全部样本还大") { samples, batchSize, _ in
      batchSize > samples
    }
    key.when(en: "the batch size is below 1", zh: "批次大小小于 1") { _, batchSize, _ in batchSize < 1 }

    key.addIterationMisconceptions()

    key.hints(
      Words(
        en: "10 samples, batches of 4: how many samples are in each batch? Write the batches down.",
        zh: "10 个样本，每批 4 个：每一批各有几个样本？请写下来。"),
      Words(
        en: "`/` between two Ints cuts the fraction off. `%` gives what is left over. When is there one batch more?",
        zh: "两个 Int 之间的 `/` 会舍去小数部分，`%` 给出余数。什么时候会多出一批？"),
      Words(
        en: "samples / batchSize full batches, and one more if samples % batchSize is not 0 and dropLast is false.",
        zh: "满批次有 samples / batchSize 个；若 samples % batchSize 不为 0 且 dropLast 为 false，就再加 1。"))
  }
}
