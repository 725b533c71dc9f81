import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.6.
  static let `repeat` = AnswerKey(for: CopiesExercises.repeat, reference: CopiesReference()) { key in
    key.points = 2
    key.why(
      en: """
        Repeating along an axis is joining copies along it, one axis after the other; axes of size 1 in front make room for the extra counts. cat always copies, so counts of 1 need no special care.
        """,
      zh: "沿一个轴重复，就是把几份副本沿这个轴接起来，一个轴一个轴地做；多出来的份数由前面大小为 1 的轴承担。cat 总是复制，所以份数为 1 时也不用特别处理。")
    key.forbids("repeat", "tile")

    key.alternative("reads the element at every index modulo the size") { x, counts in
      guard counts.count >= x.rank else { throw CopiesError.tooFewCounts }
      let shape = [Int](repeating: 1, count: counts.count - x.rank) + x.shape
      let target = zip(shape, counts).map(*)
      let elements = x.elements
      let strides = rowMajor(shape)
      let order = zip(zip(shape, target), strides).reduce([0]) { places, axis in
        places.flatMap { place in (0..<axis.0.1).map { place + ($0 % axis.0.0) * axis.1 } }
      }
      return try Tensor(order.map { elements[$0] }, shape: target)
    }
    key.alternative("expands beside every axis, then copies into the merged shape") { x, counts in
      guard counts.count >= x.rank else { throw CopiesError.tooFewCounts }
      let shape = [Int](repeating: 1, count: counts.count - x.rank) + x.shape
      let view = try x.view(shape.flatMap { [1, $0] }).expand(zip(counts, shape).flatMap { [$0, $1] })
      return try view.clone().view(zip(shape, counts).map(*))
    }

    key.example((counting([2]), [2]))
    key.example((counting([2]), [3]))
    key.example((counting([2, 3]), [2, 3]))
    key.example((counting([2, 3]), [1, 2]))
    key.example((counting([3, 1]), [1, 4]))
    key.example(en: "there are more counts than axes", zh: "份数比轴多", (counting([2]), [2, 1]))
    key.example(en: "there are more counts than axes", zh: "份数比轴多", (counting([2, 3]), [4, 2, 3]))
    key.example(en: "all counts are 1", zh: "份数都是 1", (counting([2, 3]), [1, 1]))
    key.example(en: "all counts are 1, and one is for a new axis", zh: "份数都是 1，其中一个属于新轴", (counting([3]), [1, 1]))
    key.random(8) { generator in
      let shape = Array([2, 3, 4].shuffled(using: &generator).prefix(.random(in: 1...3, using: &generator)))
      let extra = Int.random(in: 0...1, using: &generator)
      let counts = (0..<shape.count + extra).map { _ in Int.random(in: 1...3, using: &generator) }
      return (randomTensor(shape, &generator), counts)
    }
    key.example(en: "there are fewer counts than axes", zh: "份数比轴少", (counting([2, 3]), [2]))
    key.when(en: "some count is above 1", zh: "有份数大于 1") { x, counts in
      counts.count >= x.rank && counts.contains { $0 > 1 }
    }
    key.observe { seen, _ in seen.facts }

    key.addRepeatingMisconceptions()

    key.hints(
      Words(
        en: "[1, 2] twice: [1, 2, 1, 2] or [1, 1, 2, 2]? Which of them puts the whole side by side?",
        zh: "[1, 2] 重复两次：[1, 2, 1, 2] 还是 [1, 1, 2, 2]？哪个是把整体并排放？"),
      Words(
        en:
          "Repeating three times along an axis is cat of three tensors along it. For more counts than axes, view x with axes of size 1 in front first.",
        zh: "沿一个轴重复三次，就是沿它用 cat 接三个张量。份数比轴多时，先用 view 在前面加上大小为 1 的轴。"),
      Words(
        en: "For each (axis, count): result = cat of [Tensor](repeating: result, count: count), along axis.",
        zh: "对每个 (axis, count)：result 取 [Tensor](repeating: result, count: count) 沿 axis 用 cat 接起来的结果。"))
  }
}

extension AnswerKeyBuilder
where Method == (Tensor<Double>, [Int]) throws -> Tensor<Double>, Input == (Tensor<Double>, [Int]) {
  /// Wrong ways to repeat.
  fileprivate mutating func addRepeatingMisconceptions() {
    misconception(
      "interleaves",
      { x, counts in
        let right = try repeated(x, counts)
        let shape = [Int](repeating: 1, count: counts.count - x.rank) + x.shape
        let view = try x.view(shape.flatMap { [$0, 1] }).expand(zip(counts, shape).flatMap { [$1, $0] })
        return try view.clone().view(right.shape)
      },
      says: { x, _ in
        Words(
          en: """
            This is what you get when each element is repeated before the next one comes, as `numpy.repeat` and `torch.repeat_interleave` do. Here the whole is laid side by side, as by \
            `numpy.tile`.
            """,
          zh: "这正是逐个元素重复时得到的结果（`numpy.repeat` 和 `torch.repeat_interleave` 是这样）。这里要把整体并排放，就像 `numpy.tile`。")
      })
    misconception(
      "noNewAxes",
      { x, counts in
        guard counts.count == x.rank else { throw CopiesError.tooFewCounts }
        return try repeated(x, counts)
      },
      says: { x, counts in
        Words(
          en: """
            This is what you get when there must be just one count for each axis. More counts put new axes in front: \(counts) on shape \(x.shape) is allowed.
            """,
          zh: "这正是要求份数与轴数恰好相等时得到的结果。份数更多时在前面添加新轴：形状 \(x.shape) 可以用 \(counts)。")
      })
    misconception(
      "sharesForCountsOfOne",
      { x, counts in
        let right = try repeated(x, counts)
        return counts.allSatisfy { $0 == 1 } ? try x.view(right.shape) : right
      },
      says: { _, counts in
        Words(
          en: """
            This is what you get when nothing is copied for counts of 1: the result is then another name for x's memory, and a write to it shows in x. `repeat` always copies.
            """,
          zh: "这正是份数都为 1 时不复制得到的结果：那样结果只是 x 内存的另一个名字，写它 x 也会变。`repeat` 总是复制。")
      })
    misconception(
      "fewerCountsAccepted",
      { x, counts in
        try repeated(x, [Int](repeating: 1, count: max(0, x.rank - counts.count)) + counts)
      },
      says: { x, counts in
        Words(
          en: """
            This is what you get when missing counts are taken for 1, as `numpy.tile` and `torch.tile` do: a different convention. `repeat` wants one for every axis; \(counts) has fewer than \
            shape \(x.shape).
            """,
          zh: "这正是把缺少的份数当作 1 时得到的结果（`numpy.tile` 和 `torch.tile` 的约定）。`repeat` 要求每个轴都有份数，\(counts) 比形状 \(x.shape) 的轴少。")
      })
    misconception(
      "newAxesAtTheBack",
      { x, counts in
        guard counts.count >= x.rank else { throw CopiesError.tooFewCounts }
        let shape = x.shape + [Int](repeating: 1, count: counts.count - x.rank)
        return try repeated(x.view(shape), counts)
      },
      says: { x, counts in
        Words(
          en:
            "This is what you get when extra counts make axes at the back. The axes of x, \(x.shape), belong to the last counts of \(counts); new ones come in front.",
          zh: "这正是把多出的份数用在后面的新轴上时得到的结果。x 的轴 \(x.shape) 对应 \(counts) 末尾的份数；新轴在前面。")
      })
    misconception(
      "countsFromTheFront",
      { x, counts in
        var result = x
        for (axis, count) in counts.enumerated() where count > 1 {
          result = try .cat([Tensor](repeating: result, count: count), dim: axis)
        }
        return result
      },
      says: { x, counts in
        Words(
          en: """
            This is what you get when the counts are used for the axes that are there, from the first on, and counts of 1 are skipped. Extra counts make new axes in front, and the last ones belong to \
            the axes of x: \(counts) on shape \(x.shape). And even counts of 1 copy.
            """,
          zh: "这正是从第一个轴起依次使用份数、遇到 1 就跳过时得到的结果。多出的份数要在前面添加新轴，末尾的份数才属于 x 的轴：形状 \(x.shape) 用 \(counts)。份数为 1 也要复制。")
      })
    misconception(
      "countsAreSizes",
      { x, counts in
        guard counts.count >= x.rank else { throw CopiesError.tooFewCounts }
        let shape = [Int](repeating: 1, count: counts.count - x.rank) + x.shape
        let sizes = zip(shape, counts).map { max($0, $1) }
        guard zip(shape, sizes).allSatisfy({ $1 % $0 == 0 }) else { throw CopiesError.tooFewCounts }
        return try repeated(x, zip(shape, sizes).map { $1 / $0 })
      },
      says: { x, counts in
        Words(
          en: """
            This is what you get when the counts are taken for the new sizes, as in `expand`. They say how many times: \(counts) on \(x.shape) multiplies the sizes.
            """,
          zh: "这正是把份数当成新的大小时得到的结果（`expand` 才是这样）。份数说的是重复几次：\(x.shape) 的各个大小要乘以 \(counts)。")
      })
  }
}

/// The right copies.
private func repeated(_ x: Tensor<Double>, _ counts: [Int]) throws -> Tensor<Double> {
  try CopiesReference().repeat(x, counts: counts)
}
