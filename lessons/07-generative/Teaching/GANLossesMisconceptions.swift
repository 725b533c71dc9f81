import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>) throws -> GANLosses, Input == (Tensor<Double>, Tensor<Double>)
{
  /// Wrong ways to write the losses of a GAN.
  mutating func addGANMisconceptions() {
    addGeneratorMisconceptions()
    addDiscriminatorMisconceptions()
  }

  private mutating func addGeneratorMisconceptions() {
    gan(
      "minimaxGenerator",
      { losses, _, fake in
        try losses.with(generator: -fake.softplus().mean(), gradient: -fake.sigmoid() / Double(fake.count))
      }
    ) {
      Words(
        en: """
          This is what you get for the minimax form, ln(1 − D): its gradient −σ(z) vanishes where the discriminator is sure that a sample is fake, which is where the generator starts. Asked is −ln D.
          """,
        zh: "这正是极小极大形式 ln(1 − D) 的结果：判别器确信样本是假的时候（生成器开始时正是这样），它的梯度 −σ(z) 会消失。题目要的是 −ln D。")
    }
    gan(
      "minimaxGradient",
      { losses, _, fake in
        try losses.with(generator: losses.generator, gradient: -fake.sigmoid() / Double(fake.count))
      }
    ) {
      Words(
        en: """
          This is what you get when the loss is −ln D, but its gradient that of ln(1 − D): −σ(z). At z = −10 that is almost 0, where the other is almost −1.
          """,
        zh: "这正是损失用了 −ln D、梯度却是 ln(1 − D) 的 −σ(z) 时得到的结果。z = −10 时它几乎为 0，而应有的梯度接近 −1。")
    }
    gan(
      "generatorWantsFake",
      { losses, _, fake in
        try losses.with(generator: fake.softplus().mean(), gradient: fake.sigmoid() / Double(fake.count))
      }
    ) {
      Words(
        en:
          "This is what you get when the generator asks for label 0 on its fakes, as the discriminator does: both would pull the same way.",
        zh: "这正是生成器也希望假样本被判为 0（和判别器一样）时得到的结果：两者就往同一个方向拉了。")
    }
    gan(
      "generatorIsMinusDiscriminator",
      { losses, _, fake in
        try losses.with(generator: -losses.discriminator, gradient: -fake.sigmoid() / Double(fake.count))
      }
    ) {
      Words(
        en: """
          This is what you get when the generator's loss is the discriminator's with the opposite sign, real samples included: the zero-sum game. The generator has no say over real samples, and on fakes this is the form whose gradient vanishes.
          """,
        zh: "这正是把判别器的损失（连同真样本）取负当作生成器的损失时得到的结果，即零和博弈。生成器管不到真样本，而对假样本这正是梯度会消失的那种形式。")
    }
    gan(
      "gradientNotDivided",
      { losses, _, fake in try losses.with(generator: losses.generator, gradient: fake.sigmoid() - 1) }
    ) {
      Words(
        en:
          "This is what you get when the loss is the mean, but the gradient that of the sum: each fake has a share of 1/M in both.",
        zh: "这正是损失取了平均、梯度却还是总和的梯度时得到的结果：每个假样本在两者里都只占 1/M。")
    }
    gan(
      "gradientReversed",
      { losses, _, fake in
        try losses.with(generator: losses.generator, gradient: (1 - fake.sigmoid()) / Double(fake.count))
      }
    ) {
      Words(
        en:
          "This is what you get for the gradient with the opposite sign. A higher score lowers the generator's loss, so its gradient is negative.",
        zh: "这正是梯度符号相反时得到的结果。得分越高，生成器的损失越低，所以梯度应为负。")
    }
  }

  private mutating func addDiscriminatorMisconceptions() {
    gan(
      "labelsSwapped",
      { losses, real, fake in try losses.with(discriminator: real.softplus().mean() + (-fake).softplus().mean()) }
    ) {
      Words(
        en:
          "This is what you get when the discriminator calls real samples 0 and fakes 1. Its score z stands for real.",
        zh: "这正是判别器把真样本标为 0、假样本标为 1 时得到的结果。它的得分 z 代表“真”。")
    }
    gan(
      "discriminatorMaximises", { losses, _, _ in try losses.with(discriminator: -losses.discriminator) }
    ) {
      Words(
        en:
          "This is what you get for ln D + ln(1 − D), which the discriminator *maximises* in the paper. A loss is minimised, hence the minus sign.",
        zh: "这正是 ln D + ln(1 − D)，论文里判别器是*最大化*它。损失是要最小化的，所以要加负号。")
    }
    gan("halved", { losses, _, _ in try losses.with(discriminator: losses.discriminator / 2) }) {
      Words(
        en: """
          This is what you get when the two parts of the discriminator's loss are averaged (the generator's is right). Much code does that, a different convention; this task adds them up.
          """,
        zh: "这正是把判别器损失的两部分取平均时得到的结果（生成器的对了）。很多代码这样写，那是另一种约定；本题要求相加。")
    }
    gan(
      "pooled",
      { losses, real, fake in
        let all = try Tensor.cat([(-real).softplus(), fake.softplus()])
        return try losses.with(discriminator: all.mean() * 2)
      }
    ) {
      Words(
        en:
          "This is what you get when real and fake samples share one mean: the larger group then counts more. Each group has its own mean.",
        zh: "这正是真假样本合在一起取平均时得到的结果：人数多的一组份量就更大。两组应各自取平均。")
    }
    gan("realOnly", { losses, real, _ in try losses.with(discriminator: (-real).softplus().mean()) }) {
      Words(
        en:
          "This is what you get when the discriminator sees real samples only: calling everything real would be perfect.",
        zh: "这正是判别器只看真样本时得到的结果：把一切都判为真就“完美”了。")
    }
    gan(
      "sumNotMean",
      { losses, real, fake in
        let (n, m) = (Double(real.count), Double(fake.count))
        return GANLosses(
          discriminator: try (-real).softplus().mean() * n + fake.softplus().mean() * m,
          generator: try losses.generator * m, generatorGradient: try losses.generatorGradient * m)
      }
    ) {
      Words(
        en: "This is what you get with sums in place of means: a larger batch would make larger steps.",
        zh: "这正是用总和代替平均时得到的结果：批次越大步子就越大。")
    }
    misconception(
      "sigmoidTwice",
      { real, fake in
        let (dReal, dFake) = (try real.sigmoid(), try fake.sigmoid())
        return try GenerativeReference().ganLosses(real: dReal, fake: dFake)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the sigmoid is applied twice: the losses here take scores and apply it themselves. Between 0 and 1, the second sigmoid only ranges from 0.5 to 0.73.
            """,
          zh: "这正是做了两次 sigmoid 时得到的结果：这里的损失接收得分，自己会做 sigmoid。输入在 0 到 1 之间时，第二次 sigmoid 只在 0.5 到 0.73 之间变化。")
      })
    misconception(
      "minimaxLogOfSigmoid", { real, fake in try plainMinimax(real, fake) { try -($0.sigmoid() / Double($0.count)) } },
      says: { _, _ in minimaxSentence })
    misconception(
      "minimaxLogOfSigmoidTaped",
      { real, fake in
        try plainMinimax(real, fake) { fake in
          let z = try fake.detach().requiresGrad()
          try (1 - z.sigmoid()).log().mean().backward()
          return try z.grad ?? .zeros(fake.shape)
        }
      }, says: { _, _ in minimaxSentence })
    misconception(
      "logOfSigmoid",
      { real, fake in
        GANLosses(
          discriminator: try -(real.sigmoid().log().mean() + (1 - fake.sigmoid()).log().mean()),
          generator: try -fake.sigmoid().log().mean(),
          generatorGradient: try (fake.sigmoid() - 1) / Double(fake.count))
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when ln is taken of a finished sigmoid. For large scores that is exactly 0 or 1, and ln 0 is −∞.",
          zh: "这正是先算好 sigmoid 再取 ln 时得到的结果。得分很大时它恰为 0 或 1，而 ln 0 是 −∞。")
      })
  }

  /// A misconception that changes part of the right answer.
  private mutating func gan(
    _ name: String,
    _ change: @escaping (_ right: GANLosses, _ real: Tensor<Double>, _ fake: Tensor<Double>) throws -> GANLosses,
    says sentence: @escaping @Sendable () -> Words
  ) {
    misconception(
      name,
      { real, fake in try change(GenerativeReference().ganLosses(real: real, fake: fake), real, fake) },
      says: { _, _ in sentence() })
  }
}

/// The paper's formulas as they stand: logarithms of a finished sigmoid, and the minimax form for the generator.
private func plainMinimax(
  _ real: Tensor<Double>, _ fake: Tensor<Double>, gradient: (Tensor<Double>) throws -> Tensor<Double>
) throws -> GANLosses {
  let generator = try (1 - fake.sigmoid()).log().mean()
  return GANLosses(
    discriminator: try -(real.sigmoid().log().mean() + generator), generator: generator,
    generatorGradient: try gradient(fake))
}

private let minimaxSentence = Words(
  en: """
    This is what you get for the paper's formulas as they stand. Two things are different here: the generator minimises −ln D, not ln(1 − D), whose gradient vanishes where it starts; and ln is not taken \
    of a finished sigmoid, which for large scores is exactly 0 or 1.
    """,
  zh: "这正是照抄论文公式时得到的结果。这里有两处不同：生成器最小化的是 −ln D，而不是起步时梯度会消失的 ln(1 − D)；而且不要对算好的 sigmoid 取 ln，得分很大时它恰为 0 或 1。")

extension GANLosses {
  /// These losses with another discriminator.
  fileprivate func with(discriminator: Tensor<Double>) -> GANLosses {
    GANLosses(discriminator: discriminator, generator: generator, generatorGradient: generatorGradient)
  }

  /// These losses with another generator.
  fileprivate func with(generator: Tensor<Double>, gradient: Tensor<Double>) -> GANLosses {
    GANLosses(discriminator: discriminator, generator: generator, generatorGradient: gradient)
  }
}
