import Charts
import NeuralNetworks
import TensorCore

/// Losses of one sample over its score z. Of two classes, label 1 is right; of three, the first, and the other scores are 0.
extension LossCurve {
  static let logistic = LossCurve(name: "BCE with logits") {
    try binaryCrossEntropyWithLogits($0, ones($0), reduction: .none)
  }
  static let logisticForZero = LossCurve(name: "BCE with logits, y = 0") {
    try binaryCrossEntropyWithLogits($0, .zeros($0.shape), reduction: .none)
  }
  static let focal = LossCurve(name: "Focal, γ = 2") { try focalLoss($0, ones($0), gamma: 2, reduction: .none) }
  static let hinge = LossCurve(name: "Hinge", kinks: [1]) { try hingeLoss($0, ones($0), reduction: .none) }
  static let squaredHinge = LossCurve(name: "Squared hinge") { try squaredHingeLoss($0, ones($0), reduction: .none) }
  static let exponential = LossCurve(name: "Exponential") { try (-$0).exp() }
  static let squaredProbability = LossCurve(name: "MSE of sigmoid(z)") {
    try mseLoss($0.sigmoid(), ones($0), reduction: .none)
  }
  static let softmaxCrossEntropy = LossCurve(name: "Softmax CE, 3 classes") {
    try crossEntropy(threeScores($0), Tensor<Int>.zeros($0.shape), reduction: .none)
  }
  static let smoothed = LossCurve(name: "… label smoothing 0.1") {
    try crossEntropy(threeScores($0), Tensor<Int>.zeros($0.shape), reduction: .none, labelSmoothing: 0.1)
  }
  static let multiMargin = LossCurve(name: "Multi-class hinge", kinks: [1]) {
    // PyTorch's loss is a mean over the classes; the sum is the textbook's.
    try multiMarginLoss(threeScores($0), .zeros($0.shape), reduction: .none) * 3
  }
  static let divergence = LossCurve(name: "KL from (0.7, 0.2, 0.1)") { z in
    let target = try Tensor([0.7, 0.2, 0.1]).expand(z.count, 3)
    return try klDiv(threeScores(z).logSoftmax(dim: 1), target, reduction: .none).sum(dim: 1)
  }
  static let distillation = LossCurve(name: "Distillation, T = 3") { z in
    let teacher = try (Tensor([2.0, 0, -1]) / 3).softmax(dim: 0).expand(z.count, 3)
    return try klDiv((threeScores(z) / 3).logSoftmax(dim: 1), teacher, reduction: .none).sum(dim: 1) * 9
  }
  /// Of three pixels, two of them in the object; the scores are z, z and −z.
  static let dice = LossCurve(name: "Dice of 3 pixels") { z in
    let (inside, outside) = (try z.sigmoid(), try (-z).sigmoid())
    return try 1 - inside * 4 / (inside * 2 + outside + 2)
  }

  private static func ones(_ x: Tensor<Double>) throws -> Tensor<Double> { try .ones(x.shape) }

  /// Rows (z, 0, 0).
  private static func threeScores(_ z: Tensor<Double>) throws -> Tensor<Double> {
    let zeros = try Tensor<Double>.zeros(z.shape)
    return try Tensor.stack([z, zeros, zeros], dim: 1)
  }
}

extension ChartRecipe {
  /// Losses of two classes over the margin.
  static let marginLosses = ChartRecipe(
    "margin-losses", summary: Caption(en: "classification losses over the margin", zh: "分类损失随间隔的变化")
  ) {
    var panels = try LossCurve.together(
      [.logistic, .focal, .hinge, .squaredHinge, .exponential], over: "margin s·z", from: -4, to: 4, losses: 0...5,
      gradients: -4...0.5)
    panels[0].marks.insert(.steps("0–1: what we care about", x: [-4, 0, 4], y: [1, 0, 0], ink: .gray), at: 1)
    return Chart(
      title: "Two classes: losses over the margin s·z (positive is right)",
      caption: Caption(
        en:
          "What we care about is the grey step: right or wrong. Its slope is 0 almost everywhere, so nothing could learn from it; the others stand in for it. "
          + "Hinge is content beyond the margin 1. Cross-entropy never quite is. Focal loss plays down what is right already. Exponential loss lets one bad mistake "
          + "outweigh all others.",
        zh: "我们真正在意的是灰色台阶：对还是错。但它的斜率几乎处处为 0，无从学起，其余曲线都是它的替身。"
          + "铰链损失在间隔超过 1 后就满意了，交叉熵永远不会完全满意，focal 损失压低已经做对的样本，指数损失则让一个大错压倒其他所有样本。"),
      alternativeText:
        "Above: over the margin from −4 to 4, a grey step from 1 to 0, and five falling curves above or near it. Below: their slopes, all negative or zero; hinge's is −1 "
        + "up to the margin 1, then 0; that of the exponential falls below −4.",
      tryNext: [
        "add the logistic loss in bits, which passes through 1 at 0: `log(1+exp(-x))/log(2) with lines ls 6 title 'bits'`"
      ],
      panels: panels)
  }

  /// Losses over the probability of the right class.
  static let probabilityLosses = ChartRecipe(
    "probability-losses",
    summary: Caption(en: "classification losses over the probability of the right class", zh: "分类损失随正确类别概率的变化")
  ) {
    let curves: [LossCurve] = [.logistic, .focal, .squaredProbability]
    let samples = try curves.map { ($0.name, try $0.sample(-8, 8)) }
    let p = try Tensor(samples[0].1.x).sigmoid().elements
    func panel(_ title: String, _ range: ClosedRange<Double>, _ legend: Legend, _ part: (SampledFunction) -> [Double])
      -> Panel
    {
      Panel(
        title, x: Axis("p, probability of the right class", range: 0...1), y: Axis("", range: range), legend: legend,
        marks: [.rule(y: 0)] + samples.map { .line($0, x: p, y: part($1)) })
    }
    return Chart(
      title: "Losses over the probability that the right class gets, p = sigmoid(z)",
      caption: Caption(
        en:
          "Left end: confidently wrong. There cross-entropy rises without bound and pulls the score with slope −1. The squared error of a probability pulls with almost nothing exactly "
          + "where the mistake is worst, because the sigmoid is flat there. Focal loss hardly pulls on what is right already.",
        zh: "左端是“自信地答错”。那里交叉熵无限上升，以斜率 −1 拉动得分；而概率的平方误差恰恰在错得最厉害的地方几乎没有拉力，因为 sigmoid 在那里是平的。"
          + "focal 损失对已经做对的样本几乎不再用力。"),
      alternativeText:
        "Left: over p from 0 to 1, cross-entropy and focal loss fall steeply from the left to 0 at p = 1; the squared error falls from 1 to 0. "
        + "Right: gradients for the score: cross-entropy a straight line from −1 to 0, the squared error a bowl that is 0 at both ends.",
      tryNext: ["make the left end visible: `set logscale x; set xrange [0.001:1]`"],
      columns: 2,
      panels: [
        panel("loss", 0...5, .topRight) { $0.values },
        panel("gradient for the score z, from backward()", -1.3...0.2, .none) { $0.slopes },
      ])
  }

  /// Every classification loss with its gradient.
  static let eachClassificationLoss = ChartRecipe(
    "classification-losses-each", summary: Caption(en: "each classification loss with its gradient", zh: "每种分类损失及其梯度")
  ) {
    Chart(
      title: "Classification losses (solid) and their gradients (dashed) over the score z of the right class",
      caption: Caption(
        en:
          "The same axes everywhere; with several classes, the other scores are 0. Where the gradient reaches 0 on the right, a loss is content: hinge at the margin, label smoothing, KL and distillation "
          + "where the prediction equals the soft target; beyond, they pull back. Cross-entropy with hard labels never stops pulling.",
        zh: "所有小图坐标轴相同；多类时其余得分为 0。梯度在右侧到达 0 之处，损失就满意了：铰链损失在间隔处；标签平滑、KL 与蒸馏在预测等于软目标处，"
          + "再往右还会往回拉。硬标签的交叉熵则永远在拉。"),
      alternativeText:
        "Twelve small charts: binary cross-entropy for both labels, softmax cross-entropy without and with label smoothing, focal, hinge, squared hinge, multi-class hinge, exponential, "
        + "KL divergence, distillation, Dice; each a solid loss curve and its dashed gradient.",
      tryNext: ["follow a loss further: change `set xrange` of its panel to [-8:8]"],
      columns: 4,
      panels: try LossCurve.smallMultiples(
        [
          .logistic, .logisticForZero, .softmaxCrossEntropy, .smoothed, .focal, .hinge, .squaredHinge, .multiMargin,
          .exponential, .divergence, .distillation, .dice,
        ], over: "z", from: -4, to: 4, showing: -3...6, legendOn: 0))
  }
}
