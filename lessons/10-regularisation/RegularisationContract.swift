import NeuralNetworks
import TensorCore
import WorkerProtocol

/// Lesson 10: regularisation, dropout and evaluation mode.
///
/// *Overfitting* (过拟合) is learning the training samples by heart. *Regularisation* (正则化) is whatever keeps a network from it.
public protocol RegularisationContract: LessonContract {
  /// Dropout (丢弃): in training, each element of `x` becomes 0 with probability p, independently of all others; the others are divided by 1 − p, so that
  /// the expected value stays. In evaluation `x` comes back as it is.
  ///
  /// The answer belongs to the graph of `x`: the gradient meets the very mask that the values met. Take all randomness from `generator`: the next call
  /// drops other elements, and the same seed drops the same ones again. p = 0 drops nothing, p = 1 everything (zeros, not NaN).
  ///
  /// Dropout：训练时，`x` 的每个元素以概率 p 独立地变为 0，其余的除以 1 − p，使期望不变；评估时原样返回 `x`。结果仍在 `x` 的计算图里，
  /// 梯度用的就是前向的那张掩码。随机数全部取自 `generator`：下一次调用丢弃别的元素，相同的种子丢弃相同的元素。p = 0 什么也不丢，p = 1 全部变为 0（不是 NaN）。
  ///
  /// Example: x = [1, 2, 3, 4], p = 0.5 could give [2, 0, 0, 8]; then the gradient of the sum is [2, 0, 0, 2].
  ///
  /// Write it without `dropout`. Useful: `Tensor<Double>.rand(x.shape, using: &generator)`, `t.ge(0.3)`, `Tensor<Double>.where(condition, a, b)`.
  ///
  /// - Throws: `RegularisationError.notAProbability` unless 0 ≤ p ≤ 1 (p 不在 0 到 1 之间时).
  func dropUnits(
    _ x: Tensor<Double>, p: Double, training: Bool, using generator: inout SeededGenerator
  ) throws -> Tensor<Double>

  /// One step of gradient descent on loss + (λ/2)·Σw², the L2 penalty on the weights but not on the bias.
  ///
  /// The gradients are those of the loss alone. The penalty's own gradient is λ·w, because of the ½ in front. (Some books write λ·Σw², without the ½.)
  ///
  /// 对“损失 + (λ/2)·Σw²”做一步梯度下降；惩罚只加在权重上，不加在偏置上。给出的梯度只是损失那部分的。因为前面有 ½，惩罚项自身的梯度是 λ·w。
  ///
  /// Example: w = 2, g = 0.5, b = 1, its gradient −1, rate η = 0.1, decay λ = 0.2: w becomes 2 − 0.1 · (0.5 + 0.2 · 2) = 1.91, b becomes 1.1.
  ///
  /// All inputs are valid; the lists that belong together have the same length (输入都合法).
  func l2Step(
    weights: [Double], bias: [Double], weightGradients: [Double], biasGradients: [Double], rate: Double, decay: Double
  ) throws -> WeightsAndBias

  /// One step on loss + λ·Σ|w| that makes exact zeros: first the step of gradient descent on the loss, then every weight moves towards 0 by η·λ and
  /// **stops there**.
  ///
  /// v = w − η·g, and w becomes v − ηλ if v > ηλ, v + ηλ if v < −ηλ, and 0 in between: *soft thresholding* (软阈值), the proximal step (近端梯度) of L1.
  ///
  /// 对“损失 + λ·Σ|w|”做一步，并得到恰好为 0 的权重：先对损失做一步梯度下降，再让每个权重向 0 移动 η·λ，**到 0 就停住**。
  ///
  /// Example: w = [1, 0.06, −0.5], g = [0, 0.1, 0], η = 0.1, λ = 0.8: v = [1, 0.05, −0.5], so [0.92, 0, −0.42].
  ///
  /// All inputs are valid (输入都合法).
  func l1Step(weights: [Double], gradients: [Double], rate: Double, strength: Double) throws -> [Double]

  /// The weight after each step of AdamW, for a single weight and its gradients one after another; m = v = 0 before the first.
  ///
  /// At step t = 1, 2, …, with β₁ = 0.9, β₂ = 0.999, ε = 1e−8: m = β₁m + (1 − β₁)g and v = β₂v + (1 − β₂)g², then m̂ = m / (1 − β₁ᵗ),
  /// v̂ = v / (1 − β₂ᵗ), and w = w − η·m̂ / (√v̂ + ε) − ηλ·w with the *old* w on the right. The decay never meets m or v: it is *decoupled* (解耦).
  ///
  /// 单个权重在依次给出的梯度下，AdamW 每一步之后的值；开始时 m = v = 0，t 从 1 数起，β₁ = 0.9，β₂ = 0.999，ε = 1e−8。
  /// 衰减项 ηλ·w 用的是更新前的 w，并且不进入 m 和 v：这就是“解耦”。
  ///
  /// Example: w = 2, gradients [5], η = 0.1, λ = 0.5: the adaptive step is 0.1, the decay 0.1 · 0.5 · 2 = 0.1, so [1.8].
  ///
  /// All inputs are valid (输入都合法).
  func adamWSteps(weight: Double, gradients: [Double], rate: Double, decay: Double) throws -> [Double]

  /// The share of all samples whose class the model gets right: measured in evaluation mode, without recording a graph, and with the model afterwards in
  /// the mode in which it came, **also if it throws**.
  ///
  /// Batches may differ in size; every sample counts the same. The model may have parts (dropout), which all have its mode. An error of the model is
  /// passed on to the caller.
  ///
  /// 模型在全部样本上的正确率：在评估模式下测量，不记录计算图；结束后模型回到原来的模式，**抛出错误时也一样**。各批大小可以不同，每个样本份量相同；
  /// 模型抛出的错误要继续抛给调用者。
  ///
  /// Example: 3 of 4 right in the first batch and 0 of 2 in the second: 3/6 = 0.5.
  ///
  /// Useful: `model.isTraining`, `model.eval()`, `model.train(mode)`, `noGrad { … }`, `defer { … }`, `accuracy(scores, labels:)`, `scores.argmax(dim: 1)`.
  ///
  /// There is at least one batch, and each has at least one sample.
  func evaluate(_ model: any Layer<Double>, batches: [LabelledBatch]) throws -> Double
}

/// What can be wrong with the inputs of lesson 10.
public enum RegularisationError: Error {
  /// A probability below 0 or above 1.
  case notAProbability
}

/// A layer's numbers: those that are decayed, and those that are not.
public struct WeightsAndBias: ValueConvertible {
  /// The weights.
  public let weights: [Double]
  /// The bias.
  public let bias: [Double]

  /// Weights with their bias.
  public init(weights: [Double], bias: [Double]) { (self.weights, self.bias) = (weights, bias) }

  /// Reads a record of `weights` and `bias`.
  public init(value: Value) throws {
    weights = try Array(value: value.field("weights"))
    bias = try Array(value: value.field("bias"))
  }

  /// A record of `weights` and `bias`.
  public var value: Value { .record([.init("weights", weights.value), .init("bias", bias.value)]) }
}

/// Samples with their true classes.
public struct LabelledBatch {
  /// The samples, [samples, features].
  public let inputs: Tensor<Double>
  /// Their classes, [samples].
  public let labels: Tensor<Int>
}

/// What is seen of a dropout: not which elements it drops, for any will do, but how. A record of few numbers, since it is shown to the learner.
public struct DropoutSeen: ValueConvertible {
  /// The record.
  public let value: Value

  /// Reads a record.
  public init(value: Value) { self.value = value }

  /// The part called `name`.
  public func part<Part: ValueConvertible>(_ name: String) throws -> Part { try Part(value: value.field(name)) }

  /// - Throws: what `drop` throws; a `shape` error when its answer has another shape than x.
  init(shape: [Int], seed: Int, by drop: (Tensor<Double>, inout SeededGenerator) throws -> Tensor<Double>) throws {
    var source = SeededGenerator(seed: seed &+ 1)
    let x = try Tensor<Double>.uniform(shape, in: 0.5..<2, using: &source)
    let leaf = try x.clone().requiresGrad()
    // Not the leaf itself: a write in place is to show, not to be refused.
    let input = try leaf.clone()
    var generator = SeededGenerator(seed: seed)
    let first = try drop(input, &generator)
    guard first.shape == shape else {
      throw TensorError(.shape, in: "dropUnits", "the answer has the shape \(first.shape), x has \(shape)")
    }
    if first.requiresGrad { try first.backward(gradient: Tensor<Double>.ones(shape)) }
    let answer = first.detach().elements
    let next = try (0..<7).map { _ in try drop(x.clone(), &generator).elements }
    var fresh = SeededGenerator(seed: seed)
    let again = try drop(x.clone(), &fresh).elements

    let factors = zip(answer, x.elements).map { $0 / $1 }
    let kept = factors.filter { $0 != 0 }
    let rows = (0..<shape[0]).map { Array(factors[$0 * shape[1]..<($0 + 1) * shape[1]]) }
    func isMixed(_ line: [Double]) -> Bool { line.contains(0) && line.contains { $0 != 0 } }
    let gradient = leaf.grad?.elements
    func fits(_ gradient: [Double]) -> Bool { zip(gradient, factors).allSatisfy { abs($0 - $1) < 1e-9 } }
    value = .record([
      .init("x begins", Array(x.elements.prefix(5)).value), .init("answer begins", Array(answer.prefix(5)).value),
      .init("factor", kept.first.value), .init("share of zeros", (1 - Double(kept.count) / Double(x.count)).value),
      .init("same factor", kept.allSatisfy { !(abs($0 - kept[0]) > 1e-9) }.value),
      .init("rows mixed", rows.contains(where: isMixed).value),
      .init("columns mixed", (0..<shape[1]).contains { column in isMixed(rows.map { $0[column] }) }.value),
      .init("has gradient", (gradient != nil).value), .init("gradient fits", gradient.map(fits).value),
      .init("x unchanged", (input.detach().elements == x.elements).value),
      .init("next differs", (next[0] != answer).value), .init("seed repeats", (again == answer).value),
      .init("count varies", (Set(([answer] + next).map { $0.count { $0 == 0 } }).count > 1).value),
    ])
  }
}

/// A small classifier with dropout that notes how it is used.
final class WatchedModel: Layer {
  typealias Element = Double
  var isTraining = true
  let dropout: Dropout<Double>
  private let linear: Linear<Double>
  private let throwing: Bool
  /// For each pass: whether the model and its dropout were in training mode, and whether operations were recorded.
  private(set) var passes: [[Bool]] = []

  init(isTraining: Bool, throws throwing: Bool, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    linear = try Linear(6, 4, using: &generator)
    dropout = try Dropout(0.5, seed: seed)
    self.throwing = throwing
    train(isTraining)
  }

  var children: [(name: String, module: any Module<Double>)] { [("dropout", dropout), ("linear", linear)] }

  func callAsFunction(_ input: Tensor<Double>) throws -> Tensor<Double> {
    passes.append([isTraining, dropout.isTraining, GradMode.isEnabled])
    if throwing { throw TensorError(.memory, in: "WatchedModel", "this model cannot go on") }
    return try linear(dropout(input))
  }

  /// Samples of which it gets more than half right in evaluation mode, in batches of these sizes.
  func batches(of sizes: [Int], seed: Int) throws -> [LabelledBatch] {
    var generator = SeededGenerator(seed: seed &+ 7)
    return try sizes.map { size in
      let inputs = try Tensor<Double>.randn([size, 6], using: &generator)
      let classes = try noGrad { try linear(inputs).argmax(dim: 1).elements }
      let labels = classes.map { Bool.random(using: &generator) ? $0 : Int.random(in: 0..<4, using: &generator) }
      return LabelledBatch(inputs: inputs, labels: try Tensor(labels))
    }
  }
}

/// What is seen of an evaluation.
public struct EvaluationSeen: ValueConvertible {
  /// The accuracy, nil when the model's error was passed on.
  public let accuracy: Double?
  /// For each pass: whether the model and its dropout were in training mode, and whether operations were recorded.
  public let passes: [[Bool]]
  /// Whether the model and its dropout are in training mode afterwards.
  public let modesAfterwards: [Bool]

  /// Reads a record.
  public init(value: Value) throws {
    accuracy = try Optional(value: value.field("accuracy"))
    passes = try Array(value: value.field("passes"))
    modesAfterwards = try Array(value: value.field("modes afterwards"))
  }

  /// A record of everything.
  public var value: Value {
    .record([
      .init("accuracy", accuracy.value), .init("passes", passes.value),
      .init("modes afterwards", modesAfterwards.value),
    ])
  }

  init(_ model: WatchedModel, by evaluate: () throws -> Double) throws {
    do { accuracy = try evaluate() } catch let error as TensorError where error.kind == .memory { accuracy = nil }
    (passes, modesAfterwards) = (model.passes, [model.isTraining, model.dropout.isTraining])
  }
}

/// The exercises of lesson 10, as the worker calls them.
public enum Regularisation {
  /// See `RegularisationContract.dropUnits`. What is seen: a call with its gradient, more calls of the same generator, a call with a fresh one.
  public static let dropUnits = Exercise(
    "dropUnits(rows:columns:p:training:seed:)", given: .of(Int.self, Int.self, Double.self, Bool.self, Int.self)
  ) { (my: any RegularisationContract) in
    my.dropUnits
  } calling: { dropUnits, given in
    let (rows, columns, p, training, seed) = given
    return try DropoutSeen(shape: [rows, columns], seed: seed) { try dropUnits($0, p, training, &$1) }
  }

  /// See `RegularisationContract.l2Step`.
  public static let l2Step = Exercise("l2Step(weights:bias:weightGradients:biasGradients:rate:decay:)") {
    (my: any RegularisationContract) in my.l2Step
  }

  /// See `RegularisationContract.l1Step`.
  public static let l1Step = Exercise("l1Step(weights:gradients:rate:strength:)") {
    (my: any RegularisationContract) in my.l1Step
  }

  /// See `RegularisationContract.adamWSteps`.
  public static let adamWSteps = Exercise("adamWSteps(weight:gradients:rate:decay:)") {
    (my: any RegularisationContract) in my.adamWSteps
  }

  /// See `RegularisationContract.evaluate`. The model notes in which mode it is asked, and whether a graph is recorded.
  public static let evaluate = Exercise(
    "evaluate(batchSizes:inTraining:modelThrows:seed:)", given: .of([Int].self, Bool.self, Bool.self, Int.self)
  ) { (my: any RegularisationContract) in
    my.evaluate
  } calling: { evaluate, given in
    let (sizes, inTraining, throwing, seed) = given
    let model = try WatchedModel(isTraining: inTraining, throws: throwing, seed: seed)
    let batches = try model.batches(of: sizes, seed: seed)
    return try EvaluationSeen(model) { try evaluate(model, batches) }
  }
}

extension RegularisationContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      Regularisation.dropUnits, Regularisation.l2Step, Regularisation.l1Step, Regularisation.adamWSteps,
      Regularisation.evaluate,
    ]
  }
}
