import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 13.3.
  static let trainingBytes = AnswerKey(
    for: ConvolutionExercises.trainingBytes, reference: ConvolutionReference()
  ) { key in
    key.why(
      en: """
        Two parts: what belongs to the parameters is there once, what belongs to the samples once for each of them. Written so, one sees which lever moves what: the batch size only the second part, the optimiser \
        only the first.
        """,
      zh: "分两部分：属于参数的只有一份，属于样本的每个样本一份。这样写就看得出每个办法能动哪一部分：批次大小只影响后者，优化器只影响前者。")

    key.alternative("adds up what there is, in bytes") { parameters, perSample, batchSize, optimizer in
      guard parameters >= 0, perSample >= 0, batchSize > 0 else { throw ConvolutionError.impossibleCount }
      let weights = 4 * parameters
      let gradients = weights
      let state = optimizer == .adam ? 2 * weights : optimizer == .momentum ? weights : 0
      return weights + gradients + state + 4 * perSample * batchSize
    }
    key.alternative("bytes per parameter: 8, 12 or 16") { parameters, perSample, batchSize, optimizer in
      guard min(parameters, perSample) >= 0, batchSize > 0 else { throw ConvolutionError.impossibleCount }
      let perParameter = [MemoryNeed.sgd: 8, .momentum: 12, .adam: 16][optimizer] ?? 0
      return (0..<batchSize).reduce(perParameter * parameters) { sum, _ in sum + 4 * perSample }
    }

    key.example((10, 3, 2, .sgd))
    key.example((10, 3, 2, .momentum))
    key.example((10, 3, 2, .adam))
    key.example((5210, 1098, 64, .adam))
    key.example((1_000_000, 250_000, 64, .adam))
    key.example((138_357_544, 15_237_608, 9, .momentum))
    key.random(12) { generator in
      (
        .random(in: 1000...90_000, using: &generator), .random(in: 100...20_000, using: &generator),
        .random(in: 2...70, using: &generator), MemoryNeed.allCases.randomElement(using: &generator)!
      )
    }
    key.example(en: "nothing is kept for a sample", zh: "样本什么也不保存", (700, 0, 5, .adam))
    key.example(en: "there is one sample", zh: "只有一个样本", (700, 90, 1, .momentum))
    key.example(en: "the batch is empty", zh: "批次为空", (700, 90, 0, .sgd))
    key.example(en: "the number of parameters is negative", zh: "参数个数为负", (-700, 90, 4, .adam))
    key.example(en: "the number kept for a sample is negative", zh: "每样本的个数为负", (700, -90, 4, .adam))

    key.when(en: "the optimiser is Adam", zh: "优化器是 Adam") { $0.3 == .adam }
    key.when(en: "the optimiser has momentum", zh: "优化器带动量") { $0.3 == .momentum }
    key.when(en: "the optimiser is plain SGD", zh: "优化器是普通 SGD") { $0.3 == .sgd }
    key.when(en: "there are several samples", zh: "样本不止一个") { $0.2 > 1 }
    key.when(en: "a count is impossible", zh: "数目不合法") { $0.0 < 0 || $0.1 < 0 || $0.2 < 1 }

    key.addMemoryMisconceptions()
    key.hints(
      Words(
        en: """
          Ten parameters, Adam: list every number that has to be there between two updates. How many of them are there, and would a larger batch need more of them?
          """,
        zh: "10 个参数、用 Adam：列出两次更新之间必须留着的每一个数。一共多少个？批次变大时，其中哪些会变多？"),
      Words(
        en:
          "A weight, a gradient, and 0, 1 or 2 numbers that the optimiser remembers: so many numbers a parameter. The rest is counted by the sample.",
        zh: "每个参数：1 个权重、1 个梯度，加上优化器记住的 0、1 或 2 个数。其余的按样本计算。"),
      Words(
        en: """
          4 · ((2 + remembered) · parameters + activationsPerSample · batchSize), with remembered 0, 1, 2 for SGD, momentum, Adam. Throw first if a count is impossible.
          """,
        zh:
          "4 · ((2 + remembered) · parameters + activationsPerSample · batchSize)，其中 remembered 对 SGD、动量、Adam 分别是 0、1、2。先检查数目是否合法。"
      ))
  }
}
