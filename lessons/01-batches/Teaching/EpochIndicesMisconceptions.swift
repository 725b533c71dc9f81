import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Int, Int, inout SeededGenerator) throws -> [[Int]], Input == (Int, Int, Int) {
  /// Wrong ways to walk through the samples of an epoch.
  mutating func addOrderMisconceptions() {
    addSamplingMisconceptions()
    addShufflingMisconceptions()
    addGeneratorMisconceptions()
  }

  private mutating func addSamplingMisconceptions() {
    misconception(
      "withReplacement",
      { samples, batchSize, generator in
        batches(of: (0..<samples).map { _ in .random(in: 0..<samples, using: &generator) }, batchSize)
      },
      says: { samples, _, _ in
        Words(
          en: """
            This is what you get when every index is drawn anew from all \(samples): some come twice or more, about 37 of 100 \
            never. An epoch uses each sample exactly once: draw without putting back.
            """,
          zh: "这正是每次都从全部 \(samples) 个下标里重新抽取时得到的结果：有的重复出现，大约 37% 从不出现。一轮里每个样本恰好用一次：应当不放回地抽取。")
      })
    misconception(
      "lastBatchLost",
      { samples, batchSize, generator in
        batches(of: (0..<samples).shuffled(using: &generator), batchSize).filter { $0.count == batchSize }
      },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when only full batches are kept: the last \(samples % batchSize) of \(samples) samples are never \
            seen in this epoch. Here they make a shorter batch.
            """,
          zh: "这正是只保留满批次时得到的结果：\(samples) 个样本中最后 \(samples % batchSize) 个在这一轮里没被用到。这里它们应组成一个较小的批次。")
      })
    misconception(
      "lastBatchPadded",
      { samples, batchSize, generator in
        var order = (0..<samples).shuffled(using: &generator)
        while order.count % batchSize != 0 { order.append(order[order.count % samples]) }
        return batches(of: order, batchSize)
      },
      says: { samples, batchSize, _ in
        Words(
          en: """
            This is what you get when the last batch is filled up with samples that were used already. The last batch may be \
            short: here it holds \(samples % batchSize).
            """,
          zh: "这正是用已经用过的样本把最后一批补满时得到的结果。最后一批可以不满：这里只有 \(samples % batchSize) 个。")
      })
    misconception(
      "countsFromOne",
      { samples, batchSize, generator in batches(of: (1...samples).shuffled(using: &generator), batchSize) },
      says: { samples, _, _ in
        Words(
          en: """
            This is what you get when samples are numbered from 1. Indices start at 0, so the last one is \(samples - 1): \
            `0..<samples`, not `1...samples`.
            """,
          zh: "这正是从 1 开始编号时得到的结果。下标从 0 开始，最后一个是 \(samples - 1)：用 `0..<samples` 而不是 `1...samples`。")
      })
  }

  private mutating func addShufflingMisconceptions() {
    misconception(
      "notShuffled", { samples, batchSize, _ in batches(of: Array(0..<samples), batchSize) },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the samples are taken in the order in which they are stored. If they are sorted by class, whole batches then hold one \
            class only: shuffle first.
            """,
          zh: "这正是按存储顺序取样本时得到的结果。若数据按类别排好，整批就会只有一个类别：应当先打乱。")
      })
    misconception(
      "shufflesInsideBatches",
      { samples, batchSize, generator in
        batches(of: Array(0..<samples), batchSize).map { $0.shuffled(using: &generator) }
      },
      says: { _, batchSize, _ in
        Words(
          en: """
            This is what you get when the samples are cut first and shuffled inside each batch: samples 0 to \(batchSize - 1) always \
            stay together. A mean over a batch does not even notice the order inside it. Shuffle all of them, then cut.
            """,
          zh: "这正是先切批次、再在每批内部打乱时得到的结果：第 0 到 \(batchSize - 1) 号样本永远在同一批里，而批内的顺序对平均值毫无影响。应当先整体打乱，再切分。")
      })
  }

  private mutating func addGeneratorMisconceptions() {
    misconception(
      "sameOrderEachEpoch",
      { samples, batchSize, _ in
        var own = SeededGenerator(seed: 42)
        return batches(of: (0..<samples).shuffled(using: &own), batchSize)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when every epoch starts from the same seed: the order never changes. Take the numbers from `generator` itself, \
            passed on with `&`, so that it moves on from epoch to epoch.
            """,
          zh: "这正是每一轮都从同一个种子开始时得到的结果：顺序永远不变。随机数要直接取自 `generator`，用 `&` 传递，让它随轮次向前推进。")
      })
    misconception(
      "ignoresTheGenerator",
      { samples, batchSize, _ in batches(of: (0..<samples).shuffled(), batchSize) },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the randomness does not come from `generator`: the same seed gives another order every time, so no run can be \
            repeated. Use `shuffled(using: &generator)`.
            """,
          zh: "这正是随机数不取自 `generator` 时得到的结果：相同的种子每次给出不同的顺序，实验就无法复现。请用 `shuffled(using: &generator)`。")
      })
  }
}
