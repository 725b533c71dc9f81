import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.7.
  static let infoNCE = AnswerKey(for: Generative.infoNCE, reference: GenerativeReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.forbids("infoNCELoss")
    key.why(
      en: """
        It is classification in which the classes are the other members of the batch: row i of S holds the scores, and i is the label. With rows of length 1 the scores are cosines, so a network cannot win by making its vectors longer.
        """,
      zh: "这就是分类，类别是同一批的其他成员：S 的第 i 行是得分，标签是 i。各行长度为 1，得分就是余弦，网络不能靠把向量拉长来取胜。")

    key.alternative("logSoftmax and the diagonal") { queries, keys, temperature in
      guard temperature > 0 else { throw GenerativeError.notPositive("temperature") }
      let q = try queries / queries.square().sum(dim: 1, keepdim: true).sqrt()
      let k = try keys / keys.square().sum(dim: 1, keepdim: true).sqrt()
      let logs = try (q.matmul(k.transpose(0, 1)) / temperature).logSoftmax(dim: 1).elements
      let n = queries.shape[0]
      return try Tensor(scalar: -(0..<n).map { logs[$0 * n + $0] }.reduce(0, +) / Double(n))
    }
    key.alternative("dot products, divided by both lengths") { queries, keys, temperature in
      if temperature <= 0 { throw GenerativeError.notPositive("temperature") }
      let (q, k) = (
        try queries.square().sum(dim: 1, keepdim: true).sqrt(), try keys.square().sum(dim: 1, keepdim: true).sqrt()
      )
      let cosines = try queries.matmul(keys.transpose(0, 1)) / (q * k.transpose(0, 1))
      return try choosing(cosines / temperature, Array(0..<queries.shape[0]))
    }

    key.example((rowsOf([[1, 0], [0, 1]]), rowsOf([[2, 1], [-1, 3]]), 1))
    key.example((rowsOf([[2, 1], [-1, 0.5], [0.3, -2]]), rowsOf([[1, 0.25], [0.5, 1.5], [-0.4, -3]]), 0.5))
    key.example(
      en: "all keys are alike", zh: "所有 key 都一样",
      (
        rowsOf([[1, 2], [3, -1], [0.5, 0.5], [-2, 1], [0.25, 1]]),
        rowsOf([[1, 1], [1, 1], [1, 1], [1, 1], [1, 1]]), 0.2
      ))
    key.random(8) { generator in
      let (n, d) = (Int.random(in: 3...5, using: &generator), Int.random(in: 2...4, using: &generator))
      return (
        rowsOf(randomRows(n, d, -2...2, &generator)), rowsOf(randomRows(n, d, -2...2, &generator)),
        .random(in: 0.2...0.7, using: &generator)
      )
    }
    key.example(en: "the temperature is 0", zh: "温度为 0", (rowsOf([[1, 0], [0, 1]]), rowsOf([[2, 1], [-1, 3]]), 0))

    key.when(en: "the temperature is not 1", zh: "温度不为 1") { _, _, temperature in temperature > 0 && temperature != 1 }

    key.addInfoNCEMisconceptions()

    key.hints(
      Words(
        en: "Five queries, five keys: how many classes does each query choose among, and which is right for the third?",
        zh: "五个 query、五个 key：每个 query 从多少个类别里选？第三个的正确答案是哪个？"),
      Words(
        en:
          "Rows to length 1 first; then `matmul` with the transpose gives all cosines; then `crossEntropy` with labels 0, 1, 2, …",
        zh: "先把各行变为长度 1，再与转置做 `matmul` 得到所有余弦，最后用 `crossEntropy`，标签是 0、1、2……"),
      Words(
        en: """
          Divide rows by rows.square().sum(dim: 1, keepdim: true).sqrt(); then crossEntropy(q.matmul(k.transpose(0, 1)) / temperature, Tensor(Array(0..<n))).
          """,
        zh:
          "先把各行除以 rows.square().sum(dim: 1, keepdim: true).sqrt()，再用 crossEntropy(q.matmul(k.transpose(0, 1)) / temperature, Tensor(Array(0..<n)))。"
      ))
  }
}

/// Every row divided by its length.
func unitRows(_ rows: Tensor<Double>) throws -> Tensor<Double> {
  try rows / rows.square().sum(dim: 1, keepdim: true).sqrt()
}

/// Cross-entropy of scores against labels, outside of keys and contracts that have something else of this name.
func choosing(_ scores: Tensor<Double>, _ labels: [Int]) throws -> Tensor<Double> {
  try crossEntropy(scores, Tensor(labels))
}
