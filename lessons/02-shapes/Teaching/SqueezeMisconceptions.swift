import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Tensor<Double>, Int?) throws -> Tensor<Double>, Input == ([Int], [Int], Int?) {
  /// Wrong ways to squeeze.
  mutating func addSqueezingMisconceptions() {
    addAxisMisconceptions()
    misconception(
      "enginesOwnError", { x, dim in try dim.map { try x.squeeze($0) } ?? x.squeeze() },
      says: { shape, _, dim in
        Words(
          en: """
            This is what you get when the engine itself refuses dim \(dim ?? 0) on shape \(shape), with an error of its own. The task asks you to check the range first and to throw \
            ShapesError.axisOutOfRange.
            """,
          zh: "这正是由引擎自己拒绝形状 \(shape) 上的 dim \(dim ?? 0)、抛出它自己的错误时得到的结果。题目要求先检查范围，并抛出 ShapesError.axisOutOfRange。")
      })
    misconception(
      "rowMajorAfterwards",
      { x, dim in
        let shape = try squeezed(x, dim).shape
        return try x.asStrided(shape, strides: rowMajor(shape))
      },
      says: { shape, strides, _ in
        Words(
          en: """
            This is what you get when the strides are computed anew from the new shape. x has strides \(strides) for shape \(shape), and its memory stays as it is: keep the strides \
            of the axes that stay.
            """,
          zh: "这正是按新形状重新计算步长时得到的结果。x 的形状是 \(shape)、步长是 \(strides)，内存不变：保留下来的轴要用原来的步长。")
      })
    misconception(
      "copiesTheElements", { x, dim in try squeezed(x, dim).clone() },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when the elements are copied: values and shape are right, but a write to the result no longer shows in x.",
          zh: "这正是复制了元素时得到的结果：数值和形状都对，但写结果时 x 不再跟着变。")
      })
  }

  private mutating func addAxisMisconceptions() {
    misconception(
      "firstOneOnly",
      { x, dim in try without(x, dim == nil ? x.shape.firstIndex(of: 1) : chosen(x, dim)) },
      says: { shape, _, _ in
        Words(
          en:
            "This is what you get when only the first axis of size 1 goes. Without dim all of them go: \(shape) has \(shape.count { $0 == 1 }).",
          zh: "这正是只去掉第一个大小为 1 的轴时得到的结果。没有给 dim 时要全部去掉：\(shape) 里有 \(shape.count { $0 == 1 }) 个。")
      })
    misconception(
      "refusesOtherSizes",
      { x, dim in
        if let dim, x.shape[try axis(dim, x.rank)] != 1 { throw ShapesError.axisOutOfRange }
        return try squeezed(x, dim)
      },
      says: { shape, _, dim in
        Words(
          en: """
            This is what you get when an axis whose size is not 1 is an error (NumPy's convention). PyTorch and this task leave such an axis alone: \(shape) with dim \
            \(dim ?? 0) stays as it is.
            """,
          zh: "这正是把大小不为 1 的轴当成错误时得到的结果（NumPy 的约定）。PyTorch 和本题则原样保留：\(shape) 取 dim 为 \(dim ?? 0) 时不变。")
      })
    misconception(
      "removesAnyAxis",
      { x, dim in try dim == nil ? squeezed(x, nil) : without(x, axis(dim!, x.rank)) },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when axis dim goes whatever its size. In \(shape), dim \(dim ?? 0) has more than one element; without it the others could not be reached.",
          zh: "这正是不管大小、直接去掉第 dim 轴时得到的结果。\(shape) 的 dim \(dim ?? 0) 不止一个元素，去掉后其余元素就够不着了。")
      })
    misconception(
      "dimIgnored",
      { x, dim in
        if let dim { _ = try axis(dim, x.rank) }
        return try squeezed(x, nil)
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when all axes of size 1 go although dim is \(dim ?? 0): then only that one may go from \(shape).",
          zh: "这正是给了 dim = \(dim ?? 0) 却仍去掉所有大小为 1 的轴时得到的结果：\(shape) 只能去掉那一个。")
      })
    misconception(
      "negativeRefused",
      { x, dim in
        if let dim, dim < 0 { throw ShapesError.axisOutOfRange }
        return try squeezed(x, dim)
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when negative axes are refused. They count from the end: \(dim ?? -1) of \(shape) is axis \((dim ?? -1) + shape.count).",
          zh: "这正是拒绝负数轴时得到的结果。负数从末尾数起：\(shape) 的 \(dim ?? -1) 就是第 \((dim ?? -1) + shape.count) 轴。")
      })
    misconception(
      "negativeOffByOne",
      { x, dim in
        guard let dim, dim < 0 else { return try squeezed(x, dim) }
        _ = try axis(dim, x.rank)
        return try squeezed(x, max(0, dim + x.rank - 1))
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when negative axes are counted one off. −1 is the last axis, so \(dim ?? -1) of \(shape) is axis \((dim ?? -1) + shape.count).",
          zh: "这正是负数轴数错一位时得到的结果。−1 就是最后一个轴，所以 \(shape) 的 \(dim ?? -1) 是第 \((dim ?? -1) + shape.count) 轴。")
      })
  }
}

/// The right view.
private func squeezed(_ x: Tensor<Double>, _ dim: Int?) throws -> Tensor<Double> {
  let only = try dim.map { try axis($0, x.rank) }
  let kept = x.shape.indices.filter { x.shape[$0] != 1 || (only != nil && only != $0) }
  return try x.asStrided(kept.map { x.shape[$0] }, strides: kept.map { x.strides[$0] })
}

/// The axis that `dim` means, if its size is 1.
private func chosen(_ x: Tensor<Double>, _ dim: Int?) throws -> Int? {
  try dim.map { try axis($0, x.rank) }.flatMap { x.shape[$0] == 1 ? $0 : nil }
}

/// x without one axis, of which the first element stays.
private func without(_ x: Tensor<Double>, _ axis: Int?) throws -> Tensor<Double> {
  let kept = x.shape.indices.filter { $0 != axis }
  return try x.asStrided(kept.map { x.shape[$0] }, strides: kept.map { x.strides[$0] })
}
