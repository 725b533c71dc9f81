import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, Double)
{
  /// Wrong ways to write NT-Xent.
  mutating func addNTXentMisconceptions() {
    addCandidateMisconceptions()
    addSimilarityMisconceptions()
  }

  private mutating func addCandidateMisconceptions() {
    xent(
      "selfIncluded",
      { a, b, t in
        let rows = try Tensor.cat([a, b])
        return try crossEntropy(cosineMatrix(rows, rows) / t, partners(a.shape[0]))
      }
    ) { a, _ in
      Words(
        en: """
          This is what you get when every row is a candidate for itself. Its cosine with itself is 1, the largest there is, so the partner could never win. \(2 * a.shape[0] - 1) candidates are left without it.
          """,
        zh: "这正是把每一行自己也算作候选时得到的结果。它与自己的余弦是 1，没有比这更大的，搭档永远赢不了。去掉自己还剩 \(2 * a.shape[0] - 1) 个候选。")
    }
    xent(
      "otherViewOnly",
      { a, b, t in
        try (InfoNCE.loss(cosineMatrix(a, b) / t) + InfoNCE.loss(cosineMatrix(b, a) / t)) / 2
      }
    ) { a, _ in
      Words(
        en: """
          This is what you get when only the other view has candidates, as in CLIP: \(a.shape[0]) for each row. NT-Xent also takes the \(a.shape[0] - 1) strangers of the same view.
          """,
        zh: "这正是只在另一个视图里找候选（CLIP 就是这样）时得到的结果：每行 \(a.shape[0]) 个。NT-Xent 还要算上同一视图里的 \(a.shape[0] - 1) 个陌生者。")
    }
    xent(
      "firstViewOnly",
      { a, b, t in
        let size = 2 * a.shape[0]
        let scores = try masked(a, b, t).narrow(dim: 0, start: 0, length: a.shape[0])
        return try crossEntropy(scores, Tensor((0..<a.shape[0]).map { ($0 + a.shape[0]) % size }))
      }
    ) { a, _ in
      Words(
        en:
          "This is what you get when only the \(a.shape[0]) rows of the first view search. Those of the second search as well: the mean is over all \(2 * a.shape[0]).",
        zh: "这正是只让第一个视图的 \(a.shape[0]) 行去找时得到的结果。第二个视图也要找：对全部 \(2 * a.shape[0]) 行取平均。")
    }
    xent(
      "neighbourAsPartner",
      { a, b, t in
        try crossEntropy(masked(a, b, t), Tensor((0..<2 * a.shape[0]).map { $0 ^ 1 }))
      }
    ) { a, _ in
      Words(
        en: """
          This is what you get when rows 0 and 1, 2 and 3, … are partners, as in code that interleaves the views. After `cat([first, second])` the partner of row 0 is row \(a.shape[0]).
          """,
        zh: "这正是把第 0 与 1 行、第 2 与 3 行……当作搭档时得到的结果，有的代码把两个视图交错排列。`cat([first, second])` 之后，第 0 行的搭档是第 \(a.shape[0]) 行。")
    }
    xent(
      "maskedWithZero",
      { a, b, t in
        let rows = try Tensor.cat([a, b])
        let s = try cosineMatrix(rows, rows) / t
        return try crossEntropy(s.maskedFill(Tensor(isDiagonal(s.shape[0]), shape: s.shape), 0), partners(a.shape[0]))
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get when the diagonal is set to 0 before softmax: exp(0) is 1, so the row itself is still a candidate. −∞ removes it.",
        zh: "这正是在 softmax 之前把对角线设为 0 时得到的结果：exp(0) 是 1，自己仍是候选。填 −∞ 才能排除。")
    }
  }

  private mutating func addSimilarityMisconceptions() {
    xent("timesTemperature", { a, b, t in try crossEntropy(masked(a, b, 1 / t), partners(a.shape[0])) }) { _, t in
      Words(
        en: "This is what you get when the cosines are multiplied by T = \(t) instead of divided.",
        zh: "这正是把余弦乘以 T = \(t)、而不是除以它时得到的结果。")
    }
    xent("temperatureIgnored", { a, b, _ in try crossEntropy(masked(a, b, 1), partners(a.shape[0])) }) { _, t in
      Words(en: "This is what you get for T = 1. Here T is \(t).", zh: "这正是 T = 1 的结果。这里 T 是 \(t)。")
    }
    xent(
      "notNormalised",
      { a, b, t in
        let rows = try Tensor.cat([a, b])
        let s = try rows.matmul(rows.transpose(0, 1)) / t
        return try crossEntropy(
          s.maskedFill(Tensor(isDiagonal(s.shape[0]), shape: s.shape), -.infinity), partners(a.shape[0]))
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get for plain dot products: longer rows then attract all others. Cosines compare directions only.",
        zh: "这正是直接用点积时得到的结果：长的行会把别人都吸引过去。余弦只比较方向。")
    }
    xent(
      "sumNotMean",
      { a, b, t in
        try crossEntropy(masked(a, b, t), partners(a.shape[0]), reduction: .sum)
      }
    ) { a, _ in
      Words(
        en: "This is what you get for the sum over the \(2 * a.shape[0]) rows. Asked is the mean.",
        zh: "这正是 \(2 * a.shape[0]) 行之和。题目要的是平均。")
    }
    xent("meanOverSamples", { a, b, t in try crossEntropy(masked(a, b, t), partners(a.shape[0])) * 2 }) { a, _ in
      Words(
        en:
          "This is what you get when the sum over 2N rows is divided by N = \(a.shape[0]). Asked is the mean over all 2N.",
        zh: "这正是把 2N 行之和除以 N = \(a.shape[0]) 时得到的结果。题目要的是对全部 2N 行取平均。")
    }
  }

  private mutating func xent(
    _ name: String, _ loss: Method, says sentence: @escaping @Sendable (Tensor<Double>, Double) -> Words
  ) {
    misconception(name, loss, says: { first, _, temperature in sentence(first, temperature) })
  }
}

/// The similarities of all rows without the diagonal, divided by the temperature.
private func masked(_ a: Tensor<Double>, _ b: Tensor<Double>, _ temperature: Double) throws -> Tensor<Double> {
  let rows = try Tensor.cat([a, b])
  let s = try cosineMatrix(rows, rows) / temperature
  return try s.maskedFill(Tensor(isDiagonal(s.shape[0]), shape: s.shape), -.infinity)
}

/// The place of each row's partner.
private func partners(_ samples: Int) throws -> Tensor<Int> {
  try Tensor((0..<2 * samples).map { ($0 + samples) % (2 * samples) })
}

private enum InfoNCE {
  /// Cross-entropy against the diagonal.
  static func loss(_ scores: Tensor<Double>) throws -> Tensor<Double> {
    try crossEntropy(scores, Tensor(Array(0..<scores.shape[0])))
  }
}
