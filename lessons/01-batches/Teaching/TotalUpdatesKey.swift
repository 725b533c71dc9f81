import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 1.2.
  static let totalUpdates = AnswerKey(for: Batches.totalUpdates, reference: BatchesReference()) { key in
    key.points = 2
    key.why(
      en: """
        Rounding up happens inside the epoch, because every epoch ends with its own short batch and its own update; only then come the \
        epochs. Counting updates in iterations is the same task as counting iterations in samples, so the first exercise serves twice.
        """,
      zh: "向上取整发生在每一轮之内：每轮都以自己的小批次和自己的一次更新结束，最后才乘以轮数。由迭代数求更新数与由样本数求迭代数是同一件事，所以第一题用了两次。")

    key.alternative("formula") { samples, batchSize, epochs, dropLast, accumulate in
      let iterations = dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize
      return epochs * ((iterations + accumulate - 1) / accumulate)
    }
    key.alternative("runs the training without training") { samples, batchSize, epochs, dropLast, accumulate in
      var updates = 0
      for _ in 0..<epochs {
        var pending = 0
        for start in stride(from: 0, to: samples, by: batchSize) {
          if dropLast && start + batchSize > samples { continue }
          pending += 1
          if pending == accumulate {
            updates += 1
            pending = 0
          }
        }
        if pending > 0 { updates += 1 }
      }
      return updates
    }

    key.example((10, 4, 2, false, 1))
    key.example((10, 4, 2, true, 1))
    key.example((1200, 100, 5, false, 1))
    key.example((1797, 32, 5, false, 1))
    key.example((1797, 32, 5, true, 1))
    key.example((10, 4, 2, false, 2))
    key.example((1797, 32, 5, false, 4))
    key.example((1797, 32, 3, true, 5))
    key.example((5, 8, 3, false, 1))
    key.example((5, 8, 3, true, 1))
    key.example((5, 8, 3, false, 4))
    key.random(20) { generator in
      (
        .random(in: 50...5000, using: &generator), .random(in: 3...300, using: &generator),
        .random(in: 2...30, using: &generator), .random(using: &generator), .random(in: 1...9, using: &generator)
      )
    }

    key.when(en: "the last batch is short", zh: "最后一批不满") { given in given.0 % given.1 != 0 }
    key.when(en: "gradients are accumulated (accumulate above 1)", zh: "使用梯度累积（accumulate 大于 1）") { given in given.4 > 1
    }
    key.when(en: "accumulate is 1", zh: "accumulate 为 1") { given in given.4 == 1 }
    key.when(en: "dropLast is true", zh: "dropLast 为 true") { given in given.3 }
    key.when(en: "one batch is larger than all samples", zh: "批次比全部样本还大") { given in given.1 > given.0 }

    key.addUpdateMisconceptions()

    key.hints(
      Words(
        en: "10 samples in batches of 4, 2 epochs: write down every batch. Is there one with samples of both epochs?",
        zh: "10 个样本、每批 4 个、2 轮：把每个批次写下来。有没有哪一批混有两轮的样本？"),
      Words(
        en:
          "First the iterations of one epoch, rounded in that epoch. Then the updates of that epoch. The epochs come last.",
        zh: "先求一轮的迭代次数（在这一轮之内取整），再求这一轮的更新次数，最后才乘以轮数。"),
      Words(
        en: """
          With i iterations in an epoch, there is one update for every `accumulate` iterations and one more if i % accumulate is not 0. Multiply by \
          the epochs.
          """,
        zh: "设一轮有 i 次迭代：每 `accumulate` 次迭代更新一次，若 i % accumulate 不为 0 再加一次；最后乘以轮数。"))
  }
}
