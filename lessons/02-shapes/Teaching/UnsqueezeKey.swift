import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.6.
  static let unsqueeze = AnswerKey(for: ShapesExercises.unsqueeze, reference: ShapesReference()) { key in
    key.why(
      en: """
        dim names an axis of the result, which has one axis more: so the range is that of a tensor of rank + 1, and −1 is the result's last axis. The new stride may be anything, \
        as nobody takes a step along an axis of size 1.
        """,
      zh: "dim 指的是结果的轴，而结果多一个轴：所以范围按“轴数 + 1”算，−1 是结果的最后一个轴。新轴的步长随便取，因为沿大小为 1 的轴走不了一步。")
    key.forbids("unsqueeze")

    key.alternative("puts old axes before and after") { x, dim in
      let place = try axis(dim, x.rank + 1)
      return try x.asStrided(
        x.shape[..<place] + [1] + x.shape[place...], strides: x.strides[..<place] + [0] + x.strides[place...])
    }
    key.alternative("counts negative axes from the end of the result") { x, dim in
      guard dim >= -x.rank - 1, dim <= x.rank else { throw ShapesError.axisOutOfRange }
      let place = dim >= 0 ? dim : x.rank + 1 + dim
      var shape = x.shape
      shape.insert(1, at: place)
      return try x.view(shape)
    }

    key.example(([3], [1], 0))
    key.example(([3], [1], 1))
    key.example(([2, 3], [3, 1], 1))
    key.example(en: "dim is −1", zh: "dim 是 −1", ([3], [1], -1))
    key.example(en: "dim is −rank − 1", zh: "dim 是 −轴数 − 1", ([3], [1], -2))
    key.example(en: "dim is −1", zh: "dim 是 −1", ([2, 3, 4], [12, 4, 1], -1))
    key.example(([2, 3, 4], [12, 4, 1], -3))
    key.example(en: "x is a transposed view", zh: "x 是转置得到的视图", ([4, 2, 3], [1, 12, 4], 2))
    key.random(10) { generator in
      let layout = permutedLayout(of: 3...4, &generator)
      return (
        layout.shape, layout.strides, .random(in: -layout.shape.count - 1...layout.shape.count, using: &generator)
      )
    }
    key.example(en: "x has no axis", zh: "x 没有轴（零维）", ([], [], -1))
    key.example(en: "dim is rank + 1", zh: "dim 等于轴数 + 1", ([3], [1], 2))
    key.example(en: "dim is −rank − 2", zh: "dim 等于 −轴数 − 2", ([3], [1], -3))
    key.when(en: "dim is negative", zh: "dim 是负数") { _, _, dim in dim < 0 }
    key.when(en: "dim is the rank of x", zh: "dim 等于 x 的轴数") { shape, _, dim in dim == shape.count }
    key.observe { seen, _ in seen.facts }

    key.addUnsqueezingMisconceptions()

    key.hints(
      Words(
        en: "How many places are there for a new axis in shape [2, 3]? Which numbers can name them?",
        zh: "形状 [2, 3] 有几个位置可以插入新轴？可以用哪些数来指它们？"),
      Words(
        en: "dim counts the axes of the result, which are rank + 1. What must be added to a negative dim, then?",
        zh: "dim 数的是结果的轴，共有 轴数 + 1 个。那么负的 dim 要加上多少？"),
      Words(
        en:
          "guard (-rank - 1...rank).contains(dim); a negative dim becomes dim + rank + 1; insert 1 at that place in shape and in strides.",
        zh: "先 guard (-rank - 1...rank).contains(dim)；负的 dim 变成 dim + rank + 1；在 shape 和 strides 的这个位置各插入 1。"))
  }
}
