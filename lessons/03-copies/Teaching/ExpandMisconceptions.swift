import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Tensor<Double>, [Int]) throws -> Tensor<Double>, Input == ([Int], [Int], [Int]) {
  /// Wrong ways to expand.
  mutating func addExpandingMisconceptions() {
    misconception(
      "materialises", { x, target in try grown(x, target).clone() },
      says: { shape, _, target in
        Words(
          en: """
            This is what you get when the copies are really made: the values are right, but they take new memory, and a write to the result no longer shows in x. That is `repeat`; \
            `expand` reads the same elements again.
            """,
          zh: "这正是真的把副本都造出来时得到的结果：数值没错，但占了新内存，写结果时 x 也不再跟着变。那是 `repeat`；`expand` 只是反复读同样的元素。")
      })
    misconception(
      "makesItContiguous", { x, target in try grown(x, target).contiguous() },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the elements are put into row-major order afterwards, as `contiguous()` does: then the copies are really made, and a write to the result no longer shows in x.
            """,
          zh: "这正是事后又把元素按行排好（如 `contiguous()`）时得到的结果：那样副本就真的造出来了，写结果时 x 不再跟着变。")
      })
    misconception(
      "enginesOwnError", { x, target in try x.expand(target) },
      says: { shape, _, target in
        Words(
          en: """
            This is what you get when the engine itself refuses \(shape) to \(target), with an error of its own. The task asks you to check the sizes first and to throw CopiesError.cannotExpand.
            """,
          zh: "这正是由引擎自己拒绝 \(shape) 到 \(target)、抛出它自己的错误时得到的结果。题目要求先检查大小，并抛出 CopiesError.cannotExpand。")
      })
    misconception(
      "oneIsAlwaysAllowed",
      { x, target in try grown(x, target, allowing: { _, size in size == 1 }) },
      says: { shape, _, target in
        Words(
          en: """
            This is what you get when each *target* size may be 1 as well. It is the original size that must be 1 in order to grow: from \(shape) to \(target) elements would be lost.
            """,
          zh: "这正是以为*目标*大小也可以是 1 时得到的结果。应当是原来的大小为 1 才能变大：从 \(shape) 到 \(target) 会丢掉元素。")
      })
    misconception(
      "anySizeGrows",
      { x, target in try grown(x, target, allowing: { had, size in size > had }) },
      says: { shape, _, target in
        Words(
          en: """
            This is what you get when any axis may grow. Only one element can stand for many: an axis of \(shape) that is longer than 1 has several, and it is not clear which to read again.
            """,
          zh: "这正是允许任何轴变大时得到的结果。只有一个元素才能代表很多个：\(shape) 里大小不为 1 的轴有好几个元素，到底重复读哪个并不明确。")
      })
    misconception(
      "newAxesAtTheBack",
      { x, target in
        let new = target.count - x.rank
        guard new >= 0, !target.suffix(new).contains(-1) else { throw CopiesError.cannotExpand }
        let ones = try x.asStrided(
          x.shape + .init(repeating: 1, count: new), strides: x.strides + .init(repeating: 0, count: new))
        return try grown(ones, target)
      },
      says: { shape, _, target in
        Words(
          en: """
            This is what you get when new axes come last. They come in front: the sizes of \(shape) are matched with the last ones of \(target).
            """,
          zh: "这正是把新轴放在后面时得到的结果。新轴在前面：\(shape) 与 \(target) 末尾的大小对应。")
      })
    misconception(
      "minusOneRefused",
      { x, target in
        if target.contains(-1) { throw CopiesError.cannotExpand }
        return try grown(x, target)
      },
      says: { shape, _, target in
        Words(
          en: "This is what you get when −1 is refused. In \(target) it keeps the size that \(shape) has there.",
          zh: "这正是拒绝 −1 时得到的结果。在 \(target) 里，它表示保持 \(shape) 在那里的大小。")
      })
    misconception(
      "minusOneInFrontAllowed",
      { x, target in
        let new = target.count - x.rank
        guard new > 0 else { return try grown(x, target) }
        return try grown(x, target.prefix(new).map { $0 == -1 ? 1 : $0 } + target.suffix(x.rank))
      },
      says: { _, _, target in
        Words(
          en:
            "This is what you get when a new axis may be −1. There is no size to keep: \(target) leaves open how long its first axis is.",
          zh: "这正是允许新轴写成 −1 时得到的结果。那里没有可以保持的大小：\(target) 没说第一个轴有多长。")
      })
    misconception(
      "keepsTheOldStride",
      { x, target in
        let sizes = try grown(x, target).shape
        return try x.asStrided(sizes, strides: rowMajor(sizes))
      },
      says: { _, _, target in
        Words(
          en: """
            This is what you get when the strides are those of a fresh tensor of shape \(target): it then reads on in memory, into other elements or beyond the end, instead of reading the same ones again.
            """,
          zh: "这正是用形状 \(target) 的新张量的步长时得到的结果：它会继续往后读，读到别的元素甚至越界，而不是反复读同样的元素。")
      })
  }
}

/// The right view; `allowing` decides on pairs of sizes that are not allowed, and lets them stand still.
private func grown(
  _ x: Tensor<Double>, _ target: [Int], allowing isAllowed: (_ had: Int, _ size: Int) -> Bool = { _, _ in false }
) throws -> Tensor<Double> {
  let new = target.count - x.rank
  guard new >= 0, !target.prefix(new).contains(-1) else { throw CopiesError.cannotExpand }
  var sizes = target
  var strides = [Int](repeating: 0, count: target.count)
  for axis in new..<target.count {
    let had = x.shape[axis - new]
    if target[axis] == -1 || target[axis] == had {
      sizes[axis] = had
      strides[axis] = x.strides[axis - new]
    } else if had != 1 && !isAllowed(had, target[axis]) {
      throw CopiesError.cannotExpand
    }
  }
  return try x.asStrided(sizes, strides: strides)
}
