import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 1.3. Any permutation is right, so facts are compared.
  static let epochIndices = AnswerKey(for: Batches.epochIndices, reference: BatchesReference()) { key in
    key.points = 2
    key.why(
      en: """
        One shuffle of all indices makes every order equally likely and uses every sample once; cutting comes after it. The generator is handed on with \
        `&`, so that it moves on and the next epoch is different.
        """,
      zh: "先把全部下标打乱一次：每种顺序机会均等，每个样本恰好用一次；然后再切成批次。用 `&` 把生成器传进去，它会向前推进，下一轮的顺序自然不同。")

    key.alternative("draws one index after the other from those left") { samples, batchSize, generator in
      var left = Array(0..<samples)
      var order: [Int] = []
      while !left.isEmpty { order.append(left.remove(at: .random(in: 0..<left.count, using: &generator))) }
      return batches(of: order, batchSize)
    }
    key.alternative("sorts by random numbers") { samples, batchSize, generator in
      let drawn = (0..<samples).map { (index: $0, key: generator.next()) }
      return batches(of: drawn.sorted { $0.key < $1.key }.map(\.index), batchSize)
    }
    key.alternative("swaps from the back (Fisher–Yates)") { samples, batchSize, generator in
      var order = Array(0..<samples)
      for last in order.indices.reversed() { order.swapAt(last, .random(in: 0...last, using: &generator)) }
      return batches(of: order, batchSize)
    }

    // From twelve samples on, chance makes no permutation look unshuffled.
    key.example((12, 5, 3))
    key.example((20, 5, 7))
    key.example((23, 4, 11))
    key.example((97, 16, 5))
    key.example(en: "one batch holds all samples", zh: "一个批次就装下全部样本", (30, 30, 2))
    key.example(en: "one batch is larger than all samples", zh: "批次比全部样本还大", (17, 40, 9))
    key.example(en: "every batch holds one sample", zh: "每批只有一个样本", (19, 1, 4))
    key.example(en: "there is a single sample", zh: "只有一个样本", (1, 3, 1))
    key.random(6) { generator in
      (
        .random(in: 40...300, using: &generator), .random(in: 3...39, using: &generator),
        .random(in: 0...1000, using: &generator)
      )
    }
    key.when(en: "the last batch is short", zh: "最后一批不满") { samples, batchSize, _ in samples % batchSize != 0 }
    key.when(en: "the batch size divides the samples", zh: "批次大小整除样本数") { samples, batchSize, _ in
      samples % batchSize == 0
    }

    key.observe { epochs, given in facts(of: epochs, samples: given.0, batchSize: given.1) }
    key.addOrderMisconceptions()

    key.hints(
      Words(
        en:
          "Take a pack of cards, numbered 0 to 11. How would you deal them into piles of 5, at random, each card once?",
        zh: "拿一叠编号 0 到 11 的卡片：怎样把它们随机发成每堆 5 张，且每张恰好一次？"),
      Words(
        en:
          "Shuffle first, cut afterwards. `list.shuffled(using: &generator)` shuffles; `stride(from: 0, to: samples, by: batchSize)` gives the starts.",
        zh: "先打乱，再切分。`list.shuffled(using: &generator)` 打乱列表；`stride(from: 0, to: samples, by: batchSize)` 给出每批的起点。"),
      Words(
        en:
          "Let order be the shuffled 0..<samples. The batch that begins at start is Array(order[start..<min(start + batchSize, samples)]).",
        zh: "设 order 是打乱后的 0..<samples，则从 start 开始的批次是 Array(order[start..<min(start + batchSize, samples)])。"))
  }
}

/// What can be said of three epochs: two in a row, and the first one of a fresh generator with the same seed.
private func facts(of epochs: [[[Int]]], samples: Int, batchSize: Int) -> [Fact] {
  let (first, second, again) = (epochs[0], epochs[1], epochs[2])
  let order = first.flatMap(\.self)
  let blocks = batches(of: Array(0..<samples), batchSize)
  return [
    Fact(en: "sizes of the batches", zh: "各批的大小", first.map(\.count)),
    Fact(
      en: "all indices lie in 0 ..< samples", zh: "所有下标都在 0 ..< samples 之内",
      order.allSatisfy { (0..<samples).contains($0) }),
    Fact(en: "some index appears more than once", zh: "有下标重复出现", Set(order).count < order.count),
    Fact(en: "every index appears", zh: "每个下标都出现", Set(order).isSuperset(of: 0..<samples)),
    Fact(en: "the order is shuffled", zh: "顺序是打乱的", order != order.sorted()),
    Fact(
      en: "samples move from one batch to another", zh: "样本会换到别的批次",
      first.map { $0.sorted() } != blocks && first.count > 1),
    Fact(en: "the next epoch has another order", zh: "下一轮的顺序不同", first != second),
    Fact(en: "the same seed gives the same order again", zh: "相同的种子得到相同的顺序", first == again),
  ]
}

/// A list cut into batches, the last one as long as what is left.
func batches(of order: [Int], _ batchSize: Int) -> [[Int]] {
  stride(from: 0, to: order.count, by: batchSize).map { Array(order[$0..<min($0 + batchSize, order.count)]) }
}
