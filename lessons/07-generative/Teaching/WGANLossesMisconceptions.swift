import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>) throws -> WGANLosses, Input == (Tensor<Double>, Tensor<Double>)
{
  /// Wrong ways to write the losses of a Wasserstein GAN.
  mutating func addWGANMisconceptions() {
    wgan("criticReversed", { r, f in (try r.mean() - f.mean(), try -f.mean()) }) {
      Words(
        en:
          "This is what you get when the critic minimises the gap: it would learn to score fakes *higher* than real samples.",
        zh: "这正是让 critic 去最小化两者之差时得到的结果：它会学着给假样本打*更高*的分。")
    }
    wgan("generatorReversed", { r, f in (try f.mean() - r.mean(), try f.mean()) }) {
      Words(
        en:
          "This is what you get when the generator minimises the score of its fakes: it would try to look as fake as it can.",
        zh: "这正是让生成器去最小化假样本得分时得到的结果：它会尽力显得假。")
    }
    wgan("bothReversed", { r, f in (try r.mean() - f.mean(), try f.mean()) }) {
      Words(
        en:
          "This is what you get when both players maximise what they should minimise: both signs are the other way round.",
        zh: "这正是双方都把该最小化的东西最大化时得到的结果：两个符号都反了。")
    }
    wgan(
      "sigmoidOnTheCritic",
      { r, f in
        let (r, f) = (try r.sigmoid(), try f.sigmoid())
        return (try f.mean() - r.mean(), try -f.mean())
      }
    ) {
      Words(
        en: """
          This is what you get when a sigmoid is applied first. The critic's values are no probabilities; squeezed between 0 and 1 they cannot measure a distance, and their slope vanishes far out.
          """,
        zh: "这正是先做了 sigmoid 时得到的结果。critic 的输出不是概率；压到 0 与 1 之间就量不出距离，而且离得远时斜率会消失。")
    }
    wgan(
      "logLikelihood",
      { r, f in
        (try (-r).softplus().mean() + f.softplus().mean(), try (-f).softplus().mean())
      }
    ) {
      Words(
        en:
          "This is what you get for the losses of the original GAN, with logarithms of probabilities. A critic's losses are plain means.",
        zh: "这正是原始 GAN 的损失，用的是概率的对数。critic 的损失只是普通的平均。")
    }
    wgan("sumNotMean", { r, f in (try f.sum() - r.sum(), try -f.sum()) }) {
      Words(
        en:
          "This is what you get with sums in place of means: unequal numbers of real and fake samples then look like a distance.",
        zh: "这正是用总和代替平均时得到的结果：真假样本数不同，看上去就像有距离。")
    }
    wgan("generatorSeesReal", { r, f in (try f.mean() - r.mean(), try r.mean() - f.mean()) }) {
      Words(
        en:
          "This is what you get when the generator's loss is minus the critic's. The mean over real samples does not depend on the generator; the task leaves it out.",
        zh: "这正是把 critic 的损失取负当作生成器的损失时得到的结果。真样本的平均与生成器无关，题目里不含它。")
    }
    wgan("absoluteGap", { r, f in (try -(r.mean() - f.mean()).abs(), try -f.mean()) }) {
      Words(
        en:
          "This is what you get when the gap loses its sign: scoring fakes higher would be as good as scoring real samples higher.",
        zh: "这正是把差值取了绝对值时得到的结果：给假样本打高分就和给真样本打高分一样“好”了。")
    }
  }

  private mutating func wgan(
    _ name: String, _ losses: @escaping (Tensor<Double>, Tensor<Double>) throws -> (Tensor<Double>, Tensor<Double>),
    says sentence: @escaping @Sendable () -> Words
  ) {
    misconception(
      name,
      { real, fake in
        let (critic, generator) = try losses(real, fake)
        return WGANLosses(critic: critic, generator: generator)
      }, says: { _, _ in sentence() })
  }
}
