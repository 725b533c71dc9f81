import Charts
import NeuralNetworks
import TensorCore

/// Losses of one prediction over its residual r = prediction − target.
extension LossCurve {
  static let squaredError = LossCurve(name: "MSE: r²") { try mseLoss($0, zeros($0), reduction: .none) }
  static let absoluteError = LossCurve(name: "MAE: |r|", kinks: [0]) { try l1Loss($0, zeros($0), reduction: .none) }
  static let huber = LossCurve(name: "Huber, δ = 1") { try huberLoss($0, zeros($0), delta: 1, reduction: .none) }
  static let wideHuber = LossCurve(name: "Huber, δ = 2") { try huberLoss($0, zeros($0), delta: 2, reduction: .none) }
  static let smoothL1 = LossCurve(name: "Smooth L1, β = 2") {
    try smoothL1Loss($0, zeros($0), beta: 2, reduction: .none)
  }
  static let logCosh = LossCurve(name: "log-cosh") { try logCoshLoss($0, zeros($0), reduction: .none) }
  static let pinball = LossCurve(name: "Quantile, τ = 0.9", kinks: [0]) {
    try quantileLoss($0, zeros($0), quantile: 0.9, reduction: .none)
  }
  /// Of a target 4, so that a residual of −4 is the prediction 0.
  static let squaredLogError = LossCurve(name: "MSLE, target 4") { r in
    try mseLoss((r + 5).log(), Tensor.full(r.shape, 5).log(), reduction: .none)
  }
  static let percentageError = LossCurve(name: "MAPE, target 2", kinks: [0]) { r in
    try l1Loss(r / 2, zeros(r), reduction: .none)
  }
  static let gaussian = LossCurve(name: "Gaussian NLL, v = 4") { r in
    try gaussianNLLLoss(r, zeros(r), Tensor.full(r.shape, 4), reduction: .none)
  }
  /// Of one count of 1, over the score: the logarithm of the expected count.
  static let poisson = LossCurve(name: "Poisson NLL, count 1") { z in
    try poissonNLLLoss(z, Tensor.ones(z.shape), reduction: .none)
  }
  static let cauchy = LossCurve(name: "Cauchy, c = 1") { r in try ((r * r + 1).log()) * 0.5 }

  private static func zeros(_ x: Tensor<Double>) throws -> Tensor<Double> { try .zeros(x.shape) }
}

extension ChartRecipe {
  /// The regression losses that are easily confused, on the same axes.
  static let regressionLosses = ChartRecipe(
    "regression-losses",
    summary: Caption(en: "regression losses and their pulls, on the same axes", zh: "回归损失及其梯度，同一坐标")
  ) {
    Chart(
      title: "What a residual costs, and how hard it pulls",
      caption: Caption(
        en:
          "The loss decides what a mistake costs (above); what moves the weights is its slope (below). The pull of the squared "
          + "error grows with the residual, so one outlier drags the fit. Absolute error pulls equally however far; Huber and log-cosh change from one to the "
          + "other. The quantile loss pulls nine times harder on one side.",
        zh: "损失决定一个误差的代价（上图），真正推动权重的是它的斜率（下图）。平方误差的拉力随残差增长，一个离群点就能把拟合拉走；"
          + "绝对误差不论多远拉力都一样；Huber 与 log-cosh 从前者过渡到后者。分位数损失在一侧的拉力是另一侧的九倍。"),
      alternativeText:
        "Above, over the residual from −4 to 4: a parabola, a V, two curves between them that are round at the bottom and straight outside, and a lopsided V. "
        + "Below, their slopes: a straight line, a step from −1 to 1, two S-shaped curves, and a step from −0.9 to 0.1.",
      tryNext: [
        "add a Huber loss with δ = 2 to the upper panel: `abs(x)<2 ? x*x/2 : 2*(abs(x)-1) with lines ls 6 title 'δ = 2'`"
      ],
      panels: try LossCurve.together(
        [.squaredError, .absoluteError, .huber, .logCosh, .pinball], over: "r = prediction − target", from: -4, to: 4,
        losses: 0...9, gradients: -3...3))
  }

  /// Every regression loss with its gradient.
  static let eachRegressionLoss = ChartRecipe(
    "regression-losses-each", summary: Caption(en: "each regression loss with its gradient", zh: "每种回归损失及其梯度")
  ) {
    Chart(
      title: "Regression losses (solid) and their gradients (dashed) over the residual r",
      caption: Caption(
        en:
          "The same axes everywhere. Where the dashed line is level, an outlier pulls no harder than a small mistake; where it comes back to 0 (Cauchy), "
          + "outliers are let go. MSLE punishes predictions that are too low more. For the Poisson loss the axis is the score, "
          + "the logarithm of the expected count.",
        zh: "所有小图坐标轴相同。虚线水平之处，离群点的拉力并不比小误差大；虚线又回到 0 之处（Cauchy），离群点干脆被放过。"
          + "MSLE 对偏低的预测惩罚更重。Poisson 损失的横轴是得分，即期望计数的对数。"),
      alternativeText:
        "Twelve small charts: MSE, MAE, Huber with two settings, smooth L1, log-cosh, quantile, MSLE, MAPE, Gaussian and Poisson negative log-likelihood, "
        + "Cauchy; each a solid loss curve and its dashed gradient.",
      tryNext: ["look closely at the corners: change every `set xrange` to [-1:1]"],
      columns: 4,
      panels: try LossCurve.smallMultiples(
        [
          .squaredError, .absoluteError, .huber, .wideHuber, .smoothL1, .logCosh, .pinball, .squaredLogError,
          .percentageError, .gaussian, .poisson, .cauchy,
        ], over: "r", from: -4, to: 4, showing: -3...6, legendOn: 7))
  }
}
