import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.3. A copy would have the right elements, so it is also observed whether memory is shared.
  static let permute = AnswerKey(for: ShapesExercises.permute, reference: ShapesReference()) { key in
    key.points = 2
    key.why(
      en: """
        The same list `order` picks the sizes and the strides, so each axis takes its stride along and every element is still found where it lies. Nothing is moved: \
        that is why permuting a gigabyte takes no longer than permuting six numbers.
        """,
      zh: "同一个 `order` 既选大小也选步长：每个轴带着自己的步长走，元素仍在原处就能找到。什么都没有移动，所以重排 1 GB 与重排 6 个数一样快。")
    key.forbids("permute", "movedim")

    key.alternative("fills the new shape axis by axis") { x, order in
      guard order.count == x.rank, Set(order).count == order.count else { throw ShapesError.notAPermutation }
      var (shape, strides) = (x.shape, x.strides)
      for (axis, old) in order.enumerated() {
        guard x.shape.indices.contains(old) else { throw ShapesError.notAPermutation }
        shape[axis] = x.shape[old]
        strides[axis] = x.strides[old]
      }
      return try x.asStrided(shape, strides: strides)
    }
    key.alternative("swaps two axes at a time") { x, order in
      guard Set(order) == Set(x.shape.indices), order.count == x.rank else { throw ShapesError.notAPermutation }
      var current = Array(order.indices)
      var y = x
      for axis in order.indices {
        let from = current.firstIndex(of: order[axis])!
        y = try y.transpose(axis, from)
        current.swapAt(axis, from)
      }
      return y
    }

    key.example(([2, 3], [3, 1], [1, 0]))
    key.example(([2, 3, 4], [12, 4, 1], [2, 0, 1]))
    key.example(([2, 3, 4], [12, 4, 1], [1, 2, 0]))
    key.example(([2, 3, 4], [12, 4, 1], [0, 2, 1]))
    key.example(en: "x is a transposed view itself", zh: "x 本身就是转置得到的视图", ([3, 2], [1, 3], [1, 0]))
    key.example(en: "x is a view with gaps", zh: "x 是带空隙的视图", ([2, 3], [7, 2], [1, 0]))
    key.random(10) { generator in
      let layout = permutedLayout(of: 3...4, &generator)
      return (layout.shape, layout.strides, layout.shape.indices.shuffled(using: &generator))
    }
    key.example(en: "an axis is named twice", zh: "有一个轴出现两次", ([2, 3, 4], [12, 4, 1], [0, 0, 1]))
    key.example(en: "an axis is missing from the order", zh: "order 里缺少一个轴", ([2, 3, 4], [12, 4, 1], [1, 0]))
    key.example(en: "the order names an axis that x does not have", zh: "order 里有 x 没有的轴", ([2, 3], [3, 1], [1, 2]))
    key.when(en: "the order undoes itself", zh: "order 恰是自己的逆") { _, _, order in
      order.indices.allSatisfy { order.indices.contains(order[$0]) && order[order[$0]] == $0 }
    }
    key.observe { seen, _ in seen.facts }

    key.addPermutationMisconceptions()

    key.hints(
      Words(
        en: "Axis 0 of the result is axis order[0] of x. How long is it, and how far is one step along it?",
        zh: "结果的第 0 轴就是 x 的第 order[0] 轴：它有多长？沿它走一步有多远？"),
      Words(
        en: "The new shape and the new strides are picked from the old ones by the same list. Check the list first.",
        zh: "新形状和新步长都按同一个列表从旧的里面挑。先检查这个列表。"),
      Words(
        en:
          "guard order.sorted() == Array(x.shape.indices); then asStrided(order.map { x.shape[$0] }, strides: the same with x.strides).",
        zh:
          "先 guard order.sorted() == Array(x.shape.indices)；再用 asStrided(order.map { x.shape[$0] }, strides: …)，步长同样处理。"
      ))
  }
}

/// A row-major layout of axes longer than 1 and different from each other, seen with its axes in any order.
func permutedLayout(of ranks: ClosedRange<Int>, _ generator: inout SeededGenerator) -> (shape: [Int], strides: [Int]) {
  let shape = Array([2, 3, 4, 5].shuffled(using: &generator).prefix(.random(in: ranks, using: &generator)))
  let strides = rowMajor(shape)
  let order = shape.indices.shuffled(using: &generator)
  return (order.map { shape[$0] }, order.map { strides[$0] })
}
