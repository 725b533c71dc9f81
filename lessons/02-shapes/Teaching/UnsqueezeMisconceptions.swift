import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Tensor<Double>, Int) throws -> Tensor<Double>, Input == ([Int], [Int], Int) {
  /// Wrong ways to insert an axis.
  mutating func addUnsqueezingMisconceptions() {
    misconception(
      "rangeOfTheOldAxes",
      { x, dim in
        guard (-x.rank..<max(x.rank, 1)).contains(dim) else { throw ShapesError.axisOutOfRange }
        return try inserted(x, dim < 0 ? dim + x.rank + 1 : dim)
      },
      says: { shape, _, dim in
        Words(
          en: """
            This is what you get when dim must be an axis that x already has. The new axis may also stand behind the last or before the first: \(shape) allows \(-shape.count - 1) to \
            \(shape.count), and \(dim) is one of them.
            """,
          zh:
            "这正是要求 dim 是 x 已有的轴时得到的结果。新轴也可以放在最后一个轴之后或第一个轴之前：\(shape) 允许 \(-shape.count - 1) 到 \(shape.count)，\(dim) 也在其中。"
        )
      })
    misconception(
      "negativeOffByOne",
      { x, dim in
        guard (-x.rank...x.rank).contains(dim) else { throw ShapesError.axisOutOfRange }
        return try inserted(x, dim < 0 ? dim + x.rank : dim)
      },
      says: { shape, _, dim in
        Words(
          en: """
            This is what you get when a negative dim counts the axes of x, as in list.insert of Python. It counts those of the result, one more: \(dim) on \(shape) is axis \
            \(dim + shape.count + 1).
            """,
          zh:
            "这正是让负的 dim 去数 x 的轴时得到的结果（Python 的 list.insert 就是这样）。这里数的是结果的轴，多一个：\(shape) 上的 \(dim) 是第 \(dim + shape.count + 1) 轴。"
        )
      })
    misconception(
      "negativeRefused",
      { x, dim in
        guard (0...x.rank).contains(dim) else { throw ShapesError.axisOutOfRange }
        return try inserted(x, dim)
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when negative axes are refused. They count from the end of the result: \(dim) on \(shape) is axis \(dim + shape.count + 1).",
          zh: "这正是拒绝负数轴时得到的结果。负数从结果的末尾数起：\(shape) 上的 \(dim) 是第 \(dim + shape.count + 1) 轴。")
      })
    misconception(
      "alwaysInFront",
      { x, dim in
        _ = try axis(dim, x.rank + 1)
        return try inserted(x, 0)
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when the new axis always comes first, whatever dim says. Here dim is \(dim) on \(shape).",
          zh: "这正是不管 dim 是多少、总把新轴放在最前面时得到的结果。这里 \(shape) 上的 dim 是 \(dim)。")
      })
    misconception(
      "afterTheAxis",
      { x, dim in
        let place = try axis(dim, x.rank + 1)
        return try inserted(x, min(place + 1, x.rank))
      },
      says: { shape, _, dim in
        Words(
          en:
            "This is what you get when the new axis stands *behind* axis dim. It becomes axis dim itself: the axis that \(shape) had there moves back by one.",
          zh: "这正是把新轴放在第 dim 轴*之后*时得到的结果。新轴本身就是第 dim 轴（这里 dim 为 \(dim)），\(shape) 原来在那里的轴往后移一位。")
      })
    misconception(
      "enginesOwnError", { x, dim in try x.unsqueeze(dim) },
      says: { shape, _, dim in
        Words(
          en: """
            This is what you get when the engine itself refuses dim \(dim) on shape \(shape), with an error of its own. The task asks you to check the range first and to throw \
            ShapesError.axisOutOfRange.
            """,
          zh: "这正是由引擎自己拒绝形状 \(shape) 上的 dim \(dim)、抛出它自己的错误时得到的结果。题目要求先检查范围，并抛出 ShapesError.axisOutOfRange。")
      })
    misconception(
      "rowMajorAfterwards",
      { x, dim in
        let shape = try inserted(x, axis(dim, x.rank + 1)).shape
        return try x.asStrided(shape, strides: rowMajor(shape))
      },
      says: { shape, strides, _ in
        Words(
          en: """
            This is what you get when the strides are computed anew from the new shape. x has strides \(strides) for shape \(shape), and its memory stays as it is: the old axes keep \
            their strides.
            """,
          zh: "这正是按新形状重新计算步长时得到的结果。x 的形状是 \(shape)、步长是 \(strides)，内存不变：原有的轴要保留自己的步长。")
      })
    misconception(
      "copiesTheElements", { x, dim in try inserted(x, axis(dim, x.rank + 1)).clone() },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when the elements are copied: values and shape are right, but a write to the result no longer shows in x.",
          zh: "这正是复制了元素时得到的结果：数值和形状都对，但写结果时 x 不再跟着变。")
      })
  }
}

/// The right view, with the new axis at `place`.
private func inserted(_ x: Tensor<Double>, _ place: Int) throws -> Tensor<Double> {
  var (shape, strides) = (x.shape, x.strides)
  shape.insert(1, at: place)
  strides.insert(1, at: place)
  return try x.asStrided(shape, strides: strides)
}
