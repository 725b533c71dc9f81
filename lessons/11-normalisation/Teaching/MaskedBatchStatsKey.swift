import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 11.4.
  static let maskedBatchStats = AnswerKey(for: Normalisation.maskedBatchStats, reference: NormalisationReference()) {
    key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Take the real tokens out, as one list, and the task is that of a batch without padding: what stands in the padded places, even NaN, is never touched. The mean comes first and the variance from the distances to it, so that \
        nothing is lost when the numbers are large.
        """,
      zh: "先把真实词元取出来排成一张表，问题就变成没有补齐的普通批次：补齐处是什么（哪怕是 NaN）都不会碰到。先求均值，再由到均值的距离求方差，数值很大时也不会丢失精度。")

    key.alternative("chooses 0 for what is not real, and divides by the count of the real") { x, valid in
      let count = Double(valid.elements.count { $0 })
      guard count > 0 else { throw NormalisationError.nothingIsValid }
      let keep = try valid.unsqueeze(2)
      let mean = try Tensor.where(keep, x, 0).sum(dims: [0, 1]) / count
      let squares = try Tensor.where(keep, (x - mean).square(), 0)
      return try ChannelMoments(mean: mean, variance: squares.sum(dims: [0, 1]) / count)
    }
    key.alternative("token by token, moving mean and variance along") { x, valid in
      let (features, flags, numbers) = (x.shape[2], valid.elements, x.elements)
      var (mean, squares) = ([Double](repeating: 0, count: features), [Double](repeating: 0, count: features))
      var count = 0.0
      for token in flags.indices where flags[token] {
        count += 1
        for c in 0..<features {
          let number = numbers[token * features + c]
          let step = number - mean[c]
          mean[c] += step / count
          squares[c] += step * (number - mean[c])
        }
      }
      guard count > 0 else { throw NormalisationError.nothingIsValid }
      return try ChannelMoments(mean: Tensor(mean), variance: Tensor(squares.map { $0 / count }))
    }

    key.example((padded([[[1], [2], [6]], [[3]]], to: 3, with: -1)))
    key.example((padded([[[1.5, -2], [4, 0.5]], [[2, 7], [5, 1], [0.25, 3]]], to: 3, with: 9)))
    key.random(10) { generator in
      let features = Int.random(in: 2...3, using: &generator)
      let lengths = [3, 7, 5, 2].map { $0 + Int.random(in: 0...1, using: &generator) }
      let filling: Double = [-1.0, 99.0, 2.5, -7.0][Int.random(in: 0..<4, using: &generator)]
      return padded(
        lengths.enumerated().map { place, length -> [[Double]] in
          (0..<length).map { _ in
            (0..<features).map { c in Double.random(in: 1...6, using: &generator) + Double(place * (c + 1)) }
          }
        }, to: 8, with: filling)
    }
    key.example(
      en: "the padding is zeros", zh: "补齐处是 0",
      padded([[[4, 1], [3, 2.5]], [[2, 7], [5, 1], [0.25, 3]]], to: 4, with: 0))
    key.example(
      en: "a sequence is padding from end to end", zh: "某条序列全是补齐",
      padded([[[4, 1], [3, 2.5]], [], [[2, 7], [5, 1], [0.25, 3]]], to: 3, with: -1))
    // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
    key.example(
      en: "the padding comes first", zh: "补齐在前面",
      (
        try! Tensor([[[-1, -1], [2, 5], [4, 6]], [[1, 0.5], [3, 8], [7, 2]]]),
        try! Tensor([[false, true, true], [true, true, true]])
      ))
    key.example(
      en: "the padding holds NaN", zh: "补齐处是 NaN",
      padded([[[4, 1], [3, 2.5]], [[2, 7], [5, 1], [0.25, 3]]], to: 4, with: .nan))
    key.precisionCase(
      en: "the numbers are far from 0 beside their spread", zh: "数值离 0 很远，而离散程度很小",
      padded([[[1e8, 3], [1e8 + 0.5, 2]], [[1e8 - 1, 7], [1e8 + 2, 1], [1e8 + 0.25, 4]]], to: 4, with: -1))
    key.example(
      en: "nothing is real", zh: "没有任何真实词元",
      (try! Tensor([[[1, 2], [3, 4.5]]]), try! Tensor([[false, false]])))

    key.when(en: "something is padded", zh: "有补齐的位置") { _, valid in valid.elements.contains(false) }

    key.addMaskedStatsMisconceptions()

    key.hints(
      Words(
        en: "How many numbers of one feature are real: N · T, or as many as `valid` has trues?",
        zh: "一个特征有多少个真实的数：N · T 个，还是 `valid` 中 true 的个数？"),
      Words(
        en:
          "NaN · 0 is NaN: choose, do not multiply. Either take the real tokens out (`indexSelect` on the reshaped [N · T, C]), or `Tensor.where` with `valid.unsqueeze(2)`.",
        zh:
          "NaN · 0 还是 NaN：要选择，不要相乘。可以把真实词元取出来（先变形为 [N · T, C] 再 `indexSelect`），也可以用 `Tensor.where` 配 `valid.unsqueeze(2)`。"
      ),
      Words(
        en:
          "reshape to [N · T, C], indexSelect the places where valid is true (throw if there are none), then mean(dim: 0) and var(dim: 0, correction: 0).",
        zh: "变形为 [N · T, C]，用 indexSelect 取出 valid 为 true 的位置（一个都没有就抛出错误），然后 mean(dim: 0) 和 var(dim: 0, correction: 0)。"
      ))
  }
}

/// Sequences of tokens filled up with `filling`, and which tokens are real.
private func padded(_ sequences: [[[Double]]], to length: Int, with filling: Double) -> (Tensor<Double>, Tensor<Bool>) {
  let features = sequences.lazy.compactMap(\.first).first?.count ?? 1
  let tokens = sequences.map {
    $0 + Array(repeating: Array(repeating: filling, count: features), count: length - $0.count)
  }
  return (
    try! Tensor(tokens), try! Tensor(sequences.map { sequence in (0..<length).map { $0 < sequence.count } })
  )
}
