import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 7` runs.
  static let generative: [Experiment] = [
    latentDivergence, ganGradients, twoPoints, diffusionMinimum, generativeFacts,
  ]

  private static let latentDivergence = Experiment(
    "divergence",
    Words(
      en: "how far N(μ, s²) is from N(0, 1): formula and 200,000 samples", zh: "N(μ, s²) 与 N(0, 1) 相距多远：公式与 20 万个样本")
  ) { output in
    output.table(
      [
        Words(en: "μ", zh: "μ"), Words(en: "s", zh: "s"), Words(en: "formula", zh: "公式"),
        Words(en: "samples", zh: "样本估计"),
      ],
      try [(0.0, 1.0), (0.7, 1), (0, 0.5), (0.7, 0.5), (0, 2)].map { mean, deviation in
        let latent = LatentGaussian(mean: mean, deviation: deviation)
        return [
          mean.text(1), deviation.text(1), try latent.divergence().text(4),
          try latent.sampledDivergence(samples: 200_000, seed: 2).text(4),
        ]
      })
  }

  private static let ganGradients = Experiment(
    "gan-gradients", Words(en: "what the generator learns from: both forms of its loss", zh: "生成器从哪里学：它的损失的两种形式")
  ) { output in
    output.table(
      [
        Words(en: "score z of a fake", zh: "假样本得分 z"), Words(en: "D = σ(z)", zh: "D = σ(z)"),
        Words(en: "minimax", zh: "极小极大"), Words(en: "gradient", zh: "梯度"), Words(en: "non-saturating", zh: "非饱和"),
        Words(en: "gradient", zh: "梯度"),
      ],
      try [-10.0, -5, -2, 0, 2, 5].map { z in
        let forms = try [GANGeneratorForm.minimax, .nonSaturating].flatMap { form in
          let score = try Tensor([z]).requiresGrad()
          let loss = try ganGeneratorLoss(fake: score, form: form)
          try loss.backward()
          return [try loss.item().text(4), (score.grad?.elements[0] ?? 0).text(5)]
        }
        return [z.text(0), try Tensor([z]).sigmoid().elements[0].text(5)] + forms
      })
  }

  private static let twoPoints = Experiment(
    "two-points",
    Words(en: "two point masses: Jensen-Shannon against Wasserstein", zh: "两个点质量：Jensen-Shannon 与 Wasserstein")
  ) { output in
    output.table(
      [
        Words(en: "distance a", zh: "距离 a"), Words(en: "JSD", zh: "JSD"), Words(en: "W₁", zh: "W₁"),
        Words(en: "slope of W₁", zh: "W₁ 的斜率"),
      ],
      try [0, 0.1, 0.5, 1, 2, 4].map { distance in
        let points = TwoPoints(distance: distance)
        let wasserstein = try points.wasserstein()
        return [
          distance.text(1), try points.jensenShannon().text(4), wasserstein.value.text(4), wasserstein.slope.text(0),
        ]
      })
  }

  private static let diffusionMinimum = Experiment(
    "diffusion-minimum", Words(en: "the smallest loss a diffusion model can reach, for ten ā", zh: "扩散模型能达到的最小损失：十个 ā")
  ) { output in
    let shares = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3, 0.2, 0.1, 0.01]
    var lines: [[String]] = []
    for (index, share) in shares.enumerated() {
      let minimum = DiffusionMinimum(deviation: 2, alphaBar: share)
      let measured = try minimum.measured()
      lines.append([
        share.text(2), measured.loss.text(3), minimum.formula.text(3), measured.variance.text(3),
        minimum.varianceByFormula.text(3),
      ])
      output.progress(Double(index + 1) / Double(shares.count))
    }
    output.table(
      [
        Words(en: "ā", zh: "ā"), Words(en: "best loss", zh: "最小损失"), Words(en: "formula", zh: "公式"),
        Words(en: "variance of x_t", zh: "x_t 的方差"), Words(en: "formula", zh: "公式"),
      ], lines)
  }
}
