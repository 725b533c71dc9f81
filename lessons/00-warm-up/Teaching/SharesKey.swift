import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 0.3.
  static let shares = AnswerKey(for: WarmUp.shares, reference: WarmUpReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en:
        "The sum has no axes, so `/` spreads it over every element (broadcasting). One `try` in front covers the whole line.",
      zh: "总和是零维张量，`/` 会把它扩展到每个元素（广播）。一行开头写一个 `try` 就够了。")

    key.alternative("takes the sum out of its tensor") { x in
      let sum = try x.sum().item()
      return try x / sum
    }
    key.alternative("goes through the elements") { x in
      let sum = x.elements.reduce(0, +)
      return try Tensor(x.elements.map { $0 / sum }, shape: x.shape)
    }

    // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
    key.example(try! Tensor([[1, 2], [3, 4]]))
    key.example(try! Tensor([2.5, 0.5, 7]))
    key.example(try! Tensor([[0.5, 3, 1.25], [2, 0.75, 4]]))
    key.random(6) { generator in
      let (rows, columns) = (Int.random(in: 2...4, using: &generator), Int.random(in: 5...7, using: &generator))
      return try! Tensor(
        (0..<rows * columns).map { _ in .random(in: 0.1...9, using: &generator) }, shape: [rows, columns])
    }
    key.when(en: "the tensor has one axis", zh: "张量只有一个轴") { $0.rank == 1 }
    key.when(en: "the tensor has two axes", zh: "张量有两个轴") { $0.rank == 2 }

    key.misconception(
      "dividesByCount", { x in try x / Double(x.count) },
      says: { x in
        Words(
          en:
            "This is what you get when each element is divided by how many there are, \(x.count). A share is a part of the sum.",
          zh: "这正是把每个元素除以元素个数 \(x.count) 时得到的结果。份额是占总和的比例。")
      })
    key.misconception(
      "sharesOfTheRow", sharesOfRows,
      says: { x in
        Words(
          en:
            "This is what you get when each row is divided by its own sum: every row then adds up to 1, and the \(x.shape[0]) rows together to \(x.shape[0]).",
          zh: "这正是每一行除以自己那行之和时得到的结果：每行之和为 1，\(x.shape[0]) 行加起来就是 \(x.shape[0])。题目要的是占全部总和的份额。")
      })
    key.misconception(
      "percent", { x in try x / x.sum() * 100 },
      says: { _ in
        Words(
          en: "This is what you get in per cent. Shares add up to 1, not to 100.", zh: "这正是用百分数表示的结果。份额之和应为 1，而不是 100。")
      })
    key.misconception(
      "upsideDown", { x in try x.sum() / x },
      says: { _ in
        Words(
          en:
            "This is what you get when the sum is divided by each element: the smallest element then gets the largest number.",
          zh: "这正是用总和去除以每个元素时得到的结果：最小的元素反而得到最大的数。")
      })

    key.hints(
      Words(
        en: "What do the shares of 1, 2, 3 and 4 add up to? What is the share of 4?", zh: "1、2、3、4 的份额加起来是多少？4 的份额是多少？"),
      Words(en: "You need the sum of all elements once, and one division.", zh: "需要求一次全部元素之和，再做一次除法。"),
      Words(en: "Divide `x` by `x.sum()`, with `try` in front of the line.", zh: "用 `x` 除以 `x.sum()`，在这一行开头写 `try`。"))
  }
}

/// Each row divided by its own sum.
private func sharesOfRows(_ x: Tensor<Double>) throws -> Tensor<Double> {
  let width = x.shape.last ?? 1
  let rows = stride(from: 0, to: x.count, by: width).map { Array(x.elements[$0..<$0 + width]) }
  return try Tensor(rows.flatMap { row in row.map { $0 / row.reduce(0, +) } }, shape: x.shape)
}
