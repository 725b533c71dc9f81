import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.8.
  static let ntXent = AnswerKey(for: Generative.ntXent, reference: GenerativeReference()) { key in
    key.points = 3
    key.comparison = .within(1e-9)
    key.forbids("ntXentLoss")
    key.why(
      en: """
        All 2N rows are stacked, so one matrix holds every similarity, within a view and across. The diagonal is always the largest, cosine 1; it is filled with −∞ before softmax, so that exp makes 0 of it.
        """,
      zh: "把 2N 行叠在一起，一个矩阵就包含了视图之内和之间的全部相似度。对角线永远最大（余弦为 1），所以在 softmax 之前填成 −∞，exp 之后就是 0。")

    key.alternative("row by row, over a list of the others") { first, second, temperature in
      let s = try cosineMatrix(Tensor.cat([first, second]), Tensor.cat([first, second])) / temperature
      let (n, size) = (first.shape[0], 2 * first.shape[0])
      let losses = try (0..<size).map { row in
        let scores = try s.select(dim: 0, index: row).elements
        let partner = (row + n) % size
        let others = (0..<size).filter { $0 != row }
        return try choosing(Tensor(others.map { scores[$0] }), [others.firstIndex(of: partner) ?? 0])
      }
      return try Tensor.stack(losses).mean()
    }
    key.alternative("the diagonal taken off the sum") { first, second, temperature in
      let rows = try Tensor.cat([first, second])
      let powers = try (cosineMatrix(rows, rows) / temperature).exp()
      let n = first.shape[0]
      let diagonal = try Tensor(isDiagonal(2 * n).map { $0 ? 1.0 : 0 }, shape: [2 * n, 2 * n])
      let partners = try Tensor.cat([
        diagonal.narrow(dim: 0, start: n, length: n), diagonal.narrow(dim: 0, start: 0, length: n),
      ])
      let others = try (powers * (1 - diagonal)).sum(dim: 1)
      return try (others / (powers * partners).sum(dim: 1)).log().mean()
    }

    key.example((rowsOf([[1, 0], [0, 1]]), rowsOf([[2, 1], [-1, 3]]), 1))
    key.example((rowsOf([[2, 1], [-1, 0.5], [0.3, -2]]), rowsOf([[1, 0.25], [0.5, 1.5], [-0.4, -3]]), 0.5))
    key.example(
      en: "all rows point the same way", zh: "所有行方向相同",
      (rowsOf([[1, 2], [2, 4]]), rowsOf([[0.5, 1], [3, 6]]), 0.3))
    key.random(8) { generator in
      let (n, d) = (Int.random(in: 3...4, using: &generator), Int.random(in: 2...4, using: &generator))
      return (
        rowsOf(randomRows(n, d, -2...2, &generator)), rowsOf(randomRows(n, d, -2...2, &generator)),
        .random(in: 0.3...0.8, using: &generator)
      )
    }

    key.when(en: "the temperature is not 1", zh: "温度不为 1") { _, _, temperature in temperature != 1 }

    key.addNTXentMisconceptions()

    key.hints(
      Words(
        en: "Two views of three samples make six rows. How many candidates has row 0, and which of them is right?",
        zh: "三个样本的两个视图共六行。第 0 行有多少个候选？其中哪个是对的？"),
      Words(
        en:
          "`Tensor.cat([first, second])`, all cosines, and `maskedFill` on the diagonal with −∞. The partner of row i is (i + N) % 2N.",
        zh: "`Tensor.cat([first, second])`，求全部余弦，再用 `maskedFill` 把对角线填成 −∞。第 i 行的搭档是 (i + N) % 2N。"),
      Words(
        en: """
          With `rows` of length 1: s = rows.matmul(rows.transpose(0, 1)) / temperature; crossEntropy(s.maskedFill(diagonal, -.infinity), Tensor(partners)), where `diagonal` is a Tensor<Bool> of shape [2N, 2N].
          """,
        zh:
          "设 `rows` 各行长度为 1：s = rows.matmul(rows.transpose(0, 1)) / temperature；crossEntropy(s.maskedFill(diagonal, -.infinity), Tensor(partners))，`diagonal` 是形状 [2N, 2N] 的 Tensor<Bool>。"
      ))
  }
}
