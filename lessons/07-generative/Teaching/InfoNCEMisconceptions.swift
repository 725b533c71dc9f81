import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, Double)
{
  /// Wrong ways to write InfoNCE.
  mutating func addInfoNCEMisconceptions() {
    nce("timesTemperature", { q, k, t in try diagonal(cosineMatrix(q, k) * t) }) { _, _, t in
      Words(
        en:
          "This is what you get when the cosines are multiplied by T = \(t). Divided, a small temperature makes differences larger; multiplied, smaller.",
        zh: "这正是把余弦乘以 T = \(t) 时得到的结果。除以小的温度会放大差异，乘则会缩小。")
    }
    nce("temperatureIgnored", { q, k, _ in try diagonal(cosineMatrix(q, k)) }) { _, _, t in
      Words(
        en: "This is what you get for T = 1. Here T is \(t).",
        zh: "这正是 T = 1 的结果。这里 T 是 \(t)。")
    }
    nce("notNormalised", { q, k, t in try diagonal(q.matmul(k.transpose(0, 1)) / t) }) { _, _, _ in
      Words(
        en:
          "This is what you get for plain dot products: longer vectors then have larger similarities, whatever their direction.",
        zh: "这正是直接用点积时得到的结果：向量越长相似度越大，与方向无关。")
    }
    nce("wrongAxis", { q, k, t in try diagonal(cosineMatrix(k, q) / t) }) { q, _, _ in
      Words(
        en: """
          This is what you get when the keys look for their query: softmax down the columns of S. Here each of the \(q.shape[0]) queries, a row, chooses among the keys.
          """,
        zh: "这正是让 key 去找 query（沿 S 的列做 softmax）时得到的结果。这里是 \(q.shape[0]) 个 query（每行一个）各自在 key 中选。")
    }
    nce(
      "bothDirections",
      { q, k, t in
        try (diagonal(cosineMatrix(q, k) / t) + diagonal(cosineMatrix(k, q) / t)) / 2
      }
    ) { _, _, _ in
      Words(
        en:
          "This is what you get for the mean of both directions, as CLIP has it: a different convention. This task asks for queries choosing among keys.",
        zh: "这正是两个方向取平均的结果，CLIP 就是这样：那是另一种约定。本题只要 query 在 key 中选。")
    }
    nce(
      "normalisesFeatures",
      { q, k, t in
        func columns(_ x: Tensor<Double>) throws -> Tensor<Double> {
          try x / x.square().sum(dim: 0, keepdim: true).sqrt()
        }
        return try diagonal(columns(q).matmul(columns(k).transpose(0, 1)) / t)
      }
    ) { _, _, _ in
      Words(
        en:
          "This is what you get when columns are divided by their length. A vector is a row: the sum of squares runs along dim 1.",
        zh: "这正是按列除以长度时得到的结果。一个向量是一行：平方和应沿 dim 1。")
    }
    nce("sumNotMean", { q, k, t in try diagonal(cosineMatrix(q, k) / t) * Double(q.shape[0]) }) { q, _, _ in
      Words(
        en: "This is what you get for the sum over the \(q.shape[0]) queries. Asked is the mean.",
        zh: "这正是 \(q.shape[0]) 个 query 之和。题目要的是平均。")
    }
    nce(
      "partnerNotACandidate",
      { q, k, t in
        let s = try cosineMatrix(q, k) / t
        let partner = try Tensor<Bool>(isDiagonal(s.shape[0]), shape: s.shape)
        let others = try s.maskedFill(partner, -.infinity).exp().sum(dim: 1).log()
        let right = try Tensor(isDiagonal(s.shape[0]).map { $0 ? 1.0 : 0 }, shape: s.shape)
        return try (others - (right * s).sum(dim: 1)).mean()
      }
    ) { _, _, _ in
      Words(
        en: """
          This is what you get when the partner is left out of the sum in the denominator: then it is no probability, and the loss may fall below 0. Only in NT-Xent is something left out, the row *itself*.
          """,
        zh: "这正是分母里漏掉搭档时得到的结果：那就不是概率了，损失还可能低于 0。只有 NT-Xent 才排除候选，排除的是那一行*自己*。")
    }
  }

  private mutating func nce(
    _ name: String, _ loss: @escaping (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>,
    says sentence: @escaping @Sendable (Tensor<Double>, Tensor<Double>, Double) -> Words
  ) {
    misconception(
      name,
      { queries, keys, temperature in
        guard temperature > 0 else { throw GenerativeError.notPositive("temperature") }
        return try loss(queries, keys, temperature)
      }, says: { queries, keys, temperature in sentence(queries, keys, temperature) })
  }
}

/// The matrix of cosines.
func cosineMatrix(_ a: Tensor<Double>, _ b: Tensor<Double>) throws -> Tensor<Double> {
  try unitRows(a).matmul(unitRows(b).transpose(0, 1))
}

/// Cross-entropy against the diagonal.
private func diagonal(_ scores: Tensor<Double>) throws -> Tensor<Double> {
  try crossEntropy(scores, Tensor(Array(0..<scores.shape[0])))
}

/// Whether row and column are the same, row by row.
func isDiagonal(_ n: Int) -> [Bool] { (0..<n).flatMap { i in (0..<n).map { $0 == i } } }
