import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Float>, Tensor<Bool>) throws -> Tensor<Float>, Input == (Tensor<Float>, Tensor<Bool>)
{
  /// Wrong ways to take a softmax over some places only.
  mutating func addSoftmaxMisconceptions() {
    addZeroMisconceptions()
    addConstantMisconceptions()
    addAdditionMisconceptions()
    addRangeMisconceptions()
  }

  private mutating func addZeroMisconceptions() {
    misconception(
      "zeroBeforeSoftmax", { scores, keep in try Tensor.where(keep, scores, 0).softmax(dim: -1) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the masked scores are set to 0 before the softmax. A score of 0 is a score like any other: exp(0) = 1, so the masked \
            places still get a share.
            """,
          zh: "这正是在 softmax 之前把被掩盖的分数置 0 时得到的结果。0 也是一个分数：exp(0) = 1，被掩盖的位置仍会分到份额。")
      })
    misconception(
      "zeroAfterSoftmax", { scores, keep in try .where(keep, scores.softmax(dim: -1), 0) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the softmax is taken over all places and the masked shares are then set to 0. What the masked places had taken is missing: the \
            shares of a row no longer add up to 1.
            """,
          zh: "这正是先对所有位置做 softmax、再把被掩盖的份额置 0 时得到的结果。被掩盖处拿走的那部分没有还回来：一行的份额之和不再是 1。")
      })
    misconception(
      "polarityReversed",
      { scores, keep in try .where(keep, 0, .where(keep, -.infinity, scores).softmax(dim: -1)) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when `keep` is read as a mask of what is to be hidden. Here true means kept. (PyTorch has both: true hides in `masked_fill`, and true \
            takes part in `scaled_dot_product_attention`.)
            """,
          zh:
            "这正是把 `keep` 当成“要遮住的位置”时得到的结果。这里 true 表示保留。（PyTorch 两种都有：`masked_fill` 中 true 是遮住，`scaled_dot_product_attention` 中 true 是参与。）"
        )
      })
  }

  private mutating func addConstantMisconceptions() {
    misconception(
      "nanWhenNothingIsKept", { scores, keep in try Tensor.where(keep, scores, -.infinity).softmax(dim: -1) },
      says: { scores, keep in
        Words(
          en: """
            This is what you get when −∞ fills the masked places and nothing is done about rows that keep nothing: there the softmax divides 0 by 0, which is NaN \
            (row \(scores.emptyRows(keep).first ?? 0) here). One such row spoils every loss it flows into.
            """,
          zh: """
            这正是用 −∞ 填充却没有处理“一个都不保留”的行时得到的结果：那里 softmax 算的是 0 除以 0，即 NaN\
            （这里是第 \(scores.emptyRows(keep).first ?? 0) 行）。这样的一行会毁掉它流入的所有损失。
            """)
      })
    misconception(
      "uniformWhenNothingIsKept", { scores, keep in try Tensor.where(keep, scores, -1e9).softmax(dim: -1) },
      says: { scores, _ in
        Words(
          en: """
            This is what you get when −1e9 (or another large negative number) fills the masked places. Where nothing is kept, all scores of the row are then equal, and each of \
            its \(scores.shape[1]) masked places gets a share of 1/\(scores.shape[1]).
            """,
          zh: """
            这正是用 −1e9（或别的很大的负数）填充时得到的结果。一个都不保留的行里，所有分数于是都相等，\
            \(scores.shape[1]) 个被掩盖的位置各分到 1/\(scores.shape[1])。
            """)
      })
    misconception(
      "constantTooSmall", { scores, keep in try Tensor.where(keep, scores, -1e4).softmax(dim: -1) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when −1e4 fills the masked places. It hides them only while all scores are far above −10,000; scores near or below that let the masked \
            places have a share again, and a row that keeps nothing gets shares as well.
            """,
          zh: "这正是用 −1e4 填充时得到的结果。只有当所有分数都远大于 −10000 时它才遮得住；分数接近或低于它时，被掩盖处又会分到份额，一个都不保留的行也会得到份额。")
      })
  }

  private mutating func addAdditionMisconceptions() {
    misconception(
      "addsInsteadOfFilling",
      { scores, keep in try (scores + Tensor<Float>.where(keep, 0, -1e9)).softmax(dim: -1) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when −1e9 is added to the masked scores instead of put in their place. Neighbouring Floats near 1e9 are 64 apart: the score is rounded to a \
            multiple of 64 but not gone, and a row that keeps nothing still shares by it.
            """,
          zh: "这正是给被掩盖的分数加上 −1e9、而不是换成它时得到的结果。1e9 附近相邻的 Float 相差 64：原分数被舍入到 64 的倍数，但并没有消失，一个都不保留的行仍会按它分配。")
      })
    misconception(
      "addsAndTakesBack",
      { scores, keep in try (scores - 1e9 + Tensor<Float>.where(keep, 1e9, 0)).softmax(dim: -1) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when 1e9 is taken from all scores and given back to those that are kept. On the way the scores are lost: neighbouring Floats near 1e9 are \
            64 apart, so scores below 32 come back as 0.
            """,
          zh: "这正是先给所有分数减去 1e9、再还给保留者时得到的结果。分数在半路就丢了：1e9 附近相邻的 Float 相差 64，小于 32 的分数回来时都成了 0。")
      })
  }

  private mutating func addRangeMisconceptions() {
    misconception(
      "wrongAxis",
      { scores, keep in try .where(keep, Tensor.where(keep, scores, -.infinity).softmax(dim: 0), 0) },
      says: { scores, _ in
        Words(
          en: """
            This is what you get when the shares are taken down the columns (dim 0). Each of the \(scores.shape[0]) rows is to add up to 1: the softmax runs along the last axis.
            """,
          zh: "这正是沿列（dim 0）分配份额时得到的结果。\(scores.shape[0]) 行中每一行之和应为 1：softmax 要沿最后一个轴。")
      })
    misconception(
      "noMaxShift",
      { scores, keep in
        let weights = try Tensor.where(keep, scores.exp(), 0)
        return try .where(keep, weights / weights.sum(dim: -1, keepdim: true), 0)
      },
      says: { scores, _ in
        Words(
          en: """
            This is what you get when exp is taken of the scores themselves. In Float, exp(89) is already infinite and exp(−104) is 0; here scores reach from \
            \(scores.elements.min() ?? 0) to \(scores.elements.max() ?? 0). Only differences of scores matter, so the largest can be taken away first.
            """,
          zh: """
            这正是直接对分数取 exp 时得到的结果。用 Float 时 exp(89) 已是无穷大，exp(−104) 已是 0；这里的分数从 \
            \(scores.elements.min() ?? 0) 到 \(scores.elements.max() ?? 0)。softmax 只与分数之差有关，所以可以先减去最大值。
            """)
      })
    unstable(
      "renormalisesAfterwards",
      { scores, keep in
        let shares = try Tensor.where(keep, scores.softmax(dim: -1), 0)
        return try .where(keep, shares / shares.sum(dim: -1, keepdim: true), 0)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when all places take part in the softmax and the shares kept are then divided by their sum. As a formula it is right; but a large masked score \
            presses the others to 0 first, and 0/0 is left.
            """,
          zh: "这正是让所有位置都参与 softmax、再把保留的份额除以它们之和时得到的结果。公式没错，但一个很大的被掩盖分数会先把其他份额压成 0，最后只剩 0/0。")
      })
  }
}
