import TensorCore
import WorkerProtocol

/// Lesson 3: copy or alias.
///
/// `cat`, `stack` and `repeat` make new memory and copy (复制); `expand` makes a view of the same memory (别名). All sizes are at least 1.
public protocol CopiesContract: LessonContract {
  /// Turns an axis that may count from the end into one that counts from 0.
  ///
  /// A tensor with shape `shape` has the axes 0 … rank − 1, where rank is the number of its sizes; −1 is the last one. An operation that inserts a new
  /// axis (`stack`, `unsqueeze`) means an axis of its result, which has one more: for it `extra` is 1, otherwise 0.
  ///
  /// 把可能从末尾数起的轴号换成从 0 数起的轴号。`shape` 有几个数，张量就有几个轴。会插入新轴的操作（`stack`、`unsqueeze`）
  /// 指的是结果的轴，结果多一个轴，此时 `extra` 为 1，否则为 0。
  ///
  /// Example: shape [5, 2], extra 0: 1 → 1, −1 → 1, 2 is refused. With extra 1: 2 → 2, −1 → 2, −3 → 0.
  ///
  /// - Throws: `CopiesError.axisOutOfRange` unless −n ≤ dim < n, where n = rank + extra (`dim` 超出范围时).
  func normalizeAxis(_ dim: Int, shape: [Int], extra: Int) throws -> Int

  /// Joins tensors along an axis that they have: a new tensor in memory of its own.
  ///
  /// The result is as long along `dim` as all of them together; along every other axis they must be equally long. A negative `dim` counts from the end. One
  /// way: make `Tensor<Double>.zeros(shape)`, and write each part into its place, `result.narrow(dim: dim, start: start, length: length)`, with `copy(from:)`.
  ///
  /// 沿已有的轴 `dim` 把几个张量接起来，得到一个有自己内存的新张量。除 `dim` 外，各轴大小必须相同。可以先建 `Tensor<Double>.zeros(shape)`，
  /// 再用 `result.narrow(dim: dim, start: start, length: length)` 和 `copy(from:)` 把每一部分写到它的位置。
  ///
  /// Example: [[1, 2], [3, 4]] and [[5, 6]] along 0 make [[1, 2], [3, 4], [5, 6]]; [[1], [2]] and [[3], [4]] along 1 make [[1, 3], [2, 4]].
  ///
  /// - Throws: `CopiesError.nothingToJoin` if the list is empty, `CopiesError.axisOutOfRange` if the first tensor does not have the axis,
  ///   `CopiesError.sizesDiffer` if they do not fit (numbers of axes, or sizes off the axis). 列表为空、轴不存在、大小不合时分别抛出这三种错误。
  func cat(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double>

  /// Joins tensors of equal shape along a new axis, which is axis `dim` of the result: a new tensor in memory of its own.
  ///
  /// A negative `dim` counts from the end of the result.
  ///
  /// 沿一个新的轴把形状完全相同的张量叠起来；新轴是结果的第 `dim` 轴，负数从结果的末尾数起。
  ///
  /// Example: [1, 2, 3] and [4, 5, 6] with dim 1 make [[1, 4], [2, 5], [3, 6]].
  ///
  /// - Throws: `CopiesError.nothingToJoin` if the list is empty, `CopiesError.axisOutOfRange` unless −rank − 1 ≤ dim ≤ rank,
  ///   `CopiesError.sizesDiffer` unless all shapes are equal. 列表为空、轴超出范围、形状不同时分别抛出这三种错误。
  func stack(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double>

  /// A view of `x` in a larger shape, without copying: axes of size 1 grow by being read again and again, and new axes may appear in front.
  ///
  /// Compute the sizes and the strides; `x.asStrided(sizes, strides: strides)` is the view. A stride of 0 stands still. The axes of `x` are matched with the *last* ones of
  /// `shape`; there, −1 keeps a size. `x` may be a view itself, so use `x.strides`. `x` starts at the beginning of its memory.
  ///
  /// 不复制，把 `x` 看成更大的形状：大小为 1 的轴靠反复读取来变大，前面还可以多出新的轴。求出大小和步长，再用
  /// `x.asStrided(sizes, strides: strides)`。步长 0 表示原地不动。`x` 的轴与 `shape` *末尾*的轴对应；对应处的 −1 表示保持不变。
  ///
  /// Example: shape [1, 3] to [2, 3] has strides [0, 1]; to [5, −1, 3] it has shape [5, 1, 3].
  ///
  /// - Throws: `CopiesError.cannotExpand` if there are fewer sizes than axes, if an axis longer than 1 would change its size, or if a new axis has size
  ///   −1 (轴数变少、大小不为 1 的轴要改变大小、或新轴写成 −1 时).
  func expand(_ x: Tensor<Double>, to shape: [Int]) throws -> Tensor<Double>

  /// What the gradient of a tensor of shape `shape` is, when it was expanded and `gradient` arrived at the expanded view.
  ///
  /// Every element was read many times, and each reading contributes: the gradients of its copies are *added up*. The result has the shape `shape`, with its axes of size 1.
  /// `gradient.sum(dim: 0, keepdim: true)` adds up along an axis.
  ///
  /// 张量（形状为 `shape`）被 expand 之后，`gradient` 传到扩展后的视图上，求传回原张量的梯度。每个元素被读了多次，每次都有贡献：
  /// 要把各个副本的梯度*相加*。结果的形状就是 `shape`，大小为 1 的轴要保留。
  ///
  /// Example: shape [1, 3], a gradient of ones in shape [4, 3]: [[4, 4, 4]].
  ///
  /// `shape` can be expanded to the gradient's shape (输入总是合法的).
  func expandGradient(_ gradient: Tensor<Double>, shape: [Int]) throws -> Tensor<Double>

  /// Copies `x` side by side: `counts[i]` times along axis i, in memory of its own.
  ///
  /// The whole is repeated, not each element. More counts than axes put new axes in front.
  ///
  /// 把 `x` 整体并排复制：沿第 i 轴复制 `counts[i]` 份，结果有自己的内存。重复的是整体，而不是逐个元素。`counts` 比轴多时，在前面添加新的轴。
  ///
  /// Example: [1, 2] repeated by [2] is [1, 2, 1, 2]; by [2, 1] it is [[1, 2], [1, 2]].
  ///
  /// All counts are at least 1.
  ///
  /// - Throws: `CopiesError.tooFewCounts` if there are fewer counts than axes (`counts` 比轴少时).
  func `repeat`(_ x: Tensor<Double>, counts: [Int]) throws -> Tensor<Double>
}

/// What can be wrong with the inputs of lesson 3.
public enum CopiesError: Error {
  /// The tensor has no such axis.
  case axisOutOfRange
  /// There is no tensor.
  case nothingToJoin
  /// Sizes that must be equal are not.
  case sizesDiffer
  /// Only axes of size 1 can grow, and only in front can axes be added.
  case cannotExpand
  /// Every axis needs a count.
  case tooFewCounts
}

/// What is compared of an answer that is a copy: the elements, and whether it has memory of its own.
public struct CopySeen: ValueConvertible {
  /// Shape and elements.
  public let elements: Tensor<Double>
  /// Whether a write to it leaves the tensors that it was made from alone.
  public let hasOwnMemory: Bool
  /// Whether the engine's own operation makes the same.
  public let isTheEngines: Bool

  /// What is seen of `answer`, which was made from `sources`, beside what the engine makes of them: nil if it refuses.
  public init(_ answer: Tensor<Double>, from sources: [Tensor<Double>], engine: Tensor<Double>?) {
    elements = answer
    hasOwnMemory = !sources.contains { answer.sharesStorage(with: $0) }
    isTheEngines = answer.shape == engine?.shape && answer.elements == engine?.elements
  }

  /// Reads what `value` wrote.
  public init(value: Value) throws {
    elements = try .init(value: value.field("elements"))
    hasOwnMemory = try .init(value: value.field("hasOwnMemory"))
    isTheEngines = try .init(value: value.field("isTheEngines"))
  }

  /// A record of the parts.
  public var value: Value {
    .record([
      .init("elements", elements.value), .init("hasOwnMemory", hasOwnMemory.value),
      .init("isTheEngines", isTheEngines.value),
    ])
  }
}

/// The exercises of lesson 3, as the worker calls them.
public enum CopiesExercises {
  /// See `CopiesContract.normalizeAxis`. The answer: the axis, and whether the engine means the same one.
  public static let normalizeAxis = Exercise(
    "normalizeAxis(dim:shape:extra:)", given: .of(Int.self, [Int].self, Int.self)
  ) { (my: any CopiesContract) in
    my.normalizeAxis
  } calling: { normalizeAxis, given in
    let (dim, shape, extra) = given
    let axis = try normalizeAxis(dim, shape, extra)
    let engine = try? Tensor<Double>.zeros(shape).layout.dimension(dim, in: "normalizeAxis", extra: extra)
    return Value.record([.init("axis", axis.value), .init("sameAsTheEngine", (axis == engine).value)])
  }

  /// See `CopiesContract.cat`.
  public static let cat = Exercise(
    "cat(tensors:dim:)", given: .of([Tensor<Double>].self, Int.self)
  ) { (my: any CopiesContract) in
    my.cat
  } calling: { cat, given in
    let (tensors, dim) = given
    return CopySeen(try cat(tensors, dim), from: tensors, engine: try? Tensor.cat(tensors, dim: dim))
  }

  /// See `CopiesContract.stack`.
  public static let stack = Exercise(
    "stack(tensors:dim:)", given: .of([Tensor<Double>].self, Int.self)
  ) { (my: any CopiesContract) in
    my.stack
  } calling: { stack, given in
    let (tensors, dim) = given
    return CopySeen(try stack(tensors, dim), from: tensors, engine: try? Tensor.stack(tensors, dim: dim))
  }

  /// See `CopiesContract.expand`.
  public static let expand = Exercise(
    "expand(shape:strides:to:)", given: .of([Int].self, [Int].self, [Int].self)
  ) { (my: any CopiesContract) in
    my.expand
  } calling: { expand, given in
    let (shape, strides, target) = given
    let x = try Tensor<Double>.places(shape, strides: strides)
    return ViewSeen(try expand(x, target), from: x, engine: try? x.expand(target))
  }

  /// See `CopiesContract.expandGradient`. The engine's answer comes from `backward()` through `expand`.
  public static let expandGradient = Exercise(
    "expandGradient(gradient:shape:)", given: .of(Tensor<Double>.self, [Int].self)
  ) { (my: any CopiesContract) in
    my.expandGradient
  } calling: { expandGradient, given in
    let (gradient, shape) = given
    let x = try Tensor<Double>.zeros(shape).requiresGrad()
    try (x.expand(gradient.shape) * gradient).sum().backward()
    return CopySeen(try expandGradient(gradient, shape), from: [], engine: x.grad)
  }

  /// See `CopiesContract.repeat`.
  public static let `repeat` = Exercise(
    "repeat(x:counts:)", given: .of(Tensor<Double>.self, [Int].self)
  ) { (my: any CopiesContract) in
    my.repeat
  } calling: { `repeat`, given in
    let (x, counts) = given
    return CopySeen(try `repeat`(x, counts), from: [x], engine: try? x.repeat(counts))
  }
}

extension CopiesContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      CopiesExercises.normalizeAxis, CopiesExercises.cat, CopiesExercises.stack, CopiesExercises.expand,
      CopiesExercises.expandGradient, CopiesExercises.repeat,
    ]
  }
}
