import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 10.1. Any elements may be dropped, so facts are compared.
  static let dropUnits = AnswerKey(for: Regularisation.dropUnits, reference: RegularisationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        One number for each element decides by itself whether it stays, and one mask holds both the zeros and the factor. Since `x` is multiplied with that mask, autograd sends the \
        gradient through the same mask.
        """,
      zh: "每个元素各抽一个数，独立地决定去留；一张掩码里既有 0 也有放大倍数。`x` 乘以这张掩码，自动微分就让梯度走同一张掩码。")
    key.forbids("dropout", "Dropout")

    key.alternative("fills with 0, then divides") { x, p, training, generator in
      try check(p)
      guard training else { return x }
      guard p < 1 else { return try x * 0 }
      let isDropped = try Tensor<Double>.rand(x.shape, using: &generator).lt(p)
      return try x.maskedFill(isDropped, 0) / (1 - p)
    }
    key.alternative("draws element by element") { x, p, training, generator in
      try check(p)
      guard training, p > 0 else { return x }
      let scale = p < 1 ? 1 / (1 - p) : 0
      let mask = (0..<x.count).map { _ in Double.random(in: 0..<1, using: &generator) < p ? 0 : scale }
      return try x * Tensor(mask, shape: x.shape)
    }
    key.alternative("calls the engine's own") { x, p, training, generator in
      try check(p)
      return try dropout(x, p: p, training: training, using: &generator)
    }

    key.example((40, 25, 0.3, true, 3))
    key.example((40, 25, 0.3, false, 3))
    key.example((60, 35, 0.75, true, 8))
    key.example((35, 60, 0.2, true, 11))
    key.example((50, 30, 0.75, false, 5))
    key.random(4) { generator in
      (
        .random(in: 40...60, using: &generator), .random(in: 30...50, using: &generator),
        Double.random(in: 0.15...0.35, using: &generator), true, .random(in: 0...1000, using: &generator)
      )
    }
    key.example(en: "p is 0", zh: "p 为 0", (30, 40, 0, true, 2))
    key.example(en: "p is 1", zh: "p 为 1", (30, 40, 1, true, 2))
    key.example(en: "p is negative", zh: "p 为负数", (3, 4, -0.25, true, 2))
    key.example(en: "p is above 1", zh: "p 大于 1", (3, 4, 1.5, true, 2))

    key.when(en: "the network is being trained", zh: "处于训练模式") { _, _, p, training, _ in
      training && p > 0 && p < 1
    }
    key.when(en: "the network is being evaluated", zh: "处于评估模式") { _, _, _, training, _ in !training }

    key.observe { seen, given in try facts(of: seen, p: given.2, training: given.3) }
    key.addDropoutMisconceptions()

    key.hints(
      Words(
        en:
          "Throw a coin for each of 1,000 elements that lands on “drop” in 30 % of all throws, and set those to 0. What has become of the mean? What brings it back?",
        zh: "对 1000 个元素各抛一次硬币，以 30% 的机会“丢弃”，丢弃的置 0。平均值变成了多少？怎样让它回来？"),
      Words(
        en: """
          `Tensor<Double>.rand(x.shape, using: &generator)` gives each element a number from 0 to 1; `.ge(p)` is true with probability 1 − p. Of that, make a mask of zeros and factors.
          """,
        zh:
          "`Tensor<Double>.rand(x.shape, using: &generator)` 给每个元素一个 0 到 1 之间的数；`.ge(p)` 以 1 − p 的概率为真。由它做一张由 0 和倍数组成的掩码。"
      ),
      Words(
        en: """
          In training return x · `Tensor<Double>.where(isKept, 1 / (1 - p), 0)`, in evaluation x. For p = 1 take the factor 0, so that nothing is divided by 0. Check p first.
          """,
        zh: "训练时返回 x · `Tensor<Double>.where(isKept, 1 / (1 - p), 0)`，评估时返回 x。p = 1 时倍数取 0，免得除以 0。先检查 p。"))
  }
}

private func check(_ p: Double) throws {
  guard (0...1).contains(p) else { throw RegularisationError.notAProbability }
}

/// What can be said of every right dropout. The share of zeros is near p within six standard deviations of 1,000 throws.
private func facts(of seen: DropoutSeen, p: Double, training: Bool) throws -> [Fact] {
  let factor: Double? = try seen.part("factor")
  let fits: Bool? = try seen.part("gradient fits")
  let share: Double = try seen.part("share of zeros")
  func says(_ name: String) throws -> Bool { try seen.part(name) }
  return [
    Fact(en: "what kept elements are multiplied with", zh: "保留的元素所乘的倍数", factor),
    Fact(en: "all kept elements have this factor", zh: "所有保留的元素倍数相同", try says("same factor")),
    Fact(
      en: "the share of zeros is close to p (to 0 in evaluation)", zh: "0 所占的比例接近 p（评估时为 0）",
      abs(share - (training ? p : 0)) < 0.1),
    Fact(en: "rows have kept and dropped elements", zh: "一行之中有的保留、有的丢弃", try says("rows mixed")),
    Fact(en: "columns have kept and dropped elements", zh: "一列之中有的保留、有的丢弃", try says("columns mixed")),
    Fact(en: "a gradient comes back to x", zh: "梯度能传回 x", try says("has gradient")),
    Fact(en: "the gradient meets the mask of the values", zh: "梯度经过的是数值所用的掩码", fits ?? false),
    Fact(en: "x itself is unchanged", zh: "x 本身没有改变", try says("x unchanged")),
    Fact(en: "the next call drops other elements", zh: "下一次调用丢弃别的元素", try says("next differs")),
    Fact(en: "the same seed drops the same elements again", zh: "相同的种子丢弃相同的元素", try says("seed repeats")),
    Fact(en: "how many are dropped varies from call to call", zh: "每次丢弃的个数有多有少", try says("count varies")),
  ]
}
