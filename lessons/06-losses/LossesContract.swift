import TensorCore
import WorkerProtocol

/// Lesson 6: losses for regression and classification.
///
/// A *loss* (损失) is one number that says how bad a prediction is. r is the *residual* (残差), prediction minus target; z is a *logit*, a score of any size.
/// ln is the natural logarithm.
public protocol LossesContract: LessonContract {
  /// Huber's loss of one residual: squared near the target, straight far from it, so that one outlier does not rule the fit.
  ///
  /// r² / 2 where |r| ≤ δ, else δ · (|r| − δ / 2). Both pieces meet at |r| = δ, and the slope of the straight part is δ.
  ///
  /// 单个残差的 Huber 损失：|r| ≤ δ 时为 r² / 2，否则为 δ · (|r| − δ / 2)。靠近目标时是平方，远处是直线，这样一个离群点不会左右拟合。
  ///
  /// Example: r = 3, δ = 2: 2 · (3 − 1) = 4.
  ///
  /// - Throws: `LossError.outOfRange` unless `delta` is above 0 (`delta` 不大于 0 时).
  func huber(residual: Double, delta: Double) throws -> Double

  /// Smooth L1 of one residual: r² / (2β) where |r| < β, else |r| − β / 2. The slope of the straight part is 1, whatever β is.
  ///
  /// With β = 0 nothing is squared: it is |r|, also at r = 0.
  ///
  /// 单个残差的 smooth L1 损失：|r| < β 时为 r² / (2β)，否则为 |r| − β / 2；β = 0 时就是 |r|（r = 0 时也成立）。
  ///
  /// Example: r = 3, β = 2: 3 − 1 = 2.
  ///
  /// - Throws: `LossError.outOfRange` if `beta` is below 0 (`beta` 小于 0 时).
  func smoothL1(residual: Double, beta: Double) throws -> Double

  /// The quantile (pinball) loss of one prediction: asks for too little and too much at different prices.
  ///
  /// With d = target − prediction: τ · d if the prediction is too low (d ≥ 0), else (τ − 1) · d. The constant that minimises it is the
  /// τ-quantile of the targets.
  ///
  /// 分位数（pinball）损失：令 d = target − prediction，预测偏低（d ≥ 0）时为 τ · d，偏高时为 (τ − 1) · d。τ 是 `quantile`。
  ///
  /// Example: τ = 0.9: one too low costs 0.9, one too high costs 0.1.
  ///
  /// - Throws: `LossError.outOfRange` unless `quantile` lies in 0...1 (`quantile` 不在 0 到 1 之间时).
  func pinball(prediction: Double, target: Double, quantile: Double) throws -> Double

  /// Softmax cross-entropy of a batch, averaged over the samples, with its gradient.
  ///
  /// For each row z of `logits` (one sample, K classes) with label y: ln Σⱼ exp(zⱼ) − z_y. The loss is the mean over the N rows. Its gradient with
  /// respect to `logits` is (q − onehot(y)) / N, where q = softmax(z). It must also be right for logits such as 1000, whose exp is
  /// infinite: subtract the row's maximum first, which changes nothing. Write the gradient down, or let `backward()` find it.
  ///
  /// 一批样本的 softmax 交叉熵（对样本取平均）及其梯度。每一行 z、标签 y 的损失是 ln Σⱼ exp(zⱼ) − z_y；对 `logits` 的梯度是
  /// (q − onehot(y)) / N，其中 q = softmax(z)。logit 大到 1000 时也要正确：先减去该行的最大值，结果不变。
  ///
  /// Example: logits [[1000, 1001]], labels [1]: loss ln(1 + e⁻¹) = 0.3133, gradient [[0.2689, −0.2689]].
  ///
  /// Do without `crossEntropy`, `nllLoss` and `logSoftmax` (请不要使用这三个).
  ///
  /// - Parameters:
  ///   - logits: shape [N, K].
  ///   - labels: N classes, each in 0 ..< K.
  /// - Returns: the loss, of shape [], and the gradient, of shape [N, K].
  /// - Throws: `LossError.countsDiffer` unless there is one label for each row (标签个数与行数不同时); `LossError.notALabel` for a label that is no class
  ///   (标签不是合法类别时).
  func crossEntropy(logits: Tensor<Double>, labels: [Int]) throws -> LossAndGradient<Double>

  /// Binary cross-entropy of logits, element by element, with its gradient, in Float: here precision is the topic.
  ///
  /// With p = σ(z), the probability of label 1, the loss is −(y · ln p + (1 − y) · ln(1 − p)) and the gradient σ(z) − y. For z = −200 a
  /// Float's σ(z) is exactly 0, and ln 0 is −∞. The same loss without that: max(z, 0) − y · z + ln(1 + exp(−|z|)).
  ///
  /// 逐元素的二元交叉熵（输入是 logit）及其梯度，用 Float 计算。令 p = σ(z)，损失是 −(y · ln p + (1 − y) · ln(1 − p))，梯度是 σ(z) − y。
  /// z = −200 时 Float 的 σ(z) 恰为 0，而 ln 0 是 −∞；等价的稳定写法是 max(z, 0) − y · z + ln(1 + exp(−|z|))。
  ///
  /// Example: z = −200, y = 1: loss 200, gradient −1.
  ///
  /// `clamp(min:)`, `abs()`, `exp()`, `log1p()` (which is ln(1 + x)) and `sigmoid()` are enough; do without `softplus` and `logSigmoid`
  /// (请不要使用 `softplus` 和 `logSigmoid`).
  ///
  /// - Parameters:
  ///   - logits: shape [N].
  ///   - labels: shape [N], from 0 to 1.
  /// - Returns: the losses and the gradients, each of shape [N]. All inputs are valid (输入都合法).
  func bceWithLogits(logits: Tensor<Float>, labels: Tensor<Float>) throws -> LossAndGradient<Float>

  /// Smoothed labels: a share ε of the certainty is spread evenly over all K classes, the right one included.
  ///
  /// Each class gets ε / K, and the class `label` gets 1 − ε on top. They sum to 1.
  ///
  /// 标签平滑：把 ε 平均分给全部 K 个类别（包括正确的那一类），正确的类别再加上 1 − ε；总和为 1。
  ///
  /// Example: K = 10, ε = 0.1: 0.91 for the right class, 0.01 for each other.
  ///
  /// - Throws: `LossError.outOfRange` unless `epsilon` lies in 0...1 (`epsilon` 不在 0 到 1 之间时); `LossError.notALabel` unless `label` is in 0 ..< `classes`
  ///   (`label` 不是合法类别时).
  func smoothedLabels(label: Int, classes: Int, epsilon: Double) throws -> [Double]

  /// The focal loss of binary predictions, element by element: cross-entropy that counts easy samples less.
  ///
  /// p is the predicted probability of class 1. The probability of what is right is p_t = p for label 1 and 1 − p for label 0; the weight α_t is α for
  /// label 1 and 1 − α for label 0. The loss is −α_t · (1 − p_t)^γ · ln p_t.
  ///
  /// 二分类的 focal 损失（逐元素）：容易的样本权重更小。p 是类别 1 的预测概率；标签为 1 时 p_t = p、α_t = α，标签为 0 时 p_t = 1 − p、α_t = 1 − α。
  /// 损失是 −α_t · (1 − p_t)^γ · ln p_t。
  ///
  /// Example: p = 0.9, label 1, γ = 2, α = 1: 0.01 · 0.10536 = 0.00105.
  ///
  /// - Parameters:
  ///   - probabilities: shape [N], each strictly between 0 and 1.
  ///   - labels: shape [N], each 0 or 1.
  ///   - gamma: at least 0.
  ///   - alpha: from 0 to 1.
  /// - Returns: shape [N]. All inputs are valid (输入都合法).
  func focal(probabilities: Tensor<Double>, labels: Tensor<Double>, gamma: Double, alpha: Double) throws
    -> Tensor<Double>

  /// The hinge loss of one score: max(0, 1 − s · z). A score on the right side by at least the margin 1 costs nothing.
  ///
  /// The label s is 1 or −1, not 1 or 0.
  ///
  /// 单个得分的合页（hinge）损失：max(0, 1 − s · z)。得分在正确一侧且间隔至少为 1 时损失为 0。标签 s 是 1 或 −1，不是 1 或 0。
  ///
  /// Example: z = 0.3, s = −1: 1 + 0.3 = 1.3.
  ///
  /// - Throws: `LossError.notALabel` for a label other than 1 and −1 (标签不是 1 或 −1 时).
  func hinge(score: Double, label: Int) throws -> Double
}

/// What can be wrong with the inputs of lesson 6.
public enum LossError: Error {
  /// A number is not where it may be; the payload names it.
  case outOfRange(String)
  /// There is not one label for each row.
  case countsDiffer
  /// A label that is no class; the payload is the label.
  case notALabel(Int)
}

/// A loss, and its gradient with respect to the prediction.
public struct LossAndGradient<Element: FloatingElement>: ValueConvertible {
  /// The loss.
  public let loss: Tensor<Element>
  /// The gradient, in the shape of the prediction.
  public let gradient: Tensor<Element>

  /// A loss with its gradient.
  public init(loss: Tensor<Element>, gradient: Tensor<Element>) {
    self.loss = loss
    self.gradient = gradient
  }

  /// Reads both tensors.
  public init(value: Value) throws {
    loss = try Tensor(value: value.field("loss"))
    gradient = try Tensor(value: value.field("gradient"))
  }

  /// A record of both tensors.
  public var value: Value { .record([.init("loss", loss.value), .init("gradient", gradient.value)]) }
}

/// The exercises of lesson 6, as the worker calls them.
public enum Losses {
  /// See `LossesContract.huber`.
  public static let huber = Exercise("huber(residual:delta:)") { (my: any LossesContract) in my.huber }
  /// See `LossesContract.smoothL1`.
  public static let smoothL1 = Exercise("smoothL1(residual:beta:)") { (my: any LossesContract) in my.smoothL1 }
  /// See `LossesContract.pinball`.
  public static let pinball = Exercise("pinball(prediction:target:quantile:)") { (my: any LossesContract) in my.pinball
  }
  /// See `LossesContract.crossEntropy`.
  public static let crossEntropy = Exercise("crossEntropy(logits:labels:)") { (my: any LossesContract) in
    my.crossEntropy
  }
  /// See `LossesContract.bceWithLogits`.
  public static let bceWithLogits = Exercise("bceWithLogits(logits:labels:)") { (my: any LossesContract) in
    my.bceWithLogits
  }
  /// See `LossesContract.smoothedLabels`.
  public static let smoothedLabels = Exercise("smoothedLabels(label:classes:epsilon:)") { (my: any LossesContract) in
    my.smoothedLabels
  }
  /// See `LossesContract.focal`.
  public static let focal = Exercise("focal(probabilities:labels:gamma:alpha:)") { (my: any LossesContract) in my.focal
  }
  /// See `LossesContract.hinge`.
  public static let hinge = Exercise("hinge(score:label:)") { (my: any LossesContract) in my.hinge }
}

extension LossesContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      Losses.huber, Losses.smoothL1, Losses.pinball, Losses.crossEntropy, Losses.bceWithLogits, Losses.smoothedLabels,
      Losses.focal, Losses.hinge,
    ]
  }
}
