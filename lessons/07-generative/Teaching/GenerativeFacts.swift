import Checking
import Foundation
import NeuralNetworks
import TensorCore

extension Experiment {
  /// Table P3: what the losses of this lesson are at places where it is known, and their slopes from backward().
  static let generativeFacts = Experiment(
    "facts", Words(en: "losses and slopes at places where they are known", zh: "在已知答案的地方，各损失的数值与斜率")
  ) { output in
    output.table(
      [Words(en: "loss", zh: "损失"), Words(en: "measured", zh: "实测"), Words(en: "known", zh: "已知")],
      try (likelihoodFacts() + adversarialFacts() + featureFacts()).map { fact in
        [fact.name[output.language], fact.measured.text(4), fact.known.text(4)]
      })
  }

  private struct KnownFact {
    let name: Words
    let measured: Double
    let known: Double

    init(_ en: String, _ zh: String, _ measured: Double, _ known: Double) {
      self.name = Words(en: en, zh: zh)
      self.measured = measured
      self.known = known
    }
  }

  private static func likelihoodFacts() throws -> [KnownFact] {
    let perStep = try crossEntropy(Tensor<Double>.zeros([3, 7]), Tensor([2, 0, 6])).item()
    let elbo = try derivatives([0.7], [log(0.25)]) { mean, v in
      try negativeELBO(reconstruction: Tensor([0.0]), mean: mean.unsqueeze(0), logVariance: v.unsqueeze(0))
    }
    let flow = try derivatives([log(0.8)], [1.2]) { logScale, x in
      // x = s·u: ½u² + ½ ln 2π + ln s
      try ((x / logScale.exp()).square() / 2 + logScale + log(2 * Double.pi) / 2).sum()
    }
    return [
      KnownFact("perplexity e^NLL of guessing among 7", "在 7 个中瞎猜的困惑度 e^NLL", exp(perStep), 7),
      KnownFact(
        "VAE: KL of μ = 0.7, s = 0.5", "VAE：μ = 0.7、s = 0.5 的 KL", elbo.value, (0.49 + 0.25 - 1 - log(0.25)) / 2),
      KnownFact("  slope for μ", "  对 μ 的斜率", elbo.first, 0.7),
      KnownFact("  slope for ln s²", "  对 ln s² 的斜率", elbo.second, (0.25 - 1) / 2),
      KnownFact("flow x = s·u: slope for ln s", "流 x = s·u：对 ln s 的斜率", flow.first, 1 - (1.2 / 0.8) * (1.2 / 0.8)),
    ]
  }

  private static func adversarialFacts() throws -> [KnownFact] {
    let guess = try ganDiscriminatorLoss(real: Tensor([0.0]), fake: Tensor([0.0])).item()
    let leastSquares = try derivatives([-1.5], [0]) { z, _ in try ((z - 1).square() / 2).sum() }
    let hinge = try derivatives([0.3], [-0.4]) { real, fake in try ((1 - real).relu() + (1 + fake).relu()).sum() }
    let critic = try derivatives([0.3], [1.4]) { real, fake in try wganCriticLoss(real: real, fake: fake) }
    let weight = try Tensor([3.0, 4]).requiresGrad()
    let penalty = try gradientPenalty(ofLinearCritic: weight)
    try penalty.backward()
    return [
      KnownFact("GAN: discriminator that can only guess", "GAN：只能瞎猜的判别器", guess, 2 * log(2)),
      KnownFact("LSGAN generator, z = −1.5: slope", "LSGAN 生成器，z = −1.5：斜率", leastSquares.first, -2.5),
      KnownFact("hinge GAN, real z = 0.3: slope", "hinge GAN，真样本 z = 0.3：斜率", hinge.first, -1),
      KnownFact("  fake z = −0.4: slope", "  假样本 z = −0.4：斜率", hinge.second, 1),
      KnownFact("WGAN critic: slope for a real score", "WGAN critic：对真样本输出的斜率", critic.first, -1),
      KnownFact("  for a fake one", "  对假样本输出的斜率", critic.second, 1),
      KnownFact("WGAN-GP, w = (3, 4), λ = 10", "WGAN-GP，w = (3, 4)，λ = 10", try penalty.item(), 160),
      KnownFact("  slope for the second weight", "  对第二个权重的斜率", weight.grad?.elements[1] ?? 0, 64),
    ]
  }

  private static func featureFacts() throws -> [KnownFact] {
    let features = try Tensor([[1.0, -2, 0.5, 3], [0.25, 1, -1, 2]])
    let moved = try features.indexSelect(dim: 1, index: Tensor([2, 0, 3, 1]))
    func gram(_ f: Tensor<Double>) throws -> Tensor<Double> {
      try f.matmul(f.transpose(0, 1)) / Double(f.count)
    }
    let style = try (gram(features) - gram(moved)).square().sum().item()
    let infoNCE = try infoNCELoss(similarities: Tensor<Double>.zeros([5, 5]), temperature: 0.1).item()
    let here = try Tensor([[0.5, -1, 2]])
    let collapse = try tripletMarginLoss(anchor: here, positive: here, negative: here, margin: 0.3).item()
    let a = try Tensor([[0.5, -1, 2]]).requiresGrad()
    try (1 - cosineSimilarity(a, Tensor([[1, 0.25, -0.5]]))).sum().backward()
    let alongItself = try ((a.grad ?? a) * a.detach()).sum().item()
    // Stripes one pixel wide, and the same moved by one pixel; the features are means over two neighbours.
    let stripes = try Tensor((0..<16).map { Double($0 % 2) }, shape: [2, 8])
    let shifted = try 1 - stripes
    func pooled(_ image: Tensor<Double>) throws -> Tensor<Double> { try image.reshape([2, 4, 2]).mean(dim: 2) }
    let pixels = try mseLoss(shifted, stripes).item()
    let perceptual = try mseLoss(pooled(shifted), pooled(stripes)).item()
    return [
      KnownFact("stripes moved by a pixel: pixel loss", "条纹平移一个像素：像素损失", pixels, 1),
      KnownFact("  perceptual loss of pooled features", "  池化特征的感知损失", perceptual, 0),
      KnownFact("style (Gram): positions permuted", "风格（Gram）：打乱位置", style, 0),
      KnownFact("InfoNCE of 5 at chance", "InfoNCE：5 个中瞎猜", infoNCE, log(5)),
      KnownFact("triplet, all in one place, margin 0.3", "三元组，全部重合，间隔 0.3", collapse, 0.3),
      KnownFact("cosine: slope along the vector itself", "余弦：沿向量自身方向的斜率", alongItself, 0),
    ]
  }

  /// A function of two vectors, with its slopes for the first element of each.
  private static func derivatives(
    _ a: [Double], _ b: [Double], _ function: (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>
  ) throws -> (value: Double, first: Double, second: Double) {
    let (a, b) = (try Tensor(a).requiresGrad(), try Tensor(b).requiresGrad())
    let value = try function(a, b)
    try value.backward()
    return (try value.item(), a.grad?.elements[0] ?? 0, b.grad?.elements[0] ?? 0)
  }
}
