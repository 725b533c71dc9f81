import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Int, Int, Bool) throws -> Int, Input == (Int, Int, Bool) {
  /// Wrong ways to count the batches of an epoch.
  mutating func addIterationMisconceptions() {
    misconception(
      "floorInsteadOfCeil", { samples, batchSize, _ in samples / (try positive(batchSize)) },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when the last, smaller batch is dropped. Frameworks keep it unless dropLast is set: \
            \(samples) samples make \(samples / batchSize) full batches and one of \(samples % batchSize).
            """,
          zh: """
            这正是丢掉最后一个不满的批次时得到的结果。除非设置了 dropLast，框架都会保留它：\
            \(samples) 个样本分成 \(samples / batchSize) 个满批次和一个只有 \(samples % batchSize) 个样本的批次。
            """)
      })
    misconception(
      "ceilAlways", { samples, batchSize, _ in (samples + batchSize - 1) / (try positive(batchSize)) },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when the short batch always counts. Here dropLast is true: the last batch would hold only \
            \(samples % batchSize) of \(batchSize) samples, so it is left out.
            """,
          zh: """
            这正是不管 dropLast、总把不满的批次也算进去时得到的结果。这里 dropLast 为 true：\
            最后一批只有 \(samples % batchSize) 个样本（满批是 \(batchSize) 个），应当丢弃。
            """)
      })
    misconception(
      "dropLastReversed",
      { samples, batchSize, dropLast in
        let batchSize = try positive(batchSize)
        return dropLast ? (samples + batchSize - 1) / batchSize : samples / batchSize
      },
      says: { _, _, dropLast in
        Words(
          en: """
            This is what you get when dropLast is read the other way round: it is \(dropLast) here, and true means that the short \
            batch is dropped.
            """,
          zh: "这正是把 dropLast 的含义弄反时得到的结果：这里它是 \(dropLast)，而 true 表示丢弃不满的批次。")
      })
    misconception(
      "roundsToNearest",
      { samples, batchSize, _ in Int((Double(samples) / Double(try positive(batchSize))).rounded()) },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when samples / batchSize is rounded to the nearest whole number. A batch is there or it is not: \
            \(samples % batchSize) samples left over are one batch if it is kept, none if it is dropped, however many they are.
            """,
          zh: """
            这正是把 samples / batchSize 四舍五入时得到的结果。批次要么有要么没有：\
            余下的 \(samples % batchSize) 个样本保留时就是一批，丢弃时就是零批，与个数多少无关。
            """)
      })
    misconception(
      "alwaysOneMore",
      { samples, batchSize, dropLast in samples / (try positive(batchSize)) + (dropLast ? 0 : 1) },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when one batch is added even if nothing is left over: \(samples) samples fill \
            \(samples / batchSize) batches of \(batchSize) exactly.
            """,
          zh: """
            这正是即使没有余数也多加一批时得到的结果：\(samples) 个样本恰好填满 \(samples / batchSize) 个大小为 \(batchSize) 的批次。
            """)
      })
    misconception(
      "noBatchWhenTooFew",
      { samples, batchSize, dropLast in
        let batchSize = try positive(batchSize)
        guard samples >= batchSize else { return 0 }
        return dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize
      },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when fewer samples than one batch count as no batch at all. \(samples) samples with a batch size of \
            \(batchSize) still are one short batch, and it is kept.
            """,
          zh: """
            这正是把样本数不足一批当成零批时得到的结果。批次大小为 \(batchSize) 时，\(samples) 个样本仍然组成一个不满的批次，应当保留。
            """)
      })
  }
}

/// The batch size if it is at least 1: the misconceptions are about counting, not about bad input.
private func positive(_ batchSize: Int) throws -> Int {
  guard batchSize >= 1 else { throw BatchError.notPositive("batchSize") }
  return batchSize
}
