import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.6.
  static let diffusionLoss = AnswerKey(for: Generative.diffusionLoss, reference: GenerativeReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The noise is known because we put it in ourselves: that turns generation into regression, with the noise as the target. The model has to be told the step, since the same picture may be data with little noise or a little data in noise.
        """,
      zh: "噪声是我们自己加进去的，所以是已知的：于是生成变成了回归，目标就是噪声。还要把步数告诉模型，因为同一张图可能是略带噪声的数据，也可能是噪声里的一点数据。")

    key.alternative("mseLoss of the engine") { x0, noise, betas, step, predict in
      let noisy = try GenerativeReference().diffuse(x0: x0, noise: noise, betas: betas, step: step)
      return try mseLoss(predict(noisy, step), noise)
    }
    key.alternative("sum over the elements, divided") { x0, noise, betas, step, predict in
      let noisy = try GenerativeReference().diffuse(x0: x0, noise: noise, betas: betas, step: step)
      let error = try noise - predict(noisy, step)
      return try (error * error).sum() / Double(noise.count)
    }

    key.example((listOf([2]), listOf([1]), [0.5, 0.5], 2, 0, 0.2))
    key.example((listOf([2, -1]), listOf([0.5, 3]), [0.36, 0.2], 1, 0.75, 0))
    key.example(
      (
        rowsOf([[1.5, -0.5, 2], [0.25, 1, -3]]), rowsOf([[0.3, 1.2, -0.7], [-1.1, 0.4, 2]]), [0.1, 0.25, 0.4], 3, 0.5,
        -0.1
      ))
    key.random(8) { generator in
      let (d, steps) = (Int.random(in: 2...4, using: &generator), Int.random(in: 2...5, using: &generator))
      return (
        rowsOf(randomRows(2, d, -3...3, &generator)), rowsOf(randomRows(2, d, -2...2, &generator)),
        randomRows(1, steps, 0.05...0.5, &generator)[0], .random(in: 1...steps, using: &generator),
        .random(in: 0.2...0.9, using: &generator), .random(in: 0.05...0.3, using: &generator)
      )
    }
    key.example(
      en: "the step is beyond the last", zh: "步数超过最后一步", (listOf([2]), listOf([1]), [0.2, 0.3], 3, 0.5, 0.1))

    key.when(en: "there is more than one element", zh: "元素不止一个") { given in given.1.count > 1 }

    key.addDiffusionMisconceptions()

    key.hints(
      Words(
        en: "Which two tensors should be alike if the model is perfect?",
        zh: "如果模型完美，哪两个张量应当相同？"),
      Words(
        en: "The model never sees x₀ or ε, only `diffuse(...)` of them, and the step. You may call your own `diffuse`.",
        zh: "模型看不到 x₀，也看不到 ε，只看到由它们 `diffuse(...)` 得到的结果和步数。可以调用自己写的 `diffuse`。"),
      Words(
        en:
          "noisy = diffuse(x0: x0, noise: noise, betas: betas, step: step); then (predict(noisy, step) - noise).square().mean().",
        zh:
          "noisy = diffuse(x0: x0, noise: noise, betas: betas, step: step)；然后 (predict(noisy, step) - noise).square().mean()。"
      ))
  }
}
