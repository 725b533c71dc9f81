import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.1.
  static let normalizeAxis = AnswerKey(
    for: CopiesExercises.normalizeAxis, reference: CopiesReference()
  ) { key in
    key.why(
      en: """
        The axes that may be meant are counted once: those of the tensor, or those of the result if a new one comes in. Then there are as many negative names as positive ones, and the \
        same number turns one into the other.
        """,
      zh: "先数清可能被指的轴有几个：张量自己的轴，或者（会插入新轴时）结果的轴。负号名字和正号名字一样多，加上这个个数就能互换。")

    key.alternative("adds first, checks after") { dim, shape, extra in
      let count = shape.count + extra
      let axis = dim < 0 ? dim + count : dim
      guard axis >= 0, axis < count else { throw CopiesError.axisOutOfRange }
      return axis
    }
    key.alternative("looks the axis up among all its names") { dim, shape, extra in
      let axes = Array(0..<shape.count + extra)
      guard let axis = axes.first(where: { $0 == dim || $0 - axes.count == dim }) else {
        throw CopiesError.axisOutOfRange
      }
      return axis
    }

    key.example((1, [5, 2], 0))
    key.example((-1, [5, 2], 0))
    key.example((0, [6, 3, 4], 0))
    key.example((-3, [6, 3, 4], 0))
    key.example((2, [5, 2], 1))
    key.example((-1, [5, 2], 1))
    key.example((-3, [5, 2], 1))
    key.example((1, [7], 1))
    key.example(en: "a number becomes a vector (stack of 0-d tensors)", zh: "零维张量叠成向量", (-1, [], 1))
    key.random(12) { generator in
      let shape = (0..<Int.random(in: 1...4, using: &generator)).map { _ in Int.random(in: 2...9, using: &generator) }
      let extra = Int.random(in: 0...1, using: &generator)
      let count = shape.count + extra
      return (.random(in: -count..<count, using: &generator), shape, extra)
    }
    key.example(en: "dim is the number of axes", zh: "dim 等于轴数", (2, [5, 2], 0))
    key.example(en: "dim is one less than the lowest", zh: "dim 比最小的还小 1", (-3, [5, 2], 0))
    key.example(en: "dim is below the size of the first axis", zh: "dim 小于第一个轴的大小", (4, [5, 2], 0))
    key.example(en: "dim is the size of the first axis", zh: "dim 等于第一个轴的大小", (5, [5, 2], 0))
    key.example(en: "a vector has no axis 1", zh: "向量没有第 1 轴", (1, [2], 0))
    key.example(en: "dim is too large for the result", zh: "dim 超出结果的轴", (3, [5, 2], 1))
    key.example(en: "dim is too low for the result", zh: "dim 低于结果的轴", (-4, [5, 2], 1))
    key.when(en: "dim is negative", zh: "dim 是负数") { dim, _, _ in dim < 0 }
    key.when(en: "extra is 1", zh: "extra 为 1") { _, _, extra in extra == 1 }

    key.addAxisMisconceptions()

    key.hints(
      Words(
        en:
          "A matrix has two axes. Write down all four numbers that name one of them. And for the result of a stack of matrices?",
        zh: "矩阵有两个轴：写出能指代它们的全部四个数。若是矩阵叠起来的结果呢？"),
      Words(
        en:
          "Let n be the number of axes that can be meant: rank + extra. Which numbers are allowed, which become which?",
        zh: "设 n 是可能被指的轴的个数：轴数 + extra。哪些数允许？各变成多少？"),
      Words(
        en: "Refuse unless −n ≤ dim < n; a negative dim becomes dim + n.", zh: "除非 −n ≤ dim < n，否则拒绝；负的 dim 变成 dim + n。"
      ))
  }
}

extension AnswerKeyBuilder
where Method == (Int, [Int], Int) throws -> Int, Input == (Int, [Int], Int) {
  /// Wrong rules for which axes there are.
  fileprivate mutating func addAxisMisconceptions() {
    misconception(
      "negativesRefused", { dim, shape, extra in try inRange(dim, 0..<shape.count + extra) },
      says: { dim, shape, extra in
        Words(
          en: """
            This is what you get when negative axes are refused. They count from the end: \(dim) among \(shape.count + extra) axes is axis \(dim + shape.count + extra).
            """,
          zh: "这正是拒绝负数时得到的结果。负数从末尾数起：共 \(shape.count + extra) 个轴时，\(dim) 就是第 \(dim + shape.count + extra) 轴。")
      })
    misconception(
      "upperBoundIncluded",
      { dim, shape, extra in
        let count = shape.count + extra
        return dim < 0 ? try inRange(dim + count, 0..<count) : try inRange(dim, 0..<count + 1)
      },
      says: { dim, shape, extra in
        Words(
          en: """
            This is what you get when the number of axes itself is accepted: \(shape.count + extra) axes are numbered 0 to \(shape.count + extra - 1), as indices of a list are.
            """,
          zh: "这正是把轴的个数本身也当成合法轴号时得到的结果：\(shape.count + extra) 个轴的编号是 0 到 \(shape.count + extra - 1)，和列表下标一样。")
      })
    misconception(
      "boundIsTheFirstSize",
      { dim, shape, extra in
        let count = shape.count + extra
        return dim < 0 ? try inRange(dim + count, 0..<count) : try inRange(dim, 0..<max(shape.first ?? 1, count))
      },
      says: { dim, shape, _ in
        Words(
          en: """
            This is what you get when dim may go up to the *size* of the first axis (`len(inputs[0])`). That is how many rows there are, \(shape.first ?? 1) in shape \(shape), not how \
            many axes: \(shape.count).
            """,
          zh:
            "这正是把 dim 的上界当成第一个轴的*大小*（`len(inputs[0])`）时得到的结果。那是行数：形状 \(shape) 有 \(shape.first ?? 1) 行；而轴只有 \(shape.count) 个。"
        )
      })
    misconception(
      "boundIsTheFirstSizeIncluded",
      { dim, shape, extra in try inRange(dim, 0..<max((shape.first ?? 1) + 1, shape.count + extra)) },
      says: { dim, shape, _ in
        Words(
          en: """
            This is what you get by the rule "between 0 and len(inputs[0])", which some notes give. len(inputs[0]) is the size of the first axis, \(shape.first ?? 1) in shape \
            \(shape); the number of axes is \(shape.count), and negative ones count from the end.
            """,
          zh:
            "这正是按“在 0 到 len(inputs[0]) 之间”这条规则（有的笔记这样写）得到的结果。len(inputs[0]) 是第一个轴的大小，形状 \(shape) 是 \(shape.first ?? 1)；而轴数是 \(shape.count)，负数则从末尾数起。"
        )
      })
    misconception(
      "wrapsAround",
      { dim, shape, extra in
        let count = shape.count + extra
        return (dim % count + count) % count
      },
      says: { dim, shape, extra in
        Words(
          en: """
            This is what you get when dim is taken modulo \(shape.count + extra): \(dim) then silently means another axis. An axis that is not there is a mistake worth an error.
            """,
          zh: "这正是把 dim 对 \(shape.count + extra) 取余时得到的结果：\(dim) 会悄悄变成另一个轴。轴不存在是个错误，应当报错。")
      })
    misconception(
      "extraIgnored",
      { dim, shape, _ in
        let axis = try inRange(dim, -shape.count..<max(shape.count, 1))
        return axis < 0 ? axis + shape.count : axis
      },
      says: { dim, shape, _ in
        Words(
          en: """
            This is what you get when extra is left out: the axes of the inputs are counted, not those of the result. A new axis may also come last: the result has \(shape.count + 1) axes.
            """,
          zh: "这正是没有用到 extra 时得到的结果：数的是输入的轴，而不是结果的轴。新轴也可以排在最后：结果有 \(shape.count + 1) 个轴。")
      })
    misconception(
      "extraOnlyForPositive",
      { dim, shape, extra in
        dim < 0 ? try inRange(dim + shape.count, 0..<max(shape.count, 1)) : try inRange(dim, 0..<shape.count + extra)
      },
      says: { dim, shape, extra in
        Words(
          en: """
            This is what you get when negative axes count those of the input. They too count the axes of the result: \(dim) among \(shape.count + extra) is \(dim + shape.count + extra).
            """,
          zh: "这正是让负数去数输入的轴时得到的结果。负数数的也是结果的轴：共 \(shape.count + extra) 个时，\(dim) 是第 \(dim + shape.count + extra) 轴。")
      })
    misconception(
      "extraOnlyForPositiveUnchecked",
      { dim, shape, extra in
        guard dim < shape.count + extra else { throw CopiesError.axisOutOfRange }
        return dim < 0 ? dim + shape.count : dim
      },
      says: { dim, shape, extra in
        Words(
          en: """
            This is what you get when negative axes count those of the input, and nothing is too low. They too count the axes of the result: \(dim) among \(shape.count + extra) is \
            \(dim + shape.count + extra), and below −\(shape.count + extra) there is none.
            """,
          zh:
            "这正是让负数去数输入的轴、又没有检查下限时得到的结果。负数数的也是结果的轴：共 \(shape.count + extra) 个时，\(dim) 加上 \(shape.count + extra) 才对；低于 −\(shape.count + extra) 就没有轴了。"
        )
      })
    misconception(
      "lowerBoundForgotten",
      { dim, shape, extra in
        let count = shape.count + extra
        guard dim < count else { throw CopiesError.axisOutOfRange }
        return dim < 0 ? dim + count : dim
      },
      says: { dim, shape, extra in
        Words(
          en:
            "This is what you get when only the upper bound is checked: \(dim) is below −\(shape.count + extra), and there is no such axis.",
          zh: "这正是只检查上限时得到的结果：\(dim) 低于 −\(shape.count + extra)，没有这样的轴。")
      })
  }
}

/// The number if it lies in the range.
private func inRange(_ dim: Int, _ range: Range<Int>) throws -> Int {
  guard range.contains(dim) else { throw CopiesError.axisOutOfRange }
  return dim
}
