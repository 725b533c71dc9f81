import Charts
import NeuralNetworks
import TensorCore

extension LessonCharts {
  /// Lesson 7: what the players of a GAN learn from, distances of distributions, and what noise leaves to be found.
  static let generative = LessonCharts(
    folder: "07-generative", [.ganGradientPair, .jensenShannonAndWasserstein, .diffusionMinimum, .latentDivergence])
}

extension ChartRecipe {
  /// The generator's loss in both forms, and its gradients.
  static let ganGradientPair = ChartRecipe(
    "gan-gradients", summary: Caption(en: "the generator's two losses and their gradients", zh: "生成器的两种损失及其梯度")
  ) {
    let places = SampledFunction.places(-10, 6, perUnit: 5)
    func sample(_ form: GANGeneratorForm) throws -> SampledFunction {
      // One fake at a time: the loss is a mean over fakes.
      try SampledFunction(at: places) { z in
        try Tensor.stack(
          (0..<z.count).map { try ganGeneratorLoss(fake: z.narrow(dim: 0, start: $0, length: 1), form: form) })
      }
    }
    let (minimax, saturating) = (try sample(.minimax), try sample(.nonSaturating))
    return Chart(
      title: "The generator's loss for a fake with score z",
      caption: Caption(
        en:
          "A generator starts on the left: the discriminator is sure that its samples are fake. There the minimax form is flat and teaches nothing; the non-saturating form "
          + "has its full slope. On the right, where fakes pass for real, it is the other way round.",
        zh: "生成器从左边起步：判别器确信它的样本是假的。极小极大形式在那里是平的，什么也学不到；非饱和形式的斜率却是最大的。右边（假样本已能乱真）则相反。"),
      alternativeText:
        "Two panels over the score from −10 to 6. Above, the minimax loss is flat at 0 on the left and falls on the right; the non-saturating loss falls from 10 "
        + "to 0. Below, the minimax gradient goes from 0 to −1, the non-saturating one from −1 to 0; they cross at −0.5.",
      tryNext: [
        "zoom in on the left: `set xrange [-10:-4]` and `set yrange [-0.02:0.01]`; how large is the minimax gradient at −6?",
        "add LSGAN's ½(z − 1)²: `(x-1)**2/2 with lines ls 3 title 'LSGAN'`",
      ],
      panels: [
        Panel(
          "loss", x: Axis("score z", range: -10...6), y: Axis("loss", unit: "nats", range: -6...10), legend: .topRight,
          marks: [
            .line("minimax: ln(1 − D)", x: places, y: minimax.values),
            .line("non-saturating: −ln D", x: places, y: saturating.values),
          ]),
        Panel(
          "gradient, from backward()", x: Axis("score z", range: -10...6), y: Axis("gradient", range: -1.1...0.1),
          legend: .none,
          marks: [
            .line("minimax: −σ(z)", x: places, y: minimax.slopes),
            .line("non-saturating: σ(z) − 1", x: places, y: saturating.slopes),
          ]),
      ])
  }

  /// Two points at a distance: JSD is flat, the Wasserstein distance is not.
  static let jensenShannonAndWasserstein = ChartRecipe(
    "jsd-and-wasserstein",
    summary: Caption(en: "two point masses: JSD is flat, W₁ is not", zh: "两个点质量：JSD 是平的，W₁ 不是")
  ) {
    let places = (-40...40).map { Double($0) / 10 }
    return Chart(
      title: "Data at 0, the generator's samples at a",
      caption: Caption(
        en:
          "For every a other than 0 the Jensen-Shannon divergence is ln 2: near or far, it says \"different\", and its slope is 0. The Wasserstein distance is |a|: it tells the "
          + "generator which way to go, and how far.",
        zh: "只要 a 不为 0，Jensen-Shannon 散度就是 ln 2：不论远近都只说“不同”，斜率为 0。Wasserstein 距离是 |a|：它告诉生成器该往哪边走、走多远。"),
      alternativeText:
        "Over the distance from −4 to 4: the Jensen-Shannon divergence is a flat line at 0.693 with a single point at 0; the Wasserstein distance is a V with its tip at 0.",
      tryNext: [
        "what would two overlapping bumps look like? Draw `log(2)*(1-exp(-x*x))` as a rough picture of their JSD."
      ],
      panels: [
        Panel(
          x: Axis("a, where the generator's samples lie", range: -4...4),
          y: Axis("distance of the distributions", range: 0...4),
          legend: .below,
          marks: [
            .line(
              "JSD", x: places,
              y: try places.map { $0 == 0 ? .nan : try TwoPoints(distance: $0).jensenShannon() }),
            .line("W₁", x: places, y: try places.map { try TwoPoints(distance: $0).wasserstein().value }),
            .points("JSD at a = 0", x: [0], y: [try TwoPoints(distance: 0).jensenShannon()], ink: .black),
          ])
      ])
  }

  /// The smallest loss of a diffusion model over ā.
  static let diffusionMinimum = ChartRecipe(
    "diffusion-minimum", summary: Caption(en: "the smallest loss of a diffusion model", zh: "扩散模型的最小损失")
  ) {
    let shares = (0...100).map { Double($0) / 100 }
    let measured = [0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99]
    func curve(_ deviation: Double) -> [Double] {
      shares.map { DiffusionMinimum(deviation: deviation, alphaBar: $0).formula }
    }
    func dots(_ deviation: Double) throws -> [Double] {
      try measured.map { try DiffusionMinimum(deviation: deviation, alphaBar: $0).measured().loss }
    }
    return Chart(
      title: "How well can the noise be found? Data from N(0, s²)",
      caption: Caption(
        en:
          "Lines: ās²/(ās² + 1 − ā). Dots: the best linear model, fitted to 50,000 samples. With little noise (right) it hides in the data and cannot be told from it: a loss near 1 is the best "
          + "there is. A training loss that does not go to 0 need not be a fault.",
        zh: "线：ās²/(ās² + 1 − ā)。点：用 50,000 个样本拟合的最佳线性模型。噪声很少时（右边），它藏在数据里、分辨不出来：损失接近 1 已是最好。训练损失降不到 0，不一定是出了错。"),
      alternativeText:
        "Two rising curves over ā from 0 to 1, for s = 2 and s = 0.5, both from 0 to 1; the curve of s = 2 rises earlier. Measured dots lie on both.",
      tryNext: ["data of deviation 1: `x with lines ls 3 title 's = 1'`; why is it a straight line?"],
      panels: [
        Panel(
          x: Axis("ā, the share of the data that is left", range: 0...1), y: Axis("smallest loss", range: 0...1),
          legend: .below,
          marks: [
            .line("s = 2, formula", x: shares, y: curve(2), ink: .blue),
            .points("s = 2, measured", x: measured, y: try dots(2), ink: .blue),
            .line("s = 0.5, formula", x: shares, y: curve(0.5), ink: .vermilion),
            .points("s = 0.5, measured", x: measured, y: try dots(0.5), ink: .vermilion),
          ])
      ])
  }

  /// The divergence from N(0, 1) over mean and deviation.
  static let latentDivergence = ChartRecipe(
    "latent-divergence", summary: Caption(en: "KL of N(μ, s²) from N(0, 1)", zh: "N(μ, s²) 与 N(0, 1) 的 KL 散度")
  ) {
    let means = (-20...20).map { Double($0) / 10 }
    let deviations = (2...50).map { Double($0) / 20 }
    let grid = try Grid(x: means, y: deviations) { try LatentGaussian(mean: $0, deviation: $1).divergence() }
    return Chart(
      title: "How far is N(μ, s²) from N(0, 1)?",
      caption: Caption(
        en:
          "Zero at one point only: μ = 0, s = 1. To the sides it grows as μ²/2; upwards slowly at first; downwards without bound as s goes to 0, for a distribution that claims to know exactly "
          + "where it is costs infinitely much.",
        zh: "只在 μ = 0、s = 1 一点为零。向两侧按 μ²/2 增长，向上起初很慢，向下当 s 趋于 0 时无限增大：声称自己确切知道位置的分布，代价是无穷大。"),
      alternativeText:
        "A heat map over μ from −2 to 2 and s from 0.1 to 2.5, with contour lines around the lightest place at μ = 0, s = 1; darkest in the corners.",
      tryNext: ["more contour lines: add 0.05 and 3 to the levels of cntrparam"],
      panels: [
        Panel(
          x: Axis("mean μ", range: -2...2), y: Axis("deviation s", range: 0.1...2.5), legend: .none,
          marks: [
            .heatMap("KL (nats)", grid: grid),
            .contours(grid: grid, levels: [0.1, 0.5, 1, 2], ink: .black),
            .points(x: [0], y: [1], ink: .black), .text("0", x: 0, y: 1), .text("0.1", x: 0.447, y: 1),
            .text("0.5", x: 1, y: 1), .text("1", x: 1.414, y: 1), .text("2", x: 2, y: 1, side: .left),
          ])
      ])
  }
}
