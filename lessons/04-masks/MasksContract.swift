import TensorCore
import WorkerProtocol

/// Lesson 4: selecting and masking.
///
/// A *mask* (掩码) is a tensor of Bools beside a tensor of numbers: it says of each place whether it counts.
public protocol MasksContract: LessonContract {
  /// A copy of `t` with `value` wherever `mask` is true: yᵢ = value where maskᵢ, else tᵢ.
  ///
  /// Tensor and mask are broadcast (lesson 2): a mask of shape [3] serves every row of a [2, 3] tensor. `t` itself stays as it is. The answer
  /// belongs to the graph of `t`: a gradient passes where nothing was filled, and is 0 where it was. `value` may be −∞, and `t` may hold NaN
  /// where it is filled.
  ///
  /// 返回 `t` 的副本，`mask` 为 true 的位置换成 `value`。二者按广播规则对齐；`t` 本身不变。
  /// 结果仍在 `t` 的计算图里：未填充处梯度原样通过，填充处梯度为 0。`value` 可以是 −∞，被填充处的 `t` 可以是 NaN。
  ///
  /// Example: t = [1, 2, 3], mask = [true, false, true], value = 9 give [9, 2, 9]; the gradient of the sum is [0, 1, 0].
  ///
  /// Write it without `maskedFill`. Useful: `Tensor.where(condition, a, b)`, `t.clone()`, `t.set(value, at: mask)`.
  ///
  /// - Throws: what the engine throws when the shapes do not broadcast (形状无法广播时，引擎抛出的错误即可).
  func maskedFill(_ t: Tensor<Double>, mask: Tensor<Bool>, value: Double) throws -> Tensor<Double>

  /// The softmax of each row over those places only that are kept: pᵢ = exp(sᵢ) / Σ exp(sⱼ), the sum over all j with keepⱼ; pᵢ = 0 where keepᵢ is false.
  ///
  /// The rows run along the last axis. `keep` has the shape of `scores` or is broadcast to it. A row in which nothing is kept has no shares: all its
  /// elements are to be 0, not NaN. Scores may be large (1,000) or small (−10,000); numbers are Float, as in most networks.
  ///
  /// 每一行只在保留的位置上做 softmax：分母只对 keep 为 true 的位置求和，其余位置为 0。行沿最后一个轴；`keep` 可广播。
  /// 若一行一个都不保留，整行应为 0，而不是 NaN。分数可能很大（1000）或很小（−10000）；元素类型是 Float。
  ///
  /// Example: scores [1, 2, 3], keep [true, true, false] give [0.2689, 0.7311, 0].
  ///
  /// The engine's `softmax(dim:)` and `maskedFill` may be used.
  ///
  /// All inputs are valid (输入都合法).
  func maskedSoftmax(scores: Tensor<Float>, keep: Tensor<Bool>) throws -> Tensor<Float>

  /// The k largest elements of each row, largest first, and where they stood; with `largest` false the k smallest, smallest first.
  ///
  /// `values` has the shape [rows, n]. Where elements are equal, the one with the lower index comes first. (PyTorch leaves that open.)
  ///
  /// 每一行中最大的 k 个元素（从大到小）及其下标；`largest` 为 false 时取最小的 k 个（从小到大）。
  /// `values` 的形状是 [rows, n]。元素相等时，下标小的在前（PyTorch 对此没有规定）。
  ///
  /// Example: [[3, 1, 4, 1, 5]] with k = 2 gives values [[5, 4]] and indices [[4, 2]].
  ///
  /// Write it without `topk`. The engine's `sort(dim:descending:)` may be used; it keeps the order of equal elements.
  ///
  /// - Returns: values and indices, both [rows, k].
  /// - Throws: `MaskError.kOutOfRange` unless 0 ≤ k ≤ n (k 不在 0 到 n 之间时).
  func topK(_ values: Tensor<Double>, k: Int, largest: Bool) throws -> TopEntries

  /// The top-k error: the share of samples whose true class is not among the k classes with the highest scores.
  ///
  /// A network that names five classes for each picture is right, in the top-5 sense, if one of them is. Of equal scores, that of the lower class counts
  /// as the higher.
  ///
  /// top-k 错误率：真实类别不在得分最高的 k 个类别之中的样本所占的比例。得分相等时，编号小的类别排在前面。
  ///
  /// Example: logits [[0.1, 2, 1], [3, 1, 2], [0.2, 0.1, 0.3]] and labels [2, 1, 2] with k = 2: the first and the last are hits, so 1/3.
  ///
  /// The engine's `topk` or your own `topK` may be used.
  ///
  /// - Parameters:
  ///   - logits: the scores, [samples, classes], at least one sample.
  ///   - labels: the true classes, [samples].
  ///   - k: how many guesses each sample has.
  /// - Throws: `MaskError.kOutOfRange` unless 1 ≤ k ≤ classes (k 不在 1 到类别数之间时).
  func topKError(logits: Tensor<Double>, labels: Tensor<Int>, k: Int) throws -> Double
}

/// Elements that were selected from rows, and where they stood.
public struct TopEntries: ValueConvertible {
  /// The elements, [rows, k].
  public let values: Tensor<Double>
  /// Their places in the rows, [rows, k].
  public let indices: Tensor<Int>

  /// Selected elements with their places.
  public init(values: Tensor<Double>, indices: Tensor<Int>) {
    self.values = values
    self.indices = indices
  }

  /// Reads a record of `values` and `indices`.
  public init(value: Value) throws {
    values = try Tensor(value: value.field("values"))
    indices = try Tensor(value: value.field("indices"))
  }

  /// A record of `values` and `indices`.
  public var value: Value { .record([.init("values", values.value), .init("indices", indices.value)]) }
}

/// What can be wrong with the inputs of lesson 4.
public enum MaskError: Error {
  /// More elements are asked for than there are, or fewer than makes sense.
  case kOutOfRange
}

/// What is seen of a filled copy: the copy, the original afterwards, and the gradient that comes back through the copy.
public struct FilledCopy: ValueConvertible {
  let filled: Tensor<Double>
  let original: Tensor<Double>
  let gradient: Tensor<Double>?

  /// Reads a record.
  public init(value: Value) throws {
    filled = try Tensor(value: value.field("filled"))
    original = try Tensor(value: value.field("original afterwards"))
    gradient = try Optional(value: value.field("gradient"))
  }

  /// A record of the three.
  public var value: Value {
    .record([
      .init("filled", filled.value), .init("original afterwards", original.value), .init("gradient", gradient.value),
    ])
  }

  /// Calls `maskedFill` on a tensor that wants a gradient, and sends 1, 2, 3, … back through the answer.
  init(
    of t: Tensor<Double>, _ mask: Tensor<Bool>, _ value: Double,
    by maskedFill: (Tensor<Double>, Tensor<Bool>, Double) throws -> Tensor<Double>
  ) throws {
    let leaf = try t.requiresGrad()
    // Not the leaf itself: on a leaf a write in place is refused; on an intermediate result it goes through, and shows.
    let input = try leaf.clone()
    let answer = try maskedFill(input, mask, value)
    if answer.requiresGrad {
      try answer.backward(gradient: Tensor((0..<answer.count).map { Double($0 + 1) }, shape: answer.shape))
    }
    filled = answer.detach()
    original = input.detach()
    gradient = leaf.grad
  }
}

/// The exercises of lesson 4, as the worker calls them.
public enum Masks {
  /// See `MasksContract.maskedFill`. The answer tells also whether the original changed, and which gradient comes back.
  public static let maskedFill = Exercise(
    "maskedFill(t:mask:value:)", given: .of(Tensor<Double>.self, Tensor<Bool>.self, Double.self)
  ) { (my: any MasksContract) in
    my.maskedFill
  } calling: { maskedFill, given in
    try FilledCopy(of: given.0, given.1, given.2, by: maskedFill)
  }

  /// See `MasksContract.maskedSoftmax`.
  public static let maskedSoftmax = Exercise("maskedSoftmax(scores:keep:)") {
    (my: any MasksContract) in my.maskedSoftmax
  }

  /// See `MasksContract.topK`.
  public static let topK = Exercise("topK(values:k:largest:)") { (my: any MasksContract) in my.topK }

  /// See `MasksContract.topKError`.
  public static let topKError = Exercise("topKError(logits:labels:k:)") { (my: any MasksContract) in my.topKError }
}

extension MasksContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [Masks.maskedFill, Masks.maskedSoftmax, Masks.topK, Masks.topKError]
  }
}
