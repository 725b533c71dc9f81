import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.5.
  static let squeeze = AnswerKey(for: ShapesExercises.squeeze, reference: ShapesReference()) { key in
    key.why(
      en: """
        An axis of size 1 is never walked along, so leaving out its size and its stride changes nothing about where elements lie. A dim whose size is not 1 keeps its axis: \
        that lets one line serve batches of one and batches of many.
        """,
      zh: "大小为 1 的轴从来不用走，去掉它的大小和步长，元素的位置不受影响。dim 的大小不是 1 时保留：这样同一行代码对一个样本和多个样本的批次都适用。")
    key.forbids("squeeze")

    key.alternative("takes the axes out from the back") { x, dim in
      var (shape, strides) = (x.shape, x.strides)
      let chosen = try dim.map { [try axis($0, x.rank)] } ?? Array(shape.indices)
      for axis in chosen.reversed() where shape[axis] == 1 {
        shape.remove(at: axis)
        strides.remove(at: axis)
      }
      return try x.asStrided(shape, strides: strides)
    }
    key.alternative("uses view, since an axis of size 1 never hinders") { x, dim in
      guard let dim else { return try x.view(x.shape.filter { $0 != 1 }) }
      let chosen = try axis(dim, x.rank)
      var shape = x.shape
      if shape[chosen] == 1 { shape.remove(at: chosen) }
      return try x.view(shape)
    }

    key.example(([1, 3], [3, 1], nil))
    key.example(([1, 1, 3], [3, 3, 1], nil))
    key.example(([1, 1, 3], [3, 3, 1], 0))
    key.example(([1, 2, 1, 3], [6, 3, 3, 1], 2))
    key.example(en: "the size of dim is not 1", zh: "dim 的大小不是 1", ([1, 1, 3], [3, 3, 1], 2))
    key.example(en: "dim is negative", zh: "dim 是负数", ([2, 1, 3, 1], [3, 3, 1, 1], -3))
    key.example(en: "dim is −1", zh: "dim 是 −1", ([1, 2, 5, 1], [10, 5, 1, 1], -1))
    key.example(en: "no axis has size 1", zh: "没有大小为 1 的轴", ([2, 3], [3, 1], nil))
    key.example(en: "x is a transposed view", zh: "x 是转置得到的视图", ([3, 1, 2], [1, 3, 3], nil))
    key.random(10) { generator in
      let (shape, strides) = layoutWithOnes(&generator)
      let dim = Int.random(in: -shape.count..<shape.count, using: &generator)
      return (shape, strides, Bool.random(using: &generator) ? nil : dim)
    }
    key.example(en: "dim is the rank", zh: "dim 等于轴数", ([1, 1, 3], [3, 3, 1], 3))
    key.example(en: "dim is below −rank", zh: "dim 小于 −轴数", ([1, 1, 3], [3, 3, 1], -4))
    key.when(en: "dim is nil", zh: "dim 为 nil") { _, _, dim in dim == nil }
    key.when(en: "dim is given", zh: "给出了 dim") { _, _, dim in dim != nil }
    key.observe { seen, _ in seen.facts }

    key.addSqueezingMisconceptions()

    key.hints(
      Words(
        en: "Which axes does [1, 3, 1, 2] keep if dim is nil? If it is 2? If it is 1?",
        zh: "[1, 3, 1, 2] 在 dim 为 nil 时保留哪些轴？dim 为 2 时呢？dim 为 1 时呢？"),
      Words(
        en: "Decide for each axis whether it stays, and keep its size and its stride together.",
        zh: "对每个轴判断是否保留；大小和步长要一起保留。"),
      Words(
        en:
          "Axis a stays if x.shape[a] != 1, or if dim is given and means another axis. Make a negative dim positive first: dim + rank.",
        zh: "轴 a 保留的条件：x.shape[a] != 1，或者给出了 dim 而它指的是别的轴。负的 dim 先加上轴数。"))
  }
}

/// A layout with axes of size 1 among others, its axes in any order.
func layoutWithOnes(_ generator: inout SeededGenerator) -> (shape: [Int], strides: [Int]) {
  let shape = ([1, 1, 2, 3] + [1, 4].prefix(.random(in: 0...2, using: &generator))).shuffled(using: &generator)
  let strides = rowMajor(shape)
  let order = shape.indices.shuffled(using: &generator)
  return (order.map { shape[$0] }, order.map { strides[$0] })
}

/// The axis that `dim` means among `count`.
func axis(_ dim: Int, _ count: Int) throws -> Int {
  guard (-count..<count).contains(dim) else { throw ShapesError.axisOutOfRange }
  return dim < 0 ? dim + count : dim
}
