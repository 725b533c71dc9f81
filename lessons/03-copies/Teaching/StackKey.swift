import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.3.
  static let stack = AnswerKey(for: CopiesExercises.stack, reference: CopiesReference()) { key in
    key.points = 2
    key.why(
      en:
        "Stacking is joining, after each tensor got an axis of size 1 to be joined along. unsqueeze costs nothing, so nothing is copied twice.",
      zh: "叠放就是：先给每个张量加一个大小为 1 的轴，再沿这个轴接起来。unsqueeze 不花钱，所以没有多余的复制。")
    key.forbids("stack")

    key.alternative("writes each tensor into a slice of the result") { tensors, dim in
      guard let first = tensors.first else { throw CopiesError.nothingToJoin }
      guard (-first.rank - 1...first.rank).contains(dim) else { throw CopiesError.axisOutOfRange }
      guard tensors.allSatisfy({ $0.shape == first.shape }) else { throw CopiesError.sizesDiffer }
      let axis = dim < 0 ? dim + first.rank + 1 : dim
      var shape = first.shape
      shape.insert(tensors.count, at: axis)
      let result = try Tensor<Double>.zeros(shape)
      for (index, tensor) in tensors.enumerated() { try result.select(dim: axis, index: index).copy(from: tensor) }
      return result
    }
    key.alternative("stacks in front, then moves the axis") { tensors, dim in
      guard let first = tensors.first else { throw CopiesError.nothingToJoin }
      guard (-first.rank - 1...first.rank).contains(dim) else { throw CopiesError.axisOutOfRange }
      guard tensors.allSatisfy({ $0.shape == first.shape }) else { throw CopiesError.sizesDiffer }
      let front = try Tensor(tensors.flatMap(\.elements), shape: [tensors.count] + first.shape)
      return try front.movedim(0, dim)
    }

    key.example(([counting([3]), counting([3], from: 4)], 0))
    key.example(([counting([3]), counting([3], from: 4)], 1))
    key.example(([counting([2]), counting([2], from: 3), counting([2], from: 5)], 0))
    key.example(
      en: "dim is negative", zh: "dim 是负数", ([counting([2]), counting([2], from: 3), counting([2], from: 5)], -1))
    key.example(en: "dim is negative", zh: "dim 是负数", ([counting([3]), counting([3], from: 4)], -2))
    key.example(([counting([2, 3]), counting([2, 3], from: 7)], 1))
    key.example(en: "the new axis comes last", zh: "新轴在最后", ([counting([2, 3]), counting([2, 3], from: 7)], 2))
    key.example(
      en: "the tensors have no axis", zh: "张量没有轴（零维）",
      ([counting([]), counting([], from: 5), counting([], from: 9)], 0))
    key.example(en: "there is a single tensor", zh: "只有一个张量", ([counting([2, 3])], 1))
    key.random(8) { generator in
      let shape = Array([2, 3, 4, 5].shuffled(using: &generator).prefix(.random(in: 1...3, using: &generator)))
      let tensors = (0..<Int.random(in: 2...4, using: &generator)).map { _ in randomTensor(shape, &generator) }
      return (tensors, .random(in: -shape.count - 1...shape.count, using: &generator))
    }
    key.example(en: "the list is empty", zh: "列表为空", ([], 0))
    key.example(
      en: "the shapes differ but could be broadcast", zh: "形状不同，但可以广播", ([counting([1, 3]), counting([4, 3])], 0))
    key.example(en: "the shapes differ", zh: "形状不同", ([counting([2, 3]), counting([2, 2])], 1))
    key.example(en: "dim is too large", zh: "dim 太大", ([counting([2]), counting([2])], 2))
    key.example(en: "dim is too low", zh: "dim 太小", ([counting([2]), counting([2])], -3))
    key.when(en: "dim is 0", zh: "dim 为 0") { _, dim in dim == 0 }
    key.when(en: "dim is negative", zh: "dim 是负数") { _, dim in dim < 0 }
    key.observe { seen, _ in seen.facts }

    key.addStackingMisconceptions()

    key.hints(
      Words(
        en: "Two vectors of length 3 become [2, 3] or [3, 2]. Where does the 2 stand for dim 0, where for dim 1?",
        zh: "两个长度为 3 的向量可以变成 [2, 3] 或 [3, 2]。dim 为 0 时 2 在哪里？dim 为 1 时呢？"),
      Words(
        en: "You have cat, which needs an axis to join along. Which view gives every tensor one?",
        zh: "你已经有 cat，它需要一个可以接的轴。哪种视图能给每个张量加一个？"),
      Words(
        en:
          "Check that all shapes are equal; then cat of each tensor's unsqueeze(axis), along axis, with axis from normalizeAxis(…, extra: 1).",
        zh: "检查所有形状相同；axis 由 normalizeAxis(…, extra: 1) 得到；再把每个张量的 unsqueeze(axis) 沿 axis 用 cat 接起来。"))
  }
}
