import TensorCore
import WorkerProtocol

/// Lesson 11: batch normalisation (批归一化) and layer normalisation (层归一化).
///
/// Both do the same to a group of numbers: take the mean away, divide by the standard deviation, then scale and shift by learnt numbers,
/// y = γ · (x − μ) / √(σ² + ε) + β. They differ in the group.
public protocol NormalisationContract: LessonContract {
  /// Batch normalisation in training: each feature (column) is normalised over the samples of the batch.
  ///
  /// For feature c: y = γ_c · (x − μ_c) / √(σ²_c + ε) + β_c. μ_c is the mean of column c, σ²_c its *biased* variance: Σ (x − μ_c)² / N.
  ///
  /// The running values move a little towards those of this batch: r ← (1 − momentum) · r + momentum · batch. The mean that goes into them is μ_c;
  /// the variance is the *unbiased* one, Σ (x − μ_c)² / (N − 1). They take no part in y.
  ///
  /// 训练时的批归一化：每个特征（列）在整批样本上归一化。归一化用有偏方差（除以 N）；
  /// 滑动统计量按 r ← (1 − momentum)·r + momentum·batch 更新，其中方差用无偏的（除以 N − 1）。滑动统计量不参与 y 的计算。
  ///
  /// Example: x = [[1], [2], [6]], γ = [1], β = [0], ε = 0, running mean [0] and variance [1], momentum 0.1 give [[−0.9258], [−0.4629], [1.3887]]; the
  /// running mean becomes [0.3], the running variance [1.6].
  ///
  /// Write it without `batchNorm` and its layers. Useful: `x.mean(dim: 0)`, `x.var(dim: 0, correction: 0)`, `sqrt()`.
  ///
  /// - Parameters:
  ///   - x: the batch, [N, C].
  ///   - gamma: γ, [C].
  ///   - beta: β, [C].
  ///   - eps: ε, at least 0.
  ///   - running: mean and variance so far, [C] each.
  ///   - momentum: the share of the new batch.
  /// - Returns: y [N, C], and the running values afterwards.
  /// - Throws: `NormalisationError.oneValuePerChannel` if the batch has fewer than two samples (一批不足两个样本时).
  func batchNormTrain(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments,
    momentum: Double
  ) throws -> NormalisedBatch

  /// Batch normalisation in evaluation: y = γ · (x − running mean) / √(running variance + ε) + β, feature by feature.
  ///
  /// The result for a sample does not depend on the other samples, so a batch of one is fine. The running values stay as they are. The answer belongs to
  /// the graph: gradients go back to x, γ and β.
  ///
  /// 预测时的批归一化：用训练中记录的滑动均值和方差，而不是这一批的。结果与同批的其他样本无关，因此一个样本也可以；
  /// 滑动统计量保持不变；x、γ、β 都仍能得到梯度。
  ///
  /// Example: x = [[5]], γ = [2], β = [1], ε = 0, running mean [3] and variance [4]: 2 · (5 − 3) / 2 + 1 = [[3]].
  ///
  /// Write it without `batchNorm` and its layers.
  ///
  /// All inputs are valid (输入都合法).
  func batchNormEval(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments
  ) throws -> Tensor<Double>

  /// Layer normalisation: y = gain · (x − μ) / √(σ² + ε) + bias, with μ and the *biased* variance σ² taken over the last axes of x.
  ///
  /// How many axes says the shape of `gain`: [D] means the last axis, [C, L] the last two. Every place of the other axes (a sample, a token) is
  /// normalised by itself. `gain` and `bias` hold one number for each place of those last axes.
  ///
  /// 层归一化：在 x 的最后几个轴上求均值和有偏方差；轴数由 `gain` 的形状决定：[D] 是最后一个轴，[C, L] 是最后两个轴。
  /// 其余轴上的每个位置（样本、词元）各自归一化。`gain` 和 `bias` 在被归一化的每个位置上各有一个数。
  ///
  /// Example: x = [[1, 2, 6]], gain [1, 1, 1], bias [0, 0, 0], ε = 0 give [[−0.9258, −0.4629, 1.3887]].
  ///
  /// Write it without the engine's `layerNorm`, `LayerNorm` and their kin. Useful: `mean(dims:keepdim:)`, `var(dims:correction:keepdim:)`.
  ///
  /// - Parameters:
  ///   - x: any shape that ends with the shape of `gain`: [N, D], [N, T, D], [N, C, L] …
  ///   - gain: one factor for each place, never empty.
  ///   - bias: as `gain`.
  ///   - eps: ε, at least 0.
  /// - Throws: `NormalisationError.shapesDiffer` if the shape of x does not end with that of `gain` (x 的形状不以 `gain` 的形状结尾时).
  func layerNorm(
    _ x: Tensor<Double>, gain: Tensor<Double>, bias: Tensor<Double>, eps: Double
  ) throws -> Tensor<Double>

  /// Mean and biased variance of each feature over the real tokens of a padded batch.
  ///
  /// Sequences of different lengths were filled up to a common length T. `valid` says which tokens are real. What stands in the others means
  /// nothing: zeros, −1, or even NaN. Every real token counts the same, whichever sequence it is in.
  ///
  /// 补齐后的一批序列中，每个特征在真实词元上的均值和有偏方差。`valid` 为 false 的位置是补齐的，里面是什么都没有意义：可能是 0、−1，甚至 NaN。
  /// 每个真实词元的权重相同，不论它属于哪条序列。
  ///
  /// Example: one feature, sequences 1, 2, 6 and 3 (padded with 0, 0): the mean of 1, 2, 6, 3 is 3, the variance (4 + 1 + 9 + 0) / 4 = 3.5.
  ///
  /// - Parameters:
  ///   - x: [N, T, C].
  ///   - valid: [N, T], true for real tokens.
  /// - Returns: mean and variance, [C] each; the variance divides by the number of real tokens.
  /// - Throws: `NormalisationError.nothingIsValid` if no token is real (没有任何真实词元时).
  func maskedBatchStats(_ x: Tensor<Double>, valid: Tensor<Bool>) throws -> ChannelMoments

  /// The gradients of batch normalisation in training, by hand.
  ///
  /// Given is dL/dy, wanted are dL/dx, dL/dγ and dL/dβ for y = γ · x̂ + β, x̂ = (x − μ) / √(σ² + ε), with mean and biased variance of the batch.
  /// Moving one x moves μ and σ as well, and through them every other row.
  ///
  /// Two checks for yourself: in each column Σ dx = 0 (adding the same to all x changes nothing), and Σ dx · x̂ ≈ 0 (nor does stretching them).
  ///
  /// 手写批归一化（训练时）的反向传播：已知 dL/dy，求 dL/dx、dL/dγ、dL/dβ。改动一个 x 也会改动 μ 和 σ，从而影响其他各行。
  /// 可以自查：每一列 Σ dx = 0，且 Σ dx · x̂ ≈ 0。
  ///
  /// Example: x = [[1], [2], [6]], dy = [[1], [0], [0]], γ = [1], ε = 0: dγ = [−0.9258], dβ = [1], dx = [[0.1764], [−0.2205], [0.0441]].
  ///
  /// Write it without `backward()`.
  ///
  /// - Parameters:
  ///   - dy: dL/dy, [N, C].
  ///   - x: what went in, [N, C], N at least 2.
  ///   - gamma: γ, [C].
  ///   - eps: ε, above 0.
  /// - Returns: dx [N, C], dγ [C], dβ [C].
  func batchNormBackward(
    dy: Tensor<Double>, x: Tensor<Double>, gamma: Tensor<Double>, eps: Double
  ) throws -> BatchNormGradients
}

/// What can be wrong with the inputs of lesson 11.
public enum NormalisationError: Error {
  /// A single value has no spread: it cannot be normalised with its own mean.
  case oneValuePerChannel
  /// A gain that does not fit the last axes.
  case shapesDiffer
  /// A batch of padding only.
  case nothingIsValid
}

/// The exercises of lesson 11, as the worker calls them.
public enum Normalisation {
  /// See `NormalisationContract.batchNormTrain`.
  public static let batchNormTrain = Exercise("batchNormTrain(x:gamma:beta:eps:running:momentum:)") {
    (my: any NormalisationContract) in my.batchNormTrain
  }

  /// See `NormalisationContract.batchNormEval`. The answer tells also what became of the running values, and which gradients come back.
  public static let batchNormEval = Exercise(
    "batchNormEval(x:gamma:beta:eps:running:)",
    given: .of(Tensor<Double>.self, Tensor<Double>.self, Tensor<Double>.self, Double.self, ChannelMoments.self)
  ) { (my: any NormalisationContract) in
    my.batchNormEval
  } calling: { batchNormEval, given in
    let (x, gamma, beta, eps, running) = given
    return try EvaluatedBatch(of: x, gamma, beta, eps, running, by: batchNormEval)
  }

  /// See `NormalisationContract.layerNorm`.
  public static let layerNorm = Exercise("layerNorm(x:gain:bias:eps:)") {
    (my: any NormalisationContract) in my.layerNorm
  }

  /// See `NormalisationContract.maskedBatchStats`.
  public static let maskedBatchStats = Exercise("maskedBatchStats(x:valid:)") {
    (my: any NormalisationContract) in my.maskedBatchStats
  }

  /// See `NormalisationContract.batchNormBackward`.
  public static let batchNormBackward = Exercise("batchNormBackward(dy:x:gamma:eps:)") {
    (my: any NormalisationContract) in my.batchNormBackward
  }
}

extension NormalisationContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      Normalisation.batchNormTrain, Normalisation.batchNormEval, Normalisation.layerNorm,
      Normalisation.maskedBatchStats, Normalisation.batchNormBackward,
    ]
  }
}

/// A mean and a variance for each channel.
public struct ChannelMoments: ValueConvertible {
  /// The means, [C].
  public let mean: Tensor<Double>
  /// The variances, [C].
  public let variance: Tensor<Double>

  /// A mean and a variance for each channel.
  public init(mean: Tensor<Double>, variance: Tensor<Double>) {
    self.mean = mean
    self.variance = variance
  }

  /// Reads a record of `mean` and `variance`.
  public init(value: Value) throws {
    mean = try Tensor(value: value.field("mean"))
    variance = try Tensor(value: value.field("variance"))
  }

  /// A record of `mean` and `variance`.
  public var value: Value { .record([.init("mean", mean.value), .init("variance", variance.value)]) }
}

/// A normalised batch, and the running values after it.
public struct NormalisedBatch: ValueConvertible {
  /// y, [N, C].
  public let output: Tensor<Double>
  /// The running values after this batch.
  public let running: ChannelMoments

  /// A normalised batch, and the running values after it.
  public init(output: Tensor<Double>, running: ChannelMoments) {
    self.output = output
    self.running = running
  }

  /// Reads a record.
  public init(value: Value) throws {
    output = try Tensor(value: value.field("output"))
    running = try ChannelMoments(
      mean: Tensor(value: value.field("running mean")), variance: Tensor(value: value.field("running variance")))
  }

  /// A record of `output`, `running mean` and `running variance`.
  public var value: Value {
    .record([
      .init("output", output.value), .init("running mean", running.mean.value),
      .init("running variance", running.variance.value),
    ])
  }
}

/// The gradients of batch normalisation.
public struct BatchNormGradients: ValueConvertible {
  /// dL/dx, [N, C].
  public let dx: Tensor<Double>
  /// dL/dγ, [C].
  public let dgamma: Tensor<Double>
  /// dL/dβ, [C].
  public let dbeta: Tensor<Double>

  /// The gradients of batch normalisation.
  public init(dx: Tensor<Double>, dgamma: Tensor<Double>, dbeta: Tensor<Double>) {
    self.dx = dx
    self.dgamma = dgamma
    self.dbeta = dbeta
  }

  /// Reads a record of `dx`, `dgamma` and `dbeta`.
  public init(value: Value) throws {
    dx = try Tensor(value: value.field("dx"))
    dgamma = try Tensor(value: value.field("dgamma"))
    dbeta = try Tensor(value: value.field("dbeta"))
  }

  /// A record of `dx`, `dgamma` and `dbeta`.
  public var value: Value {
    .record([.init("dx", dx.value), .init("dgamma", dgamma.value), .init("dbeta", dbeta.value)])
  }
}

/// What is seen of a batch that was normalised in evaluation: the result, the running values afterwards, and the gradients that come back.
public struct EvaluatedBatch: ValueConvertible {
  let output: Tensor<Double>
  let running: ChannelMoments
  let gradients: [Tensor<Double>?]

  private static let names = ["gradient of x", "gradient of gamma", "gradient of beta"]

  /// Reads a record.
  public init(value: Value) throws {
    output = try Tensor(value: value.field("output"))
    running = try ChannelMoments(
      mean: Tensor(value: value.field("running mean afterwards")),
      variance: Tensor(value: value.field("running variance afterwards")))
    gradients = try Self.names.map { try Optional(value: value.field($0)) }
  }

  /// A record of all of them.
  public var value: Value {
    .record(
      [
        .init("output", output.value), .init("running mean afterwards", running.mean.value),
        .init("running variance afterwards", running.variance.value),
      ] + zip(Self.names, gradients).map { .init($0, $1.value) })
  }

  /// Calls `batchNormEval` on tensors that want gradients, and sends 1, 2, 3, … back through the answer.
  init(
    of x: Tensor<Double>, _ gamma: Tensor<Double>, _ beta: Tensor<Double>, _ eps: Double, _ running: ChannelMoments,
    by batchNormEval:
      (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments) throws -> Tensor<Double>
  ) throws {
    let leaves = [try x.requiresGrad(), try gamma.requiresGrad(), try beta.requiresGrad()]
    let answer = try batchNormEval(leaves[0], leaves[1], leaves[2], eps, running)
    // A leaf that is given back as it is has nothing behind it.
    if answer.requiresGrad && answer !== leaves[0] {
      try answer.backward(gradient: Tensor((0..<answer.count).map { Double($0 + 1) }, shape: answer.shape))
    }
    output = answer.detach()
    self.running = running
    gradients = leaves.map { $0.grad }
  }
}
