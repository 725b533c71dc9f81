import WorkerProtocol

/// Lesson 9: learning rate, optimiser, batch size.
///
/// An *optimiser* (优化器) turns gradients into steps. All of its kinds get the same gradients; they differ in what they remember of the earlier ones.
public protocol OptimizersContract: LessonContract {
  /// Gradient descent with momentum: the weight after each of some updates.
  ///
  ///     b ← μ · b + g        the running direction; b = g at the first update
  ///     w ← w − η · b
  ///
  /// 带动量的梯度下降：给出初始权重和每次更新的梯度，返回每次更新之后的权重。b 从第一次的梯度开始（PyTorch 的约定，没有 1 − μ）。
  ///
  /// Example: weight 1, gradients 2 and 3, rate 0.1, momentum 0.5: b = 2, w = 0.8; then b = 0.5 · 2 + 3 = 4, w = 0.4: `[0.8, 0.4]`.
  ///
  /// - Parameters:
  ///   - weight: w before the first update.
  ///   - gradients: g at the first update, the second, and so on; may be empty.
  ///   - rate: the learning rate η.
  ///   - momentum: μ, from 0 to below 1.
  /// - Returns: w after each update, as many as there are gradients.
  func momentumSteps(weight: Double, gradients: [Double], rate: Double, momentum: Double) throws -> [Double]

  /// RMSprop: each gradient divided by the root of a running mean of squared gradients.
  ///
  ///     v ← α · v + (1 − α) · g²        v = 0 before the first update
  ///     w ← w − η · g / (√v + ε)
  ///
  /// RMSprop：每个梯度除以“梯度平方的滑动平均”的平方根。ε 加在根号外面。返回每次更新之后的权重。
  ///
  /// Example: weight 1, gradients `[2]`, rate 0.1, α = 0.75, ε = 0: v = 1, so w = 1 − 0.1 · 2 / 1 = 0.8.
  func rmspropSteps(weight: Double, gradients: [Double], rate: Double, alpha: Double, eps: Double) throws -> [Double]

  /// Adam: a running mean of gradients, divided by the root of a running mean of their squares, both corrected for their start at 0.
  ///
  ///     m ← β₁ · m + (1 − β₁) · g        m̂ = m / (1 − β₁ᵗ)
  ///     v ← β₂ · v + (1 − β₂) · g²       v̂ = v / (1 − β₂ᵗ)
  ///     w ← w − η · m̂ / (√v̂ + ε)
  ///
  /// t is the number of the update: 1 for the first. m and v are 0 before it.
  ///
  /// Adam：梯度的滑动平均除以梯度平方的滑动平均的平方根，两者都要修正从 0 起步造成的偏差。t 是更新的序号，从 1 开始；ε 在根号外面。
  ///
  /// Example: weight 1, gradients `[1000]`, rate 0.1: the first step is −0.1 whatever the size of the gradient, so `[0.9]`.
  func adamSteps(
    weight: Double, gradients: [Double], rate: Double, beta1: Double, beta2: Double, eps: Double
  ) throws -> [Double]

  /// The learning rate at one update, counted from 0.
  ///
  /// *Warm-up and cosine*: during the first `warmUp` updates the rate rises in equal parts to `peak`: peak · (t + 1) / warmUp. From there it follows half a
  /// cosine down to `floor`: floor + (peak − floor) · (1 + cos(π · p)) / 2, where p = (t − warmUp) / (total − warmUp) is the share of the way
  /// down. From update `total` on, it stays at `floor`.
  ///
  /// *Steps*: the rate starts at `initial` and is multiplied by `factor` after every `epochs` epochs of `updatesPerEpoch` updates.
  ///
  /// 第 t 次更新（从 0 数起）时的学习率。“预热加余弦”：前 `warmUp` 次更新均匀升到 `peak`，即 peak · (t + 1) / warmUp；
  /// 然后沿半个余弦降到 `floor`；从第 `total` 次起保持为 `floor`。“阶梯”：从 `initial` 开始，每 `epochs` 轮（每轮 `updatesPerEpoch` 次更新）乘一次 `factor`。
  ///
  /// Example: peak 1, floor 0.2, warm-up 4, total 12: the rate is 0.25 at update 0, 1 at updates 3 and 4, 0.6 at update 8 and 0.2 at update 12.
  func learningRate(at update: Int, of plan: RatePlan) throws -> Double

  /// The learning rate below which plain gradient descent comes to rest.
  ///
  /// The loss is ½ Σ λᵢ · wᵢ²: a valley with a curvature λᵢ in every direction. One update multiplies each wᵢ by 1 − η · λᵢ. All of them shrink exactly
  /// if every one of these factors lies between −1 and 1; the answer is the largest η for which none lies outside.
  ///
  /// 损失是 ½ Σ λᵢ · wᵢ²，每次更新把 wᵢ 乘以 1 − η · λᵢ。求普通梯度下降不发散的最大学习率（上界）。
  ///
  /// Example: curvatures `[4]`: 0.5.
  ///
  /// - Throws: `OptimizerError.notPositive` if there is no curvature, or one that is not above 0 (列表为空，或有不大于 0 的曲率时).
  func stableRate(curvatures: [Double]) throws -> Double

  /// What it cost to bring the training loss down to a target: how many updates, and how many samples went through them.
  ///
  /// The log of a run has an entry for each update, in order: the size of its batch, the loss of that batch, and the loss on the whole training set after the
  /// update, measured in chunks: `chunkSizes[k]` samples with mean loss `chunkLosses[k]`. The training loss is the mean over all samples of all
  /// chunks. The cost is counted up to and with the first update after which it is at most `target`. Samples are those the updates were made from, with
  /// repetition; those of the measuring do not count.
  ///
  /// 训练损失第一次降到 `target` 以下（含等于）时，一共用了多少次更新、多少个样本。日志中每次更新一条：批次大小、该批损失，
  /// 以及更新之后在整个训练集上分块测得的损失（第 k 块有 `chunkSizes[k]` 个样本、平均损失 `chunkLosses[k]`）。样本数只算更新用掉的，重复的也算。
  ///
  /// Example: two updates of 8 samples each; after the second, chunks of 6 and 2 samples with losses 0.2 and 0.6 make 0.3. With target 0.3
  /// the cost is 2 updates, 16 samples.
  ///
  /// - Returns: the cost, or nil if the run never gets there.
  func costToReach(target: Double, in log: [LoggedUpdate]) throws -> TrainingCost?
}

/// How a learning rate changes over the updates.
public enum RatePlan: Hashable, Sendable {
  /// Up to `peak` in `warmUp` updates (at least 0), then along half a cosine to `floor`, which is reached at update `total` (above `warmUp`).
  case warmUpCosine(peak: Double, floor: Double, warmUp: Int, total: Int)
  /// `initial`, times `factor` after every `epochs` epochs (at least 1) of `updatesPerEpoch` updates (at least 1).
  case steps(initial: Double, factor: Double, epochs: Int, updatesPerEpoch: Int)
}

/// What is known of one update of a training run.
public struct LoggedUpdate: Hashable, Sendable {
  /// How many samples the update was made from.
  public let batchSize: Int
  /// The mean loss of those samples, before the update.
  public let batchLoss: Double
  /// How many samples each chunk of the training set has.
  public let chunkSizes: [Int]
  /// The mean loss of each chunk, after the update.
  public let chunkLosses: [Double]

  /// An entry of a log.
  public init(batchSize: Int, batchLoss: Double, chunkSizes: [Int], chunkLosses: [Double]) {
    (self.batchSize, self.batchLoss) = (batchSize, batchLoss)
    (self.chunkSizes, self.chunkLosses) = (chunkSizes, chunkLosses)
  }
}

/// What a training took.
public struct TrainingCost: Hashable, Sendable {
  /// How often the weights were changed.
  public let updates: Int
  /// From how many samples, with repetition.
  public let samples: Int

  /// A cost.
  public init(updates: Int, samples: Int) { (self.updates, self.samples) = (updates, samples) }
}

/// What can be wrong with the inputs of lesson 9.
public enum OptimizerError: Error {
  /// A number that must be above 0 is not, or is missing; the payload names it.
  case notPositive(String)
}

/// The exercises of lesson 9, as the worker calls them.
public enum Optimizers {
  /// See `OptimizersContract.momentumSteps`.
  public static let momentumSteps = Exercise("momentumSteps(weight:gradients:rate:momentum:)") {
    (my: any OptimizersContract) in my.momentumSteps
  }

  /// See `OptimizersContract.rmspropSteps`.
  public static let rmspropSteps = Exercise("rmspropSteps(weight:gradients:rate:alpha:eps:)") {
    (my: any OptimizersContract) in my.rmspropSteps
  }

  /// See `OptimizersContract.adamSteps`.
  public static let adamSteps = Exercise("adamSteps(weight:gradients:rate:beta1:beta2:eps:)") {
    (my: any OptimizersContract) in my.adamSteps
  }

  /// See `OptimizersContract.learningRate`. One case asks for several updates of one plan.
  public static let learningRate = Exercise(
    "learningRate(updates:plan:)", given: .of([Int].self, RatePlan.self)
  ) { (my: any OptimizersContract) in
    my.learningRate
  } calling: { learningRate, given in
    let (updates, plan) = given
    return try updates.map { try learningRate($0, plan) }
  }

  /// See `OptimizersContract.stableRate`.
  public static let stableRate = Exercise("stableRate(curvatures:)") { (my: any OptimizersContract) in my.stableRate }

  /// See `OptimizersContract.costToReach`.
  public static let costToReach = Exercise("costToReach(target:log:)") { (my: any OptimizersContract) in
    my.costToReach
  }
}

extension OptimizersContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      Optimizers.momentumSteps, Optimizers.rmspropSteps, Optimizers.adamSteps, Optimizers.learningRate,
      Optimizers.stableRate, Optimizers.costToReach,
    ]
  }
}

extension RatePlan: ValueConvertible {
  /// Reads a plan by its kind.
  public init(value: Value) throws {
    if case .record(let fields) = value, fields.contains(where: { $0.name == "warmUp" }) {
      self = .warmUpCosine(
        peak: try Double(value: value.field("peak")), floor: try Double(value: value.field("floor")),
        warmUp: try Int(value: value.field("warmUp")), total: try Int(value: value.field("total")))
    } else {
      self = .steps(
        initial: try Double(value: value.field("initial")), factor: try Double(value: value.field("factor")),
        epochs: try Int(value: value.field("epochs")),
        updatesPerEpoch: try Int(value: value.field("updatesPerEpoch")))
    }
  }

  /// The numbers of the plan with their names.
  public var value: Value {
    switch self {
    case .warmUpCosine(let peak, let floor, let warmUp, let total):
      .record([
        .init("peak", peak.value), .init("floor", floor.value), .init("warmUp", warmUp.value),
        .init("total", total.value),
      ])
    case .steps(let initial, let factor, let epochs, let updatesPerEpoch):
      .record([
        .init("initial", initial.value), .init("factor", factor.value), .init("epochs", epochs.value),
        .init("updatesPerEpoch", updatesPerEpoch.value),
      ])
    }
  }
}

extension LoggedUpdate: ValueConvertible {
  /// Reads the four parts.
  public init(value: Value) throws {
    self.init(
      batchSize: try Int(value: value.field("batchSize")), batchLoss: try Double(value: value.field("batchLoss")),
      chunkSizes: try [Int](value: value.field("chunkSizes")),
      chunkLosses: try [Double](value: value.field("chunkLosses")))
  }

  /// The four parts with their names.
  public var value: Value {
    .record([
      .init("batchSize", batchSize.value), .init("batchLoss", batchLoss.value),
      .init("chunkSizes", chunkSizes.value), .init("chunkLosses", chunkLosses.value),
    ])
  }
}

extension TrainingCost: ValueConvertible {
  /// Reads both counts.
  public init(value: Value) throws {
    self.init(updates: try Int(value: value.field("updates")), samples: try Int(value: value.field("samples")))
  }

  /// Both counts with their names.
  public var value: Value { .record([.init("updates", updates.value), .init("samples", samples.value)]) }
}
