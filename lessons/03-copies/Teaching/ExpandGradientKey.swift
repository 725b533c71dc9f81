import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.5.
  static let expandGradient = AnswerKey(
    for: CopiesExercises.expandGradient, reference: CopiesReference()
  ) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        If one number is used four times, a small change of it is felt four times. So the way back from "read many times" is "add up", and new axes, which x never had, disappear.
        """,
      zh: "一个数用了四次，它的微小变化就会被感受到四次。所以“读很多次”的反向就是“相加”；x 原本没有的新轴则消失。")
    key.forbids("backward")

    key.alternative("adds up all these axes at once") { gradient, shape in
      let new = gradient.rank - shape.count
      let axes = (0..<new) + shape.indices.filter { shape[$0] == 1 }.map { $0 + new }
      return axes.isEmpty ? gradient : try gradient.sum(dims: axes).reshape(shape)
    }
    key.alternative("lets every element of the gradient find its place") { gradient, shape in
      let padded = [Int](repeating: 1, count: gradient.rank - shape.count) + shape
      let strides = zip(rowMajor(padded), padded).map { $1 == 1 ? 0 : $0 }
      var sums = [Double](repeating: 0, count: shape.reduce(1, *))
      for (value, place) in zip(gradient.elements, places(gradient.shape, strides)) { sums[place] += value }
      return try Tensor(sums, shape: shape)
    }

    key.example((try! .ones(4, 3), [1, 3]))
    key.example((counting([2, 3]), [1, 3]))
    key.example((counting([2, 3]), [2, 1]))
    key.example(en: "new axes were added in front", zh: "前面添加过新轴", (counting([2, 3]), [3]))
    key.example(en: "new axes were added in front", zh: "前面添加过新轴", (counting([4, 2, 3]), [1, 3]))
    key.example(en: "nothing had been expanded", zh: "其实没有扩展", (counting([2, 3]), [2, 3]))
    key.random(8) { generator in
      let shape = [1, 1, 2, 3].shuffled(using: &generator)
      let grown = shape.map { $0 == 1 ? Int.random(in: 2...4, using: &generator) : $0 }
      let front = (0..<Int.random(in: 0...1, using: &generator)).map { _ in Int.random(in: 2...3, using: &generator) }
      return (randomTensor(front + grown, &generator), shape)
    }
    key.when(en: "axes were added in front", zh: "前面添加过新轴") { gradient, shape in gradient.rank > shape.count }
    key.observe { seen, _ in [seen.facts[0], seen.facts[1]] }

    key.addGradientMisconceptions()

    key.hints(
      Words(
        en: "x = [5] is expanded to [5, 5, 5] and the loss is the sum. How much does the loss change when 5 becomes 6?",
        zh: "x = [5] 扩展成 [5, 5, 5]，损失是它们的和。5 变成 6 时，损失变化多少？"),
      Words(
        en:
          "Along which axes was one element read many times? Those that are new, and those where shape has a 1. Add up along them.",
        zh: "沿哪些轴，一个元素被读了多次？新添的轴，以及 shape 中大小为 1 的轴。沿这些轴求和。"),
      Words(
        en:
          "While there are too many axes: sum(dim: 0). Then for each axis with shape[axis] == 1: sum(dim: axis, keepdim: true).",
        zh: "轴太多时先反复 sum(dim: 0)；再对每个 shape[axis] == 1 的轴做 sum(dim: axis, keepdim: true)。"))
  }
}

extension AnswerKeyBuilder
where Method == (Tensor<Double>, [Int]) throws -> Tensor<Double>, Input == (Tensor<Double>, [Int]) {
  /// Wrong ways back through an expanded view.
  fileprivate mutating func addGradientMisconceptions() {
    misconception(
      "firstCopyOnly",
      { gradient, shape in
        var part = gradient
        while part.rank > shape.count { part = try part.select(dim: 0, index: 0) }
        for axis in shape.indices where shape[axis] == 1 { part = try part.narrow(dim: axis, start: 0, length: 1) }
        return part
      },
      says: { gradient, shape in
        Words(
          en: """
            This is what you get when only one copy's gradient is passed on. All \(gradient.count / shape.reduce(1, *)) copies of an element contribute.
            """,
          zh: "这正是只传回其中一个副本的梯度时得到的结果。每个元素有 \(gradient.count / shape.reduce(1, *)) 个副本，它们都有贡献。")
      })
    misconception(
      "meanOfTheCopies",
      { gradient, shape in
        try summed(gradient, shape) / (Double(gradient.count) / Double(shape.reduce(1, *)))
      },
      says: { gradient, shape in
        Words(
          en: """
            This is what you get when the gradients of the copies are averaged. They are added: using a number \(gradient.count / shape.reduce(1, *)) times makes it count \
            \(gradient.count / shape.reduce(1, *)) times as much.
            """,
          zh:
            "这正是对各副本的梯度取平均时得到的结果。应当相加：一个数用了 \(gradient.count / shape.reduce(1, *)) 次，影响就是 \(gradient.count / shape.reduce(1, *)) 倍。"
        )
      })
    misconception(
      "axesOfSizeOneLost", { gradient, shape in try summed(gradient, shape).squeeze() },
      says: { _, shape in
        Words(
          en:
            "This is what you get when summed axes disappear. The gradient has the shape of its tensor, \(shape), with the axes of size 1.",
          zh: "这正是求和后把轴也去掉时得到的结果。梯度的形状与张量相同，是 \(shape)，大小为 1 的轴要保留。")
      })
    misconception(
      "firstAxisOnly", { gradient, _ in gradient.rank == 0 ? gradient : try gradient.sum(dim: 0) },
      says: { gradient, shape in
        Words(
          en: """
            This is what you get when the gradient is summed along its first axis, whatever had been expanded. Compare \(shape) with \(gradient.shape), from the back: which axes grew?
            """,
          zh: "这正是不管扩展了哪个轴、总沿第一个轴求和时得到的结果。从末尾起比较 \(shape) 与 \(gradient.shape)：哪些轴变大了？")
      })
    misconception(
      "newAxesKept",
      { gradient, shape in
        var sum = gradient
        let new = gradient.rank - shape.count
        for axis in 0..<new { sum = try sum.sum(dim: axis, keepdim: true) }
        for axis in shape.indices where shape[axis] == 1 { sum = try sum.sum(dim: axis + new, keepdim: true) }
        return sum
      },
      says: { _, shape in
        Words(
          en:
            "This is what you get when the axes that expand added in front stay, with size 1. The tensor never had them: its shape is \(shape).",
          zh: "这正是让 expand 添在前面的轴以大小 1 留下来时得到的结果。张量本来没有这些轴：形状是 \(shape)。")
      })
    misconception(
      "newAxesOnly",
      { gradient, shape in
        var sum = gradient
        while sum.rank > shape.count { sum = try sum.sum(dim: 0) }
        return sum
      },
      says: { gradient, shape in
        Words(
          en:
            "This is what you get when only new axes are summed. An axis of size 1 that grew was read many times as well: \(shape) became \(gradient.shape).",
          zh: "这正是只对新添的轴求和时得到的结果。由 1 变大的轴也被读了多次：\(shape) 变成了 \(gradient.shape)。")
      })
  }
}

/// The right gradient.
private func summed(_ gradient: Tensor<Double>, _ shape: [Int]) throws -> Tensor<Double> {
  try CopiesReference().expandGradient(gradient, shape: shape)
}
