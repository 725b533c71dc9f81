import NeuralNetworks
import WorkerProtocol

/// Lesson 12: gradients that explode or vanish, and clipping (梯度裁剪).
///
/// Gradients are tensors of any shape, one for each parameter. All of them together are *one* long vector.
public protocol GradientClippingContract: LessonContract {
  /// Clips by norm: makes the gradient, all tensors together, no longer than `maxNorm`, and keeps its direction.
  ///
  ///     total = ‖all gradients as one vector‖ₚ = (Σ |g|ᵖ)^(1/p)       the largest |g| for p = ∞
  ///     g ← g · min(1, maxNorm / (total + 10⁻⁶))
  ///
  /// The 10⁻⁶ only matters for gradients about as short as itself; none here is, so an answer without it is right as well.
  ///
  /// 按范数裁剪：把所有张量看成一个长向量，使其范数不超过 `maxNorm`，方向不变。`normType` 是 p：2 是 L2 范数，1 是 L1 范数，`.infinity` 是绝对值的最大值。10⁻⁶ 只对极短的梯度有影响，这里没有，所以不加也对。
  ///
  /// Example: gradients [3, −4] and [0, 12], maxNorm 1, p = 2: the total is √(9 + 16 + 144) = 13, the gradients become [0.2308, −0.3077] and
  /// [0, 0.9231], and the norm in the answer is 13: the one *before* clipping (返回裁剪之前的范数).
  ///
  /// Write it yourself, without `clipGradNorm` and `totalNorm`. Useful: `abs()`, `pow(_:)`, `sum()`, `amax()`, `item()`.
  ///
  /// - Parameters:
  ///   - gradients: at least one tensor, none of them empty.
  ///   - maxNorm: the longest gradient allowed, above 0.
  ///   - normType: p, above 0 or `.infinity`. 0 is no norm.
  /// - Throws: `GradientClippingError.notANorm` if p is 0; `.notFinite` if the total is NaN or infinite, for then no factor can mend it
  ///   (p 为 0，或总范数不是有限数时).
  func clipByNorm(_ gradients: [Tensor<Double>], maxNorm: Double, normType: Double) throws -> ClippedGradients

  /// Clips by value: every single number is brought into the range from −`clipValue` to `clipValue`; numbers inside it stay.
  ///
  /// 按值裁剪：每个数单独限制在 −`clipValue` 到 `clipValue` 之间，范围内的不变。
  ///
  /// Example: [3, −4, 0.5] with clipValue 1 becomes [1, −1, 0.5].
  ///
  /// Write it yourself, without `clipGradValue`.
  ///
  /// - Parameter clipValue: above 0.
  /// - Throws: `GradientClippingError.notFinite` if a number is NaN or infinite: cutting would hide it (有 NaN 或无穷时).
  func clipByValue(_ gradients: [Tensor<Double>], clipValue: Double) throws -> [Tensor<Double>]

  /// One update of a training, with clipping by norm. It is called several times in a row for the same run.
  ///
  /// The loss is *scaled*: `run.nextLoss()` gives the loss of the next batch times `run.lossScale`, as in training with 16-bit floats, where small
  /// gradients would become 0. `run.unscale()` divides the gradients by that number again. `maxNorm` is meant for gradients of the loss itself.
  ///
  /// You have: `run.optimizer.zeroGrad()`, `run.nextLoss()`, `backward()` of the loss, `run.unscale()`,
  /// `clipGradNorm(run.parameters, maxNorm: maxNorm)` and `run.optimizer.step()`. The task is their order. Gradients of something else may be left over in the
  /// parameters when you are called.
  ///
  /// 带梯度裁剪的一次更新（同一个 run 会连续调用几次）。损失是放大过的：`run.nextLoss()` 给出下一批的损失乘以 `run.lossScale`，
  /// `run.unscale()` 把梯度再除回去。`maxNorm` 针对的是原来的损失的梯度。任务就是排好这些调用的次序。调用时参数里可能残留着别的梯度。
  ///
  /// Example: weight [3], batch x = 2, y = 1: loss (3 · 2 + 0 − 1)² = 25, gradients 20 (weight) and 10 (bias), norm 22.36. With maxNorm 1 and rate 0.1 the weight
  /// becomes 3 − 0.1 · 20/22.36 = 2.9106, whatever the scale.
  ///
  /// - Returns: the norm of the gradient of the loss itself before clipping: what `clipGradNorm` returns (裁剪之前的范数).
  func trainingStep(_ run: TrainingRun, maxNorm: Double) throws -> Double

  /// What the gradients of a network look like, layer by layer: the first layer is next to the input, the last next to the loss.
  ///
  /// - `norms`: ‖weight and bias of the layer as one vector‖₂, for each layer.
  /// - `ratio`: the first layer's norm divided by the last layer's. Far below 1: vanishing; far above: exploding.
  /// - `ratioAfterClipping`: the same ratio after all gradients together were clipped by norm to `maxNorm`.
  /// - `weakest`: the index of the layer with the smallest norm, counted from 0.
  ///
  /// 逐层查看梯度：第一层靠近输入，最后一层靠近损失。`norms` 是每层权重与偏置合成一个向量的 L2 范数；`ratio` 是第一层的范数除以最后一层的；
  /// `ratioAfterClipping` 是把全部梯度一起按范数裁剪到 `maxNorm` 之后的同一个比值；`weakest` 是范数最小的层的下标（从 0 数起）。
  ///
  /// Example: weights [[0, 0.03]] and [[3, 0]], biases [0.04] and [4]: norms [0.05, 5], ratio 0.01, weakest 0.
  ///
  /// - Throws: `GradientClippingError.noGradient` if there is no layer, or the last layer's norm is 0 (没有层，或最后一层的范数为 0 时).
  func gradientReport(_ layers: [LayerGradient], maxNorm: Double) throws -> GradientReport
}

/// What can be wrong with the inputs of lesson 12.
public enum GradientClippingError: Error {
  /// p = 0 measures no length.
  case notANorm
  /// A gradient is NaN or infinite.
  case notFinite
  /// Nothing to compare with.
  case noGradient
}

/// Gradients after clipping, and how long they were before.
public struct ClippedGradients: ValueConvertible {
  /// One tensor for each gradient, in the same order and shape.
  public let gradients: [Tensor<Double>]
  /// The norm before clipping.
  public let norm: Double

  /// An answer.
  public init(gradients: [Tensor<Double>], norm: Double) { (self.gradients, self.norm) = (gradients, norm) }

  /// Reads both parts.
  public init(value: Value) throws {
    self.init(gradients: try .init(value: value.field("gradients")), norm: try .init(value: value.field("norm")))
  }

  /// Both parts with their names.
  public var value: Value { .record([.init("gradients", gradients.value), .init("norm", norm.value)]) }
}

/// The gradients of one layer.
public struct LayerGradient: ValueConvertible {
  /// Of its weights, [out, in].
  public let weight: Tensor<Double>
  /// Of its biases, [out].
  public let bias: Tensor<Double>

  /// Both gradients.
  public init(weight: Tensor<Double>, bias: Tensor<Double>) { (self.weight, self.bias) = (weight, bias) }

  /// Reads both parts.
  public init(value: Value) throws {
    self.init(weight: try .init(value: value.field("weight")), bias: try .init(value: value.field("bias")))
  }

  /// Both parts with their names.
  public var value: Value { .record([.init("weight", weight.value), .init("bias", bias.value)]) }
}

/// Gradients of a network, layer by layer.
public struct GradientReport: ValueConvertible {
  /// How long each layer's gradient is, weights and biases together.
  public let norms: [Double]
  /// First layer over last layer.
  public let ratio: Double
  /// The same after clipping.
  public let ratioAfterClipping: Double
  /// The layer with the shortest gradient, counted from 0.
  public let weakest: Int

  /// A report.
  public init(norms: [Double], ratio: Double, ratioAfterClipping: Double, weakest: Int) {
    (self.norms, self.ratio, self.ratioAfterClipping, self.weakest) = (norms, ratio, ratioAfterClipping, weakest)
  }

  /// Reads the four parts.
  public init(value: Value) throws {
    self.init(
      norms: try .init(value: value.field("norms")), ratio: try .init(value: value.field("ratio")),
      ratioAfterClipping: try .init(value: value.field("ratioAfterClipping")),
      weakest: try .init(value: value.field("weakest")))
  }

  /// The four parts with their names.
  public var value: Value {
    .record([
      .init("norms", norms.value), .init("ratio", ratio.value),
      .init("ratioAfterClipping", ratioAfterClipping.value), .init("weakest", weakest.value),
    ])
  }
}

/// A small training that is under way: a linear model w·x + b with loss (w·x + b − y)², trained with the rate 0.1.
public final class TrainingRun {
  /// The weights [n] and the bias [1].
  public let parameters: [Tensor<Double>]
  /// Gradient descent with the rate 0.1 on `parameters`.
  public let optimizer: Optimizer<Double>
  /// What the loss is multiplied by.
  public let lossScale: Double
  private let batches: [[Double]]
  private var lossesGiven = 0

  /// A training that starts from `weights` and the bias 0.
  ///
  /// - Parameters:
  ///   - batches: one sample each: the inputs, and y last. They come in turn.
  ///   - leftover: a gradient that is in every parameter already; none if 0.
  public init(weights: [Double], batches: [[Double]], lossScale: Double = 1, leftover: Double = 0) throws {
    parameters = [try Tensor(weights).requiresGrad(), try Tensor([0.0]).requiresGrad()]
    optimizer = try Optimizer(parameters, SGD(learningRate: 0.1))
    (self.batches, self.lossScale) = (batches, lossScale)
    if leftover != 0 { for parameter in parameters { parameter.grad = try .full(parameter.shape, leftover) } }
  }

  /// The loss of the next batch times `lossScale`.
  public func nextLoss() throws -> Tensor<Double> {
    let batch = batches[lossesGiven % batches.count]
    lossesGiven += 1
    let error =
      try (parameters[0] * Tensor(Array(batch.dropLast()))).sum() + parameters[1].sum() - batch[batch.count - 1]
    return try error * error * lossScale
  }

  /// Divides every gradient that is there by `lossScale`.
  public func unscale() throws {
    for parameter in parameters {
      if let gradient = parameter.grad { parameter.grad = try gradient / lossScale }
    }
  }

  /// Makes as many updates with `step` as there are batches: what each returned, and the weights and the bias after it.
  public func trace(_ step: (TrainingRun) throws -> Double) rethrows -> (norms: [Double], weights: [[Double]]) {
    var (norms, weights): ([Double], [[Double]]) = ([], [])
    for _ in batches {
      norms.append(try step(self))
      weights.append(parameters.flatMap { $0.elements })
    }
    return (norms, weights)
  }
}

/// The exercises of lesson 12, as the worker calls them.
public enum GradientClippingExercises {
  /// See `GradientClippingContract.clipByNorm`.
  public static let clipByNorm = Exercise("clipByNorm(gradients:maxNorm:normType:)") {
    (my: any GradientClippingContract) in my.clipByNorm
  }

  /// See `GradientClippingContract.clipByValue`.
  public static let clipByValue = Exercise("clipByValue(gradients:clipValue:)") {
    (my: any GradientClippingContract) in my.clipByValue
  }

  /// See `GradientClippingContract.trainingStep`. It is called once for each batch; the answer: what it returned, and the weights and the bias after
  /// each update.
  public static let trainingStep = Exercise(
    "trainingStep(weights:batches:maxNorm:lossScale:leftover:)",
    given: .of([Double].self, [[Double]].self, Double.self, Double.self, Double.self)
  ) { (my: any GradientClippingContract) in
    my.trainingStep
  } calling: { trainingStep, given in
    let (weights, batches, maxNorm, lossScale, leftover) = given
    let run = try TrainingRun(weights: weights, batches: batches, lossScale: lossScale, leftover: leftover)
    let trace = try run.trace { try trainingStep($0, maxNorm) }
    return Value.record([.init("norms", trace.norms.value), .init("weightsAndBias", trace.weights.value)])
  }

  /// See `GradientClippingContract.gradientReport`.
  public static let gradientReport = Exercise("gradientReport(layers:maxNorm:)") {
    (my: any GradientClippingContract) in my.gradientReport
  }
}

extension GradientClippingContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      GradientClippingExercises.clipByNorm, GradientClippingExercises.clipByValue,
      GradientClippingExercises.trainingStep, GradientClippingExercises.gradientReport,
    ]
  }
}
