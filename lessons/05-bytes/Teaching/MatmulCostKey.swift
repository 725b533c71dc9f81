import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 5.2.
  static let matmulCost = AnswerKey(for: Bytes.matmulCost, reference: BytesReference()) { key in
    key.why(
      en: """
        m · n results, each a sum of k products: m · k · n multiplications, and an addition behind each of them. A MAC is the pair, a FLOP is either of the two; so there are always twice \
        as many FLOPs.
        """,
      zh: "m · n 个结果，每个是 k 个乘积之和：共 m · k · n 次乘法，每次乘法后面跟一次加法。MAC 是这一对，FLOP 是其中任何一个；所以 FLOP 总是 MAC 的两倍。")

    key.alternative("goes through the loops") { m, k, n in
      var (multiplications, additions) = (0, 0)
      for _ in 0..<m {
        for _ in 0..<n {
          multiplications += k
          additions += k
        }
      }
      return MatmulCost(macs: multiplications, flops: multiplications + additions)
    }
    key.alternative("adds the cost of one column after the other") { m, k, n in
      (0..<n).reduce(MatmulCost(macs: 0, flops: 0)) { cost, _ in
        MatmulCost(macs: cost.macs + m * k, flops: cost.flops + 2 * m * k)
      }
    }

    key.example((2, 3, 4))
    key.example((32, 64, 10))
    key.example((1, 5, 7))
    key.example((6, 1, 11))
    key.example((9, 4, 1))
    key.random(12) { generator in
      (
        .random(in: 2...90, using: &generator), .random(in: 2...90, using: &generator),
        .random(in: 2...90, using: &generator)
      )
    }
    key.example(en: "the result is one number", zh: "结果只有一个数", (1, 17, 1))

    key.when(en: "k is 1", zh: "k 为 1") { _, k, _ in k == 1 }
    key.when(en: "k is more than 1", zh: "k 大于 1") { _, k, _ in k > 1 }

    key.addCostMisconceptions()

    key.hints(
      Words(
        en:
          "Write down one element of the product of a 2 × 3 and a 3 × 4 matrix. How many products does it add up? How many such elements are there?",
        zh: "写出 2 × 3 与 3 × 4 矩阵之积的一个元素。它由几个乘积相加而成？这样的元素一共有几个？"),
      Words(
        en: "Multiplications: one for each row, each column and each step along k. To each belongs one addition.",
        zh: "乘法：每一行、每一列、沿 k 的每一步各一次。每次乘法配一次加法。"),
      Words(en: "macs = m · k · n, and each MAC is two FLOPs.", zh: "macs = m · k · n，每次 MAC 是两次 FLOP。"))
  }
}
