import Checking
import Contracts

extension AnswerKeyBuilder
where Method == ([Int], [Int], [Int]) throws -> Bool, Input == ([Int], [Int], [[Int]]) {
  /// Wrong ways to tell whether a view is possible.
  mutating func addViewMisconceptions() {
    wrong("contiguousOnly", { shape, strides, newShape in fits(shape, newShape) && isRowMajor(shape, strides) }) {
      shape, strides, newShape in
      Words(
        en: """
          This is what you get when only contiguous tensors may be viewed. `view` needs less: shape \(shape) with strides \(strides) can be seen as \
          \(newShape), since no new axis reaches across a jump in memory.
          """,
        zh: "这正是只允许连续张量时得到的结果。`view` 的要求没那么高：形状 \(shape)、步长 \(strides) 可以看成 \(newShape)，因为新的轴没有跨过内存中的跳跃。")
    }
    wrong("countOnly", { shape, _, newShape in fits(shape, newShape) }) { shape, strides, newShape in
      Words(
        en: """
          This is what you get when it is enough that the numbers of elements agree. Shape \(shape) with strides \(strides) as \(newShape): some new axis would need two different \
          steps at once.
          """,
        zh: "这正是只要求元素总数相等时得到的结果。把形状 \(shape)、步长 \(strides) 看成 \(newShape)：有一个新轴需要两种不同的步长。")
    }
    wrong(
      "contiguousOnlyWithoutInference",
      { shape, strides, newShape in shape.reduce(1, *) == newShape.reduce(1, *) && isRowMajor(shape, strides) }
    ) { shape, strides, newShape in
      Words(
        en: """
          This is what you get when only contiguous tensors may be viewed, and −1 is multiplied like a size. `view` needs less: look at shape \(shape) with strides \(strides) as \(newShape).
          """,
        zh: "这正是只允许连续张量、并把 −1 当成大小去乘时得到的结果。`view` 的要求没那么高：请看形状 \(shape)、步长 \(strides) 看成 \(newShape)。")
    }
    wrong("countOnlyWithoutInference", { shape, _, newShape in shape.reduce(1, *) == newShape.reduce(1, *) }) {
      shape, strides, newShape in
      Words(
        en: """
          This is what you get when the products of the sizes are compared and nothing else. The strides count too, and −1 stands for a size: look at shape \(shape) with strides \(strides) as \
          \(newShape).
          """,
        zh: "这正是只比较各大小的乘积时得到的结果。步长也要看，−1 则代表一个待定的大小：请看形状 \(shape)、步长 \(strides) 看成 \(newShape)。")
    }
    wrong(
      "noInference", { shape, strides, newShape in !newShape.contains(-1) && isPossible(shape, strides, newShape) }
    ) { _, _, newShape in
      Words(
        en:
          "This is what you get when −1 is taken for an impossible size. In \(newShape) it stands for whatever makes the numbers of elements equal.",
        zh: "这正是把 −1 当成不可能的大小时得到的结果。在 \(newShape) 里，它代表使元素总数相等的那个数。")
    }
    wrong(
      "inferenceNeedNotDivide",
      { shape, strides, newShape in
        let known = newShape.filter { $0 != -1 }.reduce(1, *)
        guard newShape.count(where: { $0 == -1 }) == 1 else { return isPossible(shape, strides, newShape) }
        let filled = newShape.map { $0 == -1 ? shape.reduce(1, *) / known : $0 }
        return fits(shape, filled) ? isPossible(shape, strides, filled) : true
      }
    ) { shape, _, newShape in
      Words(
        en: """
          This is what you get when −1 may stand for a fraction: \(shape.reduce(1, *)) elements cannot be divided evenly by the sizes that \(newShape) does name.
          """,
        zh: "这正是允许 −1 不是整数时得到的结果：\(shape.reduce(1, *)) 个元素不能被 \(newShape) 中已给出的大小整除。")
    }
    wrong(
      "twoUnknownsAllowed",
      { shape, strides, newShape in
        // The first −1 takes everything, the others become 1.
        guard newShape.count(where: { $0 == -1 }) > 1, let first = newShape.firstIndex(of: -1) else {
          return isPossible(shape, strides, newShape)
        }
        let single = newShape.indices.map { newShape[$0] == -1 && $0 != first ? 1 : newShape[$0] }
        return isPossible(shape, strides, single)
      }
    ) { _, _, newShape in
      Words(
        en:
          "This is what you get when several −1 are allowed. With two unknown sizes, as in \(newShape), there is no telling which is which.",
        zh: "这正是允许出现多个 −1 时得到的结果。像 \(newShape) 这样有两个未知数，就无法确定各是多少。")
    }
    wrong(
      "sizeOneAxesHinder",
      { shape, strides, newShape in
        guard let newShape = inferred(newShape, count: shape.reduce(1, *)) else { return false }
        return borders(shape, strides, where: { _ in true }).isSubset(of: runningProducts(newShape))
      }
    ) { shape, strides, _ in
      Words(
        en: """
          This is what you get when an axis of size 1 must fit in between with its stride. Nobody takes a step along it; leave it out: shape \(shape), strides \(strides).
          """,
        zh: "这正是要求大小为 1 的轴的步长也要吻合时得到的结果。沿它走不了一步，应当略过：形状 \(shape)、步长 \(strides)。")
    }
    wrong(
      "oldAxesMustStay",
      { shape, strides, newShape in
        guard let newShape = inferred(newShape, count: shape.reduce(1, *)) else { return false }
        if isRowMajor(shape, strides) { return true }
        return runningProducts(newShape).isSuperset(of: runningProducts(shape))
      }
    ) { shape, strides, newShape in
      Words(
        en: """
          This is what you get when the axes of a tensor that is not contiguous may be split but never merged. Shape \(shape) with strides \(strides) as \(newShape): some neighbours \
          do form one even walk.
          """,
        zh: "这正是认为不连续张量的轴只能拆、不能合时得到的结果。形状 \(shape)、步长 \(strides) 看成 \(newShape)：有些相邻轴在内存里本来就是均匀的一列。")
    }
    wrong("alwaysTrue", { _, _, _ in true }) { _, _, newShape in
      Words(
        en: "This is what you get when the answer is always yes. \(newShape) is one that `view` refuses.",
        zh: "这正是总回答“能”时得到的结果。\(newShape) 就会被 `view` 拒绝。")
    }
    wrong("alwaysFalse", { _, _, _ in false }) { _, _, newShape in
      Words(
        en: "This is what you get when the answer is always no. \(newShape) is possible.",
        zh: "这正是总回答“不能”时得到的结果。\(newShape) 就可以。")
    }
  }

  /// A misconception whose sentence is about the first new shape that it gets wrong.
  private mutating func wrong(
    _ name: String, _ program: @escaping @Sendable ([Int], [Int], [Int]) -> Bool,
    says sentence: @escaping @Sendable (_ shape: [Int], _ strides: [Int], _ newShape: [Int]) -> Words
  ) {
    misconception(name, program) { shape, strides, newShapes in
      let shown = newShapes.first { program(shape, strides, $0) != isPossible(shape, strides, $0) } ?? newShapes[0]
      return sentence(shape, strides, shown)
    }
  }
}

/// The truth.
private func isPossible(_ shape: [Int], _ strides: [Int], _ newShape: [Int]) -> Bool {
  guard let newShape = inferred(newShape, count: shape.reduce(1, *)) else { return false }
  return borders(shape, strides, where: { $0 != 1 }).isSubset(of: runningProducts(newShape))
}

/// Whether the new shape holds as many elements.
private func fits(_ shape: [Int], _ newShape: [Int]) -> Bool { inferred(newShape, count: shape.reduce(1, *)) != nil }

private func isRowMajor(_ shape: [Int], _ strides: [Int]) -> Bool {
  zip(shape.indices, rowMajor(shape)).allSatisfy { shape[$0] == 1 || strides[$0] == $1 }
}

/// How many elements stand before each place where neighbouring axes do not merge, looking at axes of some sizes only.
private func borders(_ shape: [Int], _ strides: [Int], where isCounted: (Int) -> Bool) -> Set<Int> {
  let axes = shape.indices.filter { isCounted(shape[$0]) }
  return Set(
    zip(axes, axes.dropFirst()).filter { strides[$0] != strides[$1] * shape[$1] }.map { shape[...$0.0].reduce(1, *) })
}

/// size[0], size[0] · size[1], …
private func runningProducts(_ shape: [Int]) -> Set<Int> { Set(shape.indices.map { shape[...$0].reduce(1, *) }) }
