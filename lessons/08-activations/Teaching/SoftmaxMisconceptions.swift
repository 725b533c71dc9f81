import Checking
import Contracts

/// Softmax along `dim`, with what is taken away before left open.
private func shares(
  _ x: Tensor<Double>, _ dim: Int, minus shift: (Tensor<Double>) throws -> Tensor<Double>
) throws -> Tensor<Double> {
  let powers = try shift(x).exp()
  return try powers / powers.sum(dim: dim, keepdim: true)
}

/// `dim`, if the tensor has it: most misconceptions are not about bad input.
private func checked(_ dim: Int, of x: Tensor<Double>) throws -> Int {
  _ = try x.sum(dim: dim)
  return dim
}

extension AnswerKeyBuilder
where Method == (Tensor<Double>, Int) throws -> Tensor<Double>, Input == (Tensor<Double>, Int) {
  mutating func addSoftmaxMisconceptions() {
    addAxisMisconceptions()
    misconception(
      "noMaximumShift", { x, dim in try shares(x, dim) { $0 } },
      says: { x, _ in
        let largest = x.elements.max() ?? 0
        return Words(
          en: """
            This is what you get for exp(x) / Σ exp(x) as it is written. Among these logits is \(largest): \
            \(largest > 0 ? "its power is infinite, and ∞ / ∞" : "all powers are rounded to 0, and 0 / 0") is not a number. The formula is right on paper; \
            a shift of all logits leaves the shares as they are.
            """,
          zh: """
            这正是照公式直接算 exp(x) / Σ exp(x) 时得到的结果。这里的 logit 有 \(largest)：\
            \(largest > 0 ? "它的幂是无穷大，∞ / ∞" : "所有的幂都舍入成 0，0 / 0")不是数。公式在纸上没错；把所有 logit 平移同一个量，份额不变。
            """)
      })
    misconception(
      "meanShift", { x, dim in try shares(x, dim) { try $0 - $0.mean(dim: dim, keepdim: true) } },
      says: { x, _ in
        Words(
          en: """
            This is what you get when the mean is taken away first. That moves the logits to the middle, but the largest, \(x.elements.max() ?? 0), can still lie so far \
            above it that its power is infinite. Some other number leaves no logit above 0.
            """,
          zh: "这正是先减去平均值时得到的结果。这样 logit 移到了中间，但最大的 \(x.elements.max() ?? 0) 仍可能比平均值大得多，幂还是无穷大。减去另一个数，就没有 logit 大于 0。")
      })
    misconception(
      "noExponential", { x, dim in try x / x.sum(dim: dim, keepdim: true) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when each logit is divided by the sum of the logits. Logits may be negative or add up to 0; the power exp makes them all positive first.
            """,
          zh: "这正是把每个 logit 除以 logit 之和时得到的结果。logit 可以为负，和也可能为 0；先用 exp 把它们都变成正数。")
      })
    misconception(
      "logarithmOfTheShares", { x, dim in try x.logSoftmax(dim: dim) },
      says: { _, _ in
        Words(
          en:
            "This is what you get for the logarithm of the shares (log-softmax): all numbers are at most 0. Asked are the shares themselves.",
          zh: "这正是份额的对数（log-softmax）：所有数都不大于 0。题目要的是份额本身。")
      })
    misconception(
      "softmaxTwice", { x, dim in try x.softmax(dim: dim).softmax(dim: dim) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when softmax is taken twice. The second one gets numbers between 0 and 1, and makes the shares more alike: none can be above \
            e times another.
            """,
          zh: "这正是做了两次 softmax 时得到的结果。第二次的输入只在 0 到 1 之间，份额因此变得接近：任何一个都不超过另一个的 e 倍。")
      })
    misconception(
      "baseTwo",
      { x, dim in
        let powers = try Tensor.pow(2, x - x.topk(1, dim: dim).values)
        return try powers / powers.sum(dim: dim, keepdim: true)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get with powers of 2. Softmax takes powers of e: one more in a logit makes its share e ≈ 2.718 times as large.",
          zh: "这正是用 2 的幂时得到的结果。softmax 用的是 e 的幂：logit 大 1，份额就是 e ≈ 2.718 倍。")
      })
  }

  private mutating func addAxisMisconceptions() {
    misconception(
      "alwaysLastDimension", { x, dim in try x.softmax(dim: dim < x.rank && dim >= -x.rank ? -1 : dim) },
      says: { x, dim in
        Words(
          en: """
            This is what you get along the last dimension. Asked was dimension \(dim) of a tensor of shape \(x.shape): the shares along it must add up to 1.
            """,
          zh: "这正是沿最后一维做 softmax 的结果。题目要的是形状 \(x.shape) 的第 \(dim) 维：沿这一维的份额之和应为 1。")
      })
    misconception(
      "alwaysFirstDimension", { x, dim in try x.softmax(dim: dim < x.rank && dim >= -x.rank ? 0 : dim) },
      says: { x, dim in
        Words(
          en: """
            This is what you get along dimension 0. If that is the batch, the samples share one whole among them. Asked was dimension \(dim) of a tensor of shape \
            \(x.shape).
            """,
          zh: "这正是沿第 0 维做 softmax 的结果。如果那是批次维，就成了各样本共分一份。题目要的是形状 \(x.shape) 的第 \(dim) 维。")
      })
    misconception(
      "oneWholeForAll",
      { x, dim in
        _ = try checked(dim, of: x)
        return try x.flatten().softmax(dim: 0).reshape(x.shape)
      },
      says: { x, dim in
        Words(
          en: """
            This is what you get when all \(x.count) numbers share one whole. Each line along dimension \(dim) has shares of its own, which add up to 1.
            """,
          zh: "这正是让全部 \(x.count) 个数共分一份时得到的结果。沿第 \(dim) 维的每一条线各自的份额之和都应为 1。")
      })
    misconception(
      "keepdimForgotten",
      { x, dim in
        let powers = try (x - (x.elements.max() ?? 0)).exp()
        return try powers / powers.sum(dim: dim)
      },
      says: { x, dim in
        Words(
          en: """
            This is what you get when the sums have lost their dimension: broadcasting lines shapes up from the right, so in a square tensor the sum of one line \
            divides another line. The sums along dimension \(dim) should keep it, with size 1.
            """,
          zh: "这正是求和时丢掉了那一维的结果：广播从右边对齐形状，在方阵里，一条线的和就去除了另一条线。沿第 \(dim) 维求和后应保留长度为 1 的这一维。")
      })
    misconception(
      "shiftsDifferInALine",
      { x, dim in
        let dim = try checked(dim, of: x)
        let other = x.rank == 1 ? 0 : (dim == 0 || dim == -x.rank ? 1 : 0)
        return try shares(x, dim) { try $0 - $0.topk(1, dim: other).values }
      },
      says: { x, dim in
        Words(
          en: """
            This is what you get when the maximum is taken along another dimension than the sum: numbers of the same line along dimension \(dim) are then moved by \
            different amounts, which does change the shares.
            """,
          zh: "这正是求最大值与求和用了不同的维时得到的结果：沿第 \(dim) 维的同一条线上，各数减去的量不同，份额就变了。")
      })
  }
}
