import TensorCore
import WorkerProtocol

/// Lesson 2: shape, stride, view.
///
/// The numbers of a tensor lie in memory one behind the other. The *strides* (步长) say how to find them: element [i, j, k] lies at place
/// i·strides[0] + j·strides[1] + k·strides[2]. A *view* (视图) is another shape and other strides for the same memory; nothing moves.
///
/// Strides count elements, not bytes. All sizes are at least 1, and axes are numbered from 0.
public protocol ShapesContract: LessonContract {
  /// The strides of a tensor that is stored row by row (*row-major*): the last axis runs fastest.
  ///
  /// One step along the last axis is 1 place. One step along any other axis skips everything that the axes after it hold:
  /// stride[i] = size[i+1] · size[i+2] · … · size[last].
  ///
  /// 按行存储（row-major）的张量的步长，以元素个数计。沿最后一个轴走一步是 1；沿其他轴走一步，要跳过它后面所有轴的全部元素。
  ///
  /// Example: shape [2, 3, 4] has strides [12, 4, 1]; shape [] has [].
  func rowMajorStrides(of shape: [Int]) throws -> [Int]

  /// Whether the elements lie in memory one behind the other in row-major order: no gaps, no detours.
  ///
  /// The stride of an axis of size 1 does not matter: nobody ever takes a step along it.
  ///
  /// 按给定的形状和步长，元素在内存中是否正好按行依次排列（连续）。大小为 1 的轴，步长是多少都无所谓：沿它根本走不了一步。
  ///
  /// Example: shape [2, 3] with strides [3, 1] yes, with [1, 2] no; shape [5, 1] with strides [1, 5] yes.
  ///
  /// `shape` and `strides` are equally long.
  func isContiguous(shape: [Int], strides: [Int]) throws -> Bool

  /// A view of `x` with its axes in another order: axis i of the result is axis `order[i]` of `x`.
  ///
  /// Compute the new shape and the new strides; `x.asStrided(shape, strides: strides)` then is the view. `x` may be a view itself, so begin
  /// with `x.shape` and `x.strides`. `x` starts at the beginning of its memory.
  ///
  /// 把 `x` 的轴换一个顺序的视图：结果的第 i 轴是 `x` 的第 `order[i]` 轴。先求出新的形状和步长，再用
  /// `x.asStrided(shape, strides: strides)` 得到视图。不要移动任何元素。
  ///
  /// Example: shape [2, 3, 4], strides [12, 4, 1], order [2, 0, 1]: shape [4, 2, 3], strides [1, 12, 4].
  ///
  /// - Throws: `ShapesError.notAPermutation` unless `order` names every axis of `x` exactly once (`order` 没有把每个轴恰好列出一次时).
  func permute(_ x: Tensor<Double>, order: [Int]) throws -> Tensor<Double>

  /// Whether a tensor with this shape and these strides can be seen in another shape without moving any element: whether `view` works.
  ///
  /// Reading order stays row-major. An axis can always be split. Neighbouring axes i and i + 1 can be merged if they are one even walk through
  /// memory: strides[i] = strides[i+1] · shape[i+1]. Sizes of 1 never hinder. One size of `newShape` may be −1: it is what makes the number of
  /// elements equal.
  ///
  /// 不移动任何元素，能否把它看成另一种形状（`view` 能否成功）。轴总可以拆开；相邻的轴 i 与 i+1 当
  /// strides[i] = strides[i+1] · shape[i+1] 时可以合并。`newShape` 中可以有一个 −1，由元素总数推出。
  ///
  /// Example: shape [4, 2, 3] with strides [1, 12, 4] can be seen as [4, 6], not as [8, 3].
  ///
  /// - Returns: false also when the numbers of elements differ, when −1 cannot be replaced by a whole number, and when there is more than one
  ///   −1 (元素个数不同、−1 推不出整数、或有多个 −1 时也是 false). Nothing is thrown.
  func canView(shape: [Int], strides: [Int], as newShape: [Int]) throws -> Bool

  /// A view of `x` without axes of size 1: without all of them if `dim` is nil, else without axis `dim` if its size is 1.
  ///
  /// A `dim` whose size is not 1 changes nothing and is no error. A negative `dim` counts from the end: −1 is the last axis.
  ///
  /// 去掉大小为 1 的轴后的视图：`dim` 为 nil 时全部去掉，否则只看第 `dim` 轴。该轴大小不是 1 时原样返回，不算错误。
  ///
  /// Example: shape [1, 1, 3] becomes [3]; with dim 0 [1, 3]; with dim 2 it stays [1, 1, 3].
  ///
  /// - Throws: `ShapesError.axisOutOfRange` unless −rank ≤ dim < rank (`dim` 超出范围时).
  func squeeze(_ x: Tensor<Double>, dim: Int?) throws -> Tensor<Double>

  /// A view of `x` with a new axis of size 1, which is axis `dim` of the *result*.
  ///
  /// A negative `dim` counts from the end of the result: −1 makes the new axis the last one.
  ///
  /// 插入一个大小为 1 的新轴，它是结果的第 `dim` 轴。负数从结果的末尾数起：−1 表示新轴是最后一个轴。
  ///
  /// Example: shape [3] becomes [1, 3] with dim 0 or −2, and [3, 1] with dim 1 or −1.
  ///
  /// - Throws: `ShapesError.axisOutOfRange` unless −rank − 1 ≤ dim ≤ rank (`dim` 超出范围时).
  func unsqueeze(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double>
}

/// What can be wrong with the inputs of lesson 2.
public enum ShapesError: Error {
  /// The order does not name every axis exactly once.
  case notAPermutation
  /// The tensor has no such axis.
  case axisOutOfRange
}

/// What is compared of an answer that is a tensor: how it is laid out, what is seen through it, and whether it shares memory.
public struct ViewSeen: ValueConvertible, Equatable {
  /// Size of each axis.
  public let shape: [Int]
  /// The strides of the axes longer than 1; those of the others do not matter.
  public let strides: [Int]
  /// The elements in row-major order.
  public let elements: Tensor<Double>
  /// Whether it reads the memory of the tensor that it was made from.
  public let sharesMemory: Bool
  /// Whether the engine's own operation makes the same of the same tensor.
  public let isTheEngines: Bool

  /// What is seen of `answer`, which was made from `source`, beside what the engine makes of it: nil if it refuses.
  public init(_ answer: Tensor<Double>, from source: Tensor<Double>, engine: Tensor<Double>?) {
    shape = answer.shape
    strides = Self.strides(answer)
    elements = answer
    sharesMemory = answer.sharesStorage(with: source)
    isTheEngines =
      if let engine {
        shape == engine.shape && strides == Self.strides(engine) && answer.elements == engine.elements
          && sharesMemory == engine.sharesStorage(with: source)
      } else { false }
  }

  private static func strides(_ x: Tensor<Double>) -> [Int] {
    x.shape.indices.filter { x.shape[$0] != 1 }.map { x.strides[$0] }
  }

  /// Reads what `value` wrote.
  public init(value: Value) throws {
    shape = try .init(value: value.field("shape"))
    strides = try .init(value: value.field("strides"))
    elements = try .init(value: value.field("elements"))
    sharesMemory = try .init(value: value.field("sharesMemory"))
    isTheEngines = try .init(value: value.field("isTheEngines"))
  }

  /// A record of the parts.
  public var value: Value {
    .record([
      .init("shape", shape.value), .init("strides", strides.value), .init("elements", elements.value),
      .init("sharesMemory", sharesMemory.value), .init("isTheEngines", isTheEngines.value),
    ])
  }

  /// Two are equal when all of their parts are.
  public static func == (a: ViewSeen, b: ViewSeen) -> Bool { a.value == b.value }
}

extension Tensor<Double> {
  /// A tensor of this shape and these strides whose memory holds 0, 1, 2, …: each element is its own place.
  public static func places(_ shape: [Int], strides: [Int]) throws -> Tensor {
    let count = zip(shape, strides).reduce(1) { $0 + ($1.0 - 1) * $1.1 }
    return try Tensor((0..<count).map(Double.init)).asStrided(shape, strides: strides)
  }
}

/// The exercises of lesson 2, as the worker calls them.
public enum ShapesExercises {
  /// See `ShapesContract.rowMajorStrides`. The answer: the strides, and whether the engine lays a tensor of this shape out in the same way.
  public static let rowMajorStrides = Exercise("rowMajorStrides(of:)", given: .of([Int].self)) {
    (my: any ShapesContract) in
    my.rowMajorStrides
  } calling: { rowMajorStrides, shape in
    let strides = try rowMajorStrides(shape)
    let isTheEngines = try strides == Tensor<Double>.zeros(shape).strides
    return Value.record([.init("strides", strides.value), .init("sameAsTheEngine", isTheEngines.value)])
  }

  /// See `ShapesContract.isContiguous`. One case asks about many layouts.
  public static let isContiguous = Exercise(
    "isContiguous(shapes:strides:)", given: .of([[Int]].self, [[Int]].self)
  ) { (my: any ShapesContract) in
    my.isContiguous
  } calling: { isContiguous, given in
    let queries = Array(zip(given.0, given.1))
    let answers = try queries.map { try isContiguous($0.0, $0.1) }
    let engine = queries.map { Layout(shape: $0.0, strides: $0.1).isContiguous }
    return queryAnswers(queries.map { "\($0.0)/\($0.1)" }, answers, engine)
  }

  /// See `ShapesContract.permute`.
  public static let permute = Exercise(
    "permute(shape:strides:order:)", given: .of([Int].self, [Int].self, [Int].self)
  ) { (my: any ShapesContract) in
    my.permute
  } calling: { permute, given in
    let (shape, strides, order) = given
    let x = try Tensor<Double>.places(shape, strides: strides)
    let answer = try permute(x, order)
    return ViewSeen(answer, from: x, engine: try? x.permute(order))
  }

  /// See `ShapesContract.canView`. One case asks for many new shapes.
  public static let canView = Exercise(
    "canView(shape:strides:newShapes:)", given: .of([Int].self, [Int].self, [[Int]].self)
  ) { (my: any ShapesContract) in
    my.canView
  } calling: { canView, given in
    let (shape, strides, newShapes) = given
    let answers = try newShapes.map { try canView(shape, strides, $0) }
    let x = try Tensor<Double>.places(shape, strides: strides)
    let engine = newShapes.map { (try? x.view($0)) != nil }
    return queryAnswers(newShapes.map { "\($0)" }, answers, engine)
  }

  /// See `ShapesContract.squeeze`.
  public static let squeeze = Exercise(
    "squeeze(shape:strides:dim:)", given: .of([Int].self, [Int].self, Int?.self)
  ) { (my: any ShapesContract) in
    my.squeeze
  } calling: { squeeze, given in
    let (shape, strides, dim) = given
    let x = try Tensor<Double>.places(shape, strides: strides)
    let answer = try squeeze(x, dim)
    return ViewSeen(answer, from: x, engine: try? dim.map { try x.squeeze($0) } ?? x.squeeze())
  }

  /// See `ShapesContract.unsqueeze`.
  public static let unsqueeze = Exercise(
    "unsqueeze(shape:strides:dim:)", given: .of([Int].self, [Int].self, Int.self)
  ) { (my: any ShapesContract) in
    my.unsqueeze
  } calling: { unsqueeze, given in
    let (shape, strides, dim) = given
    let x = try Tensor<Double>.places(shape, strides: strides)
    let answer = try unsqueeze(x, dim)
    return ViewSeen(answer, from: x, engine: try? x.unsqueeze(dim))
  }

  /// One part for each question, called by its words, and whether the engine says the same to all of them.
  private static func queryAnswers(_ questions: [String], _ answers: [Bool], _ engine: [Bool]) -> Value {
    .record(
      zip(questions, answers).map { .init($0, $1.value) } + [.init("sameAsTheEngine", (answers == engine).value)])
  }
}

extension ShapesContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      ShapesExercises.rowMajorStrides, ShapesExercises.isContiguous, ShapesExercises.permute,
      ShapesExercises.canView, ShapesExercises.squeeze, ShapesExercises.unsqueeze,
    ]
  }
}
