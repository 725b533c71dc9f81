import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Int, Int, Int, Bool, Int) throws -> Int, Input == (Int, Int, Int, Bool, Int) {
  /// Wrong ways to count the updates of a training.
  mutating func addUpdateMisconceptions() {
    addRoundingMisconceptions()
    addAccumulationMisconceptions()
    misconception(
      "epochsForgotten",
      { samples, batchSize, _, dropLast, accumulate in
        ceiling(iterations(samples, batchSize, dropLast), accumulate)
      },
      says: { _, _, epochs, _, _ in
        Words(
          en: "This is what you get for a single epoch. The training goes through all samples \(epochs) times.",
          zh: "这正是只算一轮时得到的结果。训练要把全部样本过 \(epochs) 遍。")
      })
    misconception(
      "oneUpdatePerEpoch", { _, _, epochs, _, _ in epochs },
      says: { samples, batchSize, _, _, _ in
        Words(
          en: """
            This is what you get when each epoch updates the weights once: that is batch gradient descent, with all \
            \(samples) samples in one batch. Here a batch holds \(batchSize).
            """,
          zh: "这正是每一轮只更新一次时得到的结果：那是把全部 \(samples) 个样本放进一批的“批量梯度下降”。这里每批是 \(batchSize) 个。")
      })
  }

  private mutating func addRoundingMisconceptions() {
    misconception(
      "ceilAfterMultiplying",
      { samples, batchSize, epochs, dropLast, accumulate in
        let iterations = dropLast ? samples * epochs / batchSize : ceiling(samples * epochs, batchSize)
        return ceiling(iterations, accumulate)
      },
      says: { samples, batchSize, epochs, dropLast, _ in
        let last = samples % batchSize
        return Words(
          en: """
            This is what you get when samples · epochs is cut into batches in one go, as if a batch could hold samples of two epochs. \
            Every epoch \(dropLast ? "drops" : "ends with") its own short batch of \(last), \(epochs) times in all.
            """,
          zh: """
            这正是把 samples · epochs 一次性切成批次时得到的结果，好像一个批次可以横跨两轮。\
            其实每一轮\(dropLast ? "都丢弃" : "都有")自己那个只有 \(last) 个样本的小批次，一共 \(epochs) 次。
            """)
      })
    misconception(
      "floorInsteadOfCeil",
      { samples, batchSize, epochs, _, accumulate in epochs * ceiling(samples / batchSize, accumulate) },
      says: { samples, batchSize, _, _, _ in
        Words(
          en: """
            This is what you get when the last, smaller batch of each epoch is dropped. dropLast is false here: the \
            \(samples % batchSize) samples left over are one more iteration.
            """,
          zh: "这正是每一轮都丢掉最后那个小批次时得到的结果。这里 dropLast 为 false：余下的 \(samples % batchSize) 个样本还要迭代一次。")
      })
    misconception(
      "dropLastIgnored",
      { samples, batchSize, epochs, _, accumulate in epochs * ceiling(ceiling(samples, batchSize), accumulate) },
      says: { samples, batchSize, _, _, _ in
        Words(
          en: """
            This is what you get when the short batch always counts. dropLast is true here, so the last \
            \(samples % batchSize) samples of each epoch are left out.
            """,
          zh: "这正是总把不满的批次也算进去时得到的结果。这里 dropLast 为 true，每轮最后的 \(samples % batchSize) 个样本要丢弃。")
      })
    misconception(
      "dropLastReversed",
      { samples, batchSize, epochs, dropLast, accumulate in
        epochs * ceiling(iterations(samples, batchSize, !dropLast), accumulate)
      },
      says: { _, _, _, dropLast, _ in
        Words(
          en: """
            This is what you get when dropLast is read the other way round: it is \(dropLast) here, and true means that the short \
            batch is dropped.
            """,
          zh: "这正是把 dropLast 的含义弄反时得到的结果：这里它是 \(dropLast)，而 true 表示丢弃不满的批次。")
      })
  }

  private mutating func addAccumulationMisconceptions() {
    misconception(
      "accumulationIgnored",
      { samples, batchSize, epochs, dropLast, _ in epochs * iterations(samples, batchSize, dropLast) },
      says: { _, _, _, _, accumulate in
        Words(
          en: """
            This is what you get when every iteration updates the weights. With accumulate = \(accumulate), the gradients of \
            \(accumulate) iterations are collected before the weights change.
            """,
          zh: "这正是每次迭代都更新权重时得到的结果。accumulate = \(accumulate) 表示先累积 \(accumulate) 次迭代的梯度，再更新一次。")
      })
    misconception(
      "accumulatesAcrossEpochs",
      { samples, batchSize, epochs, dropLast, accumulate in
        ceiling(epochs * iterations(samples, batchSize, dropLast), accumulate)
      },
      says: { samples, batchSize, _, dropLast, accumulate in
        Words(
          en: """
            This is what you get when accumulation goes on from one epoch into the next. This task asks for an update at the end of each epoch: \
            \(iterations(samples, batchSize, dropLast)) iterations leave \
            \(iterations(samples, batchSize, dropLast) % accumulate) over. (Some training loops do carry them on: a different convention.)
            """,
          zh: """
            这正是把梯度累积延续到下一轮时得到的结果。本题要求每轮结束时更新：\
            \(iterations(samples, batchSize, dropLast)) 次迭代还剩 \(iterations(samples, batchSize, dropLast) % accumulate) 次。\
            （有些训练循环确实会延续下去，那是另一种约定。）
            """)
      })
    misconception(
      "leftoverGradientsDropped",
      { samples, batchSize, epochs, dropLast, accumulate in
        epochs * (iterations(samples, batchSize, dropLast) / accumulate)
      },
      says: { samples, batchSize, _, dropLast, accumulate in
        Words(
          en: """
            This is what you get when gradients that do not fill a whole group of \(accumulate) are thrown away at the end of an epoch. \
            \(iterations(samples, batchSize, dropLast)) iterations leave \
            \(iterations(samples, batchSize, dropLast) % accumulate) over, and they make one more update.
            """,
          zh: """
            这正是每轮结束时丢掉不足 \(accumulate) 次的梯度时得到的结果。\
            \(iterations(samples, batchSize, dropLast)) 次迭代还剩 \(iterations(samples, batchSize, dropLast) % accumulate) 次，它们还要更新一次。
            """)
      })
    misconception(
      "accumulationMultiplies",
      { samples, batchSize, epochs, dropLast, accumulate in
        epochs * iterations(samples, batchSize, dropLast) * accumulate
      },
      says: { _, _, _, _, accumulate in
        Words(
          en: """
            This is what you get when accumulate multiplies the updates. It makes them rarer: \(accumulate) iterations share one.
            """,
          zh: "这正是把更新次数乘以 accumulate 时得到的结果。累积会让更新变少：每 \(accumulate) 次迭代才更新一次。")
      })
  }
}

/// Iterations of one epoch.
private func iterations(_ samples: Int, _ batchSize: Int, _ dropLast: Bool) -> Int {
  dropLast ? samples / batchSize : ceiling(samples, batchSize)
}

/// ⌈a / b⌉ for whole numbers.
private func ceiling(_ a: Int, _ b: Int) -> Int { (a + b - 1) / b }
