import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.2.
  static let ganLosses = AnswerKey(for: Generative.ganLosses, reference: GenerativeReference()) { key in
    key.points = 2
    key.comparison = .within(1e-8)
    key.forbids("ganDiscriminatorLoss", "ganGeneratorLoss")
    key.why(
      en: """
        The discriminator is a binary classifier: label 1 for real, 0 for fake, each written as a softplus of the score, so that no logarithm of 0 is taken. The generator asks for label 1 on its fakes: where the \
        discriminator is sure they are fake, its slope is largest.
        """,
      zh: "判别器是二分类器：真为 1，假为 0，都写成得分的 softplus，这样不会对 0 取对数。生成器要让自己的假样本被判为 1：判别器越确信它们是假的，它的斜率越大。")

    key.alternative("binary cross-entropy with labels 1 and 0") { real, fake in
      let (n, m) = (real.count, fake.count)
      let z = try fake.requiresGrad()
      let generator = try binaryCrossEntropyWithLogits(z, .ones([m]))
      try generator.backward()
      return GANLosses(
        discriminator: try binaryCrossEntropyWithLogits(real, .ones([n]))
          + binaryCrossEntropyWithLogits(fake, .zeros([m])),
        generator: generator.detach(), generatorGradient: try z.grad ?? .zeros([m]))
    }
    key.alternative("logSigmoid") { real, fake in
      GANLosses(
        discriminator: try -(real.logSigmoid().mean() + (-fake).logSigmoid().mean()),
        generator: try -fake.logSigmoid().mean(),
        generatorGradient: try -((-fake).sigmoid() / Double(fake.count)))
    }

    key.example((listOf([2]), listOf([-10])))
    key.example((listOf([1.5, -0.5, 3]), listOf([-2, 0.25])))
    key.example((listOf([0.75]), listOf([0.5, -1.25, 2, -3])))
    key.example(en: "the discriminator can only guess", zh: "判别器只能瞎猜", (listOf([0, 0]), listOf([0, 0, 0])))
    key.random(10) { generator in
      let (n, m) = (Int.random(in: 2...5, using: &generator), Int.random(in: 2...6, using: &generator))
      return (listOf(randomRows(1, n, -4...4, &generator)[0]), listOf(randomRows(1, m, -4...4, &generator)[0]))
    }
    key.example(
      en: "scores are so large that D is 0 or 1", zh: "得分大到 D 等于 0 或 1", (listOf([900, -850]), listOf([-800, 950, 1])))

    key.when(en: "there is more than one fake", zh: "假样本不止一个") { _, fake in fake.count > 1 }
    key.when(en: "scores are moderate", zh: "得分不大") { real, fake in
      (real.elements + fake.elements).allSatisfy { abs($0) < 100 }
    }

    key.addGANMisconceptions()

    key.hints(
      Words(
        en:
          "Think of the discriminator as a classifier. Which label does it give to real samples, which to fakes? And which label does the generator wish for?",
        zh: "把判别器看成分类器：它给真样本什么标签，给假样本什么标签？生成器又希望得到什么标签？"),
      Words(
        en: "−ln σ(z) = softplus(−z), −ln(1 − σ(z)) = softplus(z); `softplus()` is there, and safe for large z.",
        zh: "−ln σ(z) = softplus(−z)，−ln(1 − σ(z)) = softplus(z)；可以直接用 `softplus()`，z 很大也安全。"),
      Words(
        en: """
          (-real).softplus().mean() + fake.softplus().mean() for the discriminator, (-fake).softplus().mean() for the generator, (fake.sigmoid() - 1) / Double(fake.count) for its gradient.
          """,
        zh:
          "判别器：(-real).softplus().mean() + fake.softplus().mean()；生成器：(-fake).softplus().mean()；它的梯度：(fake.sigmoid() - 1) / Double(fake.count)。"
      ))
  }
}

/// A tensor of one dimension.
func listOf(_ elements: [Double]) -> Tensor<Double> { try! Tensor(elements) }
