import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.5.
  static let diffuse = AnswerKey(for: Generative.diffuse, reference: GenerativeReference()) { key in
    key.comparison = .within(1e-9)
    key.forbids("diffused")
    key.why(
      en: """
        Variances of independent parts add up, and a factor √ā multiplies a variance by ā: with roots, data and noise of variance 1 mix to variance ā + (1 − ā) = 1 at every step. The product over the steps lets it jump to \
        step t at once.
        """,
      zh: "独立部分的方差相加，而系数 √ā 使方差乘以 ā：带上根号，方差为 1 的数据和噪声混合后，每一步的方差都是 ā + (1 − ā) = 1。用到第 t 步为止的乘积，就能一步跳到第 t 步。")

    key.alternative("logarithms added up") { x0, noise, betas, step in
      guard (0...betas.count).contains(step) else { throw GenerativeError.noSuchStep(step) }
      let logs = try step == 0 ? Tensor.zeros([1]) : (Tensor(Array(betas.prefix(step))) * -1).log1p()
      let alphaBar = try logs.sum().exp()
      return try alphaBar.sqrt() * x0 + (1 - alphaBar).sqrt() * noise
    }
    key.alternative("a loop over the steps") { x0, noise, betas, step in
      if step < 0 || step > betas.count { throw GenerativeError.noSuchStep(step) }
      // How much of the data, and which variance of noise, is there after each step.
      var (share, variance) = (1.0, 0.0)
      for index in 0..<step {
        share *= (1 - betas[index]).squareRoot()
        variance = variance * (1 - betas[index]) + betas[index]
      }
      return try x0 * share + noise * variance.squareRoot()
    }

    key.example((listOf([2]), listOf([1]), [0.5, 0.5], 2))
    key.example((listOf([2, -1]), listOf([0.5, 3]), [0.36], 1))
    key.example(
      (rowsOf([[1.5, -0.5, 2], [0.25, 1, -3]]), rowsOf([[0.3, 1.2, -0.7], [-1.1, 0.4, 2]]), [0.1, 0.25, 0.4], 2))
    key.example((listOf([1.25, -2]), listOf([-0.75, 0.5]), [0.15, 0.05, 0.3, 0.2], 4))
    key.random(10) { generator in
      let (d, steps) = (Int.random(in: 2...4, using: &generator), Int.random(in: 2...6, using: &generator))
      return (
        rowsOf(randomRows(2, d, -3...3, &generator)), rowsOf(randomRows(2, d, -2...2, &generator)),
        randomRows(1, steps, 0.02...0.5, &generator)[0], .random(in: 1...steps, using: &generator)
      )
    }
    key.example(en: "step 0, no noise yet", zh: "第 0 步，还没有噪声", (listOf([2, -1.5]), listOf([1, 0.5]), [0.2, 0.3], 0))
    key.example(en: "the step is beyond the last", zh: "步数超过最后一步", (listOf([2]), listOf([1]), [0.2, 0.3], 3))
    key.example(en: "the step is negative", zh: "步数为负", (listOf([2]), listOf([1]), [0.2, 0.3], -1))

    key.when(en: "there was more than one step", zh: "走了不止一步") { given in given.3 > 1 && given.3 <= given.2.count }
    key.when(en: "it is the first step", zh: "是第一步") { given in given.3 == 1 }

    key.addDiffuseMisconceptions()

    key.hints(
      Words(
        en: "β = 0.5 and 0.5: which share of the variance still comes from the data after one step, which after two?",
        zh: "β = 0.5、0.5：走一步之后，方差里还有多少来自数据？两步之后呢？"),
      Words(
        en: "ā is a product over the first `step` betas (`betas.prefix(step)`). Both coefficients are roots.",
        zh: "ā 是前 `step` 个 beta（`betas.prefix(step)`）的乘积 (1 − β)。两个系数都要开方。"),
      Words(
        en:
          "alphaBar = betas.prefix(step).reduce(1) { $0 * (1 - $1) }; then x0 * alphaBar.squareRoot() + noise * (1 - alphaBar).squareRoot().",
        zh:
          "alphaBar = betas.prefix(step).reduce(1) { $0 * (1 - $1) }；结果是 x0 * alphaBar.squareRoot() + noise * (1 - alphaBar).squareRoot()。"
      ))
  }
}
