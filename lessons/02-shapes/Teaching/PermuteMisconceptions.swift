import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Tensor<Double>, [Int]) throws -> Tensor<Double>, Input == ([Int], [Int], [Int]) {
  /// Wrong ways to permute axes.
  mutating func addPermutationMisconceptions() {
    misconception(
      "inversePermutation",
      { x, order in
        let order = try checked(order, x)
        var inverse = order
        for (place, axis) in order.enumerated() { inverse[axis] = place }
        return try permuted(x, inverse)
      },
      says: { shape, _, order in
        Words(
          en: """
            This is what you get when axis i of x is moved to place order[i]: the inverse permutation. Here axis i of the *result* is axis order[i] of x: the first axis \
            of the result has size \(shape[order[0]]).
            """,
          zh:
            "这正是把 x 的第 i 轴移到第 order[i] 个位置（逆排列）时得到的结果。题目要的是：*结果*的第 i 轴是 x 的第 order[i] 轴，所以结果的第一个轴大小是 \(shape[order[0]])。"
        )
      })
    misconception(
      "stridesLeftBehind",
      { x, order in
        let order = try checked(order, x)
        return try x.asStrided(order.map { x.shape[$0] }, strides: x.strides)
      },
      says: { _, strides, _ in
        Words(
          en: """
            This is what you get when the sizes are permuted and the strides stay \(strides): each axis then walks with another axis's step, finds wrong elements, or leaves \
            the memory. An axis takes its stride along.
            """,
          zh: "这正是只重排大小、步长仍为 \(strides) 时得到的结果：每个轴用了别的轴的步长，会读到错误的元素，甚至越出内存。轴要带着自己的步长走。")
      })
    misconception(
      "reshapesInstead",
      { x, order in
        let order = try checked(order, x)
        let shape = order.map { x.shape[$0] }
        return try x.asStrided(shape, strides: rowMajor(shape))
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the memory is read in its old order and only cut into the new shape: that is `view`, not `permute`. The elements of a row must stay \
            together under their new name.
            """,
          zh: "这正是按原来的内存次序读、只是切成新形状时得到的结果：那是 `view`，不是 `permute`。同一行的元素换了轴名之后仍应在一起。")
      })
    misconception(
      "copiesTheElements", { x, order in try permuted(x, checked(order, x)).clone() },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the elements are copied into new memory: the values are right, but a write to the result no longer shows in x, and it takes time and memory. \
            A view only reads the same memory with other strides.
            """,
          zh: "这正是把元素复制到新内存时得到的结果：数值没错，但写结果时 x 不再跟着变，还要花时间和内存。视图只是换一组步长去读同一块内存。")
      })
    misconception(
      "makesItContiguous", { x, order in try permuted(x, checked(order, x)).contiguous() },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the elements are put into row-major order afterwards, as `contiguous()` does: that copies them, so that a write to the result no longer shows in x. \
            A view leaves them where they are.
            """,
          zh: "这正是事后又把元素按行排好（如 `contiguous()`）时得到的结果：那会复制元素，写结果时 x 不再跟着变。视图让元素留在原处。")
      })
    misconception(
      "enginesOwnError", { x, order in try x.permute(order) },
      says: { _, _, order in
        Words(
          en: """
            This is what you get when the engine itself refuses \(order) with an error of its own. The task asks you to check order first and to throw ShapesError.notAPermutation.
            """,
          zh: "这正是由引擎自己拒绝 \(order)、抛出它自己的错误时得到的结果。题目要求先检查 order，并抛出 ShapesError.notAPermutation。")
      })
    misconception(
      "acceptsDuplicates",
      { x, order in
        guard order.allSatisfy(x.shape.indices.contains) else { throw ShapesError.notAPermutation }
        return try permuted(x, order)
      },
      says: { _, _, order in
        Words(
          en: """
            This is what you get when nobody checks that order names every axis exactly once. \(order) does not: an axis of x would appear twice, or disappear.
            """,
          zh: "这正是没有检查 order 是否把每个轴恰好列出一次时得到的结果。\(order) 就不是：会有某个轴出现两次，或者不见了。")
      })
    misconception(
      "swapsInTurn",
      { x, order in
        var y = x
        for (place, axis) in try checked(order, x).enumerated() where place < axis { y = try y.transpose(place, axis) }
        return y
      },
      says: { _, _, order in
        Words(
          en: """
            This is what you get when axes are swapped one after the other by their old numbers. After the first swap the axes have moved, and an old number means another one. Order \(order) \
            is about the axes of x as they were.
            """,
          zh: "这正是按旧轴号一对一对地交换时得到的结果。第一次交换之后轴已经移动，旧轴号指的就是别的轴了。\(order) 说的是 x 原来的轴。")
      })
    misconception(
      "onlyReversesAxes", { x, order in try permuted(x, checked(order, x).indices.reversed()) },
      says: { _, _, order in
        Words(
          en: """
            This is what you get when all axes are reversed, whatever order says. That is the transpose of a matrix; here the order is \(order).
            """,
          zh: "这正是不管 order 是什么、总把所有轴颠倒过来时得到的结果。矩阵的转置是这样；这里 order 是 \(order)。")
      })
  }
}

/// The right view.
private func permuted(_ x: Tensor<Double>, _ order: [Int]) throws -> Tensor<Double> {
  try x.asStrided(order.map { x.shape[$0] }, strides: order.map { x.strides[$0] })
}

/// The order if it names every axis once: the misconceptions are about views, not about bad input.
private func checked(_ order: [Int], _ x: Tensor<Double>) throws -> [Int] {
  guard order.sorted() == Array(x.shape.indices) else { throw ShapesError.notAPermutation }
  return order
}
