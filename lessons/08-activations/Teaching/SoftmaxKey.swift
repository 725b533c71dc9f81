import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 8.2.
  static let softmax = AnswerKey(for: Activations.softmax, reference: ActivationsReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.forbids("softmax", "logSoftmax")
    key.why(
      en: """
        Taking the same number away from all logits of a line changes no share, since it cancels in the fraction; taking the largest makes every power at most 1. \
        `keepdim: true` leaves a dimension of size 1, along which the division broadcasts.
        """,
      zh: "从同一条线上的所有 logit 减去同一个数，分子分母相消，份额不变；减去最大值后，每个幂都不超过 1。`keepdim: true` 保留长度为 1 的维，除法才能沿它广播。")

    key.alternative("takes the largest of all") { x, dim in
      let powers = try (x - (x.elements.max() ?? 0)).exp()
      return try powers / powers.sum(dim: dim, keepdim: true)
    }
    key.alternative("by logarithms") { x, dim in try x.logSoftmax(dim: dim).exp() }
    key.alternative("brings the dimension to the back") { x, dim in
      let last = try x.movedim(dim, -1)
      let powers = try (last - last.topk(1, dim: -1).values).exp()
      return try (powers / powers.sum(dim: -1, keepdim: true)).movedim(-1, dim)
    }

    // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
    key.example((try! Tensor([[0.5, 2, 1], [-1, 0.25, 3]]), 1))
    key.example((try! Tensor([[0.5, 2, 1], [-1, 0.25, 3]]), 0))
    key.example((try! Tensor([1.5, -0.5, 0.75, 2]), 0))
    key.random(8) { generator in
      let rank = Int.random(in: 2...3, using: &generator)
      let shape = [4, 2, 3].shuffled(using: &generator).prefix(rank)
      let count = shape.reduce(1, *)
      return (
        try! Tensor((0..<count).map { _ in .random(in: -3...3, using: &generator) }, shape: Array(shape)),
        .random(in: -rank..<rank, using: &generator)
      )
    }
    key.example(
      en: "the tensor is square", zh: "张量是方阵", (try! Tensor([[0.5, 2, 1], [-1, 0.25, 3], [1.75, 0, -2]]), 1))
    key.example(
      en: "the logits are large", zh: "logit 很大", (try! Tensor([[1000, 1001.5, 999], [1002, 1000.25, 1001]]), 1))
    key.example(
      en: "the logits are very negative", zh: "logit 是很大的负数",
      (try! Tensor([[-1000, -1001.5, -999], [-1002, -1000.25, -1001]]), 1))
    key.example(en: "the logits lie far apart", zh: "logit 相差很大", (try! Tensor([900, -900, -899, -901]), 0))
    key.example(en: "one logit is −∞", zh: "有一个 logit 是 −∞", (try! Tensor([0.5, -Double.infinity, 1.25]), 0))
    key.example(en: "there is one logit along dim", zh: "沿 dim 只有一个 logit", (try! Tensor([[2.5], [-1], [0.5]]), 1))
    key.example(en: "dim does not exist", zh: "dim 不存在", (try! Tensor([[0.5, 2, 1], [-1, 0.25, 3]]), 2))

    key.when(en: "dim is not the last one", zh: "dim 不是最后一维") { x, dim in dim != x.rank - 1 && dim != -1 }
    key.when(en: "dim is not the first one", zh: "dim 不是第一维") { x, dim in dim != 0 && dim != -x.rank }
    key.when(en: "dim is negative", zh: "dim 为负") { _, dim in dim < 0 }
    key.addSoftmaxMisconceptions()

    key.hints(
      Words(
        en: "Along dimension 1 of a matrix, which numbers must add up to 1: those of a row, or those of a column?",
        zh: "对矩阵沿第 1 维做 softmax，哪些数之和应为 1：一行的，还是一列的？"),
      Words(
        en: """
          exp(1000) is infinite, exp(1000 − 1001) is not. Which number can be taken away from every logit of a line without changing the shares?
          """,
        zh: "exp(1000) 是无穷大，exp(1000 − 1001) 却不是。从一条线上的每个 logit 减去哪个数，份额不变？"),
      Words(
        en:
          "let powers = (x − x.amax(dim: dim, keepdim: true)).exp(); then divide by powers.sum(dim: dim, keepdim: true). Put one `try` in front of each line.",
        zh: "设 powers = (x − x.amax(dim: dim, keepdim: true)).exp()，再除以 powers.sum(dim: dim, keepdim: true)。"
          + "每行开头写一个 `try`。"))
  }
}
