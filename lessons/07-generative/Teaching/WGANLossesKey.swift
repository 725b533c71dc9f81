import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.3.
  static let wganLosses = AnswerKey(for: Generative.wganLosses, reference: GenerativeReference()) { key in
    key.comparison = .within(1e-9)
    key.forbids("wganCriticLoss", "wganGeneratorLoss")
    key.why(
      en: """
        The critic estimates how far the two distributions are apart by the gap between the two means; minimising the negative gap makes it as large as the critic can. The generator only moves fakes, so only their mean is in its loss.
        """,
      zh: "critic 用两个平均值之差来估计两个分布相距多远；最小化“负的差”就是把差拉到最大。生成器只能移动假样本，所以它的损失里只有假样本的平均。")

    key.alternative("the gap, negated") { real, fake in
      WGANLosses(critic: try -(real.mean() - fake.mean()), generator: try (-fake).mean())
    }
    key.alternative("sums, divided") { real, fake in
      let fakes = try fake.sum() / Double(fake.count)
      return WGANLosses(critic: try fakes - real.sum() / Double(real.count), generator: try fakes * -1)
    }

    key.example((listOf([3, 1]), listOf([0.5])))
    key.example((listOf([2.5]), listOf([-1, 0.25, 3])))
    key.example((listOf([-1.5, -4, 0.5]), listOf([1.25, -2])))
    key.random(10) { generator in
      let (n, m) = (Int.random(in: 2...5, using: &generator), Int.random(in: 2...6, using: &generator))
      return (listOf(randomRows(1, n, -5...5, &generator)[0]), listOf(randomRows(1, m, -5...5, &generator)[0]))
    }

    key.when(en: "there are as many fakes as real samples", zh: "真假样本一样多") { $0.count == $1.count }
    key.when(en: "there are not as many fakes as real samples", zh: "真假样本不一样多") { $0.count != $1.count }

    key.addWGANMisconceptions()

    key.hints(
      Words(
        en:
          "The critic wants real samples to score high and fakes low. Which difference should grow, and what do you minimise to make it grow?",
        zh: "critic 希望真样本得分高、假样本得分低。哪个差应当变大？要让它变大，应最小化什么？"),
      Words(
        en: "Two means, one over `real`, one over `fake`. The generator wants the second one to rise.",
        zh: "两个平均值，一个对 `real`，一个对 `fake`。生成器希望后者上升。"),
      Words(
        en: "critic: fake.mean() - real.mean(); generator: -fake.mean().",
        zh: "critic 的损失是 fake.mean() - real.mean()，生成器的损失是 -fake.mean()。"))
  }
}
