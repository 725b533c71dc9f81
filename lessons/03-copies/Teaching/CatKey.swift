import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.2.
  static let cat = AnswerKey(for: CopiesExercises.cat, reference: CopiesReference()) { key in
    key.points = 3
    key.why(
      en: """
        The result is made once, in its full size, and every part is written into a window of it. The window has to have the part's shape, which is just the rule of which tensors fit \
        together.
        """,
      zh: "先按最终大小建好结果，再把每一部分写进它的一个窗口。窗口的形状必须等于这一部分的形状，这恰好就是“哪些张量能接在一起”的规则。")
    key.forbids("cat", "concat")

    key.alternative("puts every element into its place", elementByElement)
    key.alternative("joins along the first axis, with the axes exchanged before and after", bySwappingAxes)

    let (a, b) = (counting([2, 2]), counting([1, 2], from: 5))
    key.example(([counting([2]), counting([2], from: 3)], 0))
    key.example(([a, b], 0))
    key.example(([counting([2, 1]), counting([2, 1], from: 3)], 1))
    key.example(([counting([2, 3]), counting([2, 2], from: 7)], 1))
    key.example(([counting([2, 3]), counting([2, 3], from: 7), counting([2, 3], from: 13)], 1))
    key.example(en: "dim is negative", zh: "dim 是负数", ([counting([2, 3]), counting([2, 2], from: 7)], -1))
    key.example(en: "dim is negative", zh: "dim 是负数", ([counting([2, 3, 2]), counting([2, 1, 2], from: 13)], -2))
    key.example(en: "there is a single tensor", zh: "只有一个张量", ([counting([2, 3])], 1))
    key.random(8) { generator in
      var shape = Array([2, 3, 4, 5].shuffled(using: &generator).prefix(3))
      let dim = Int.random(in: -3..<3, using: &generator)
      let tensors = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        shape[dim < 0 ? dim + 3 : dim] = .random(in: 1...4, using: &generator)
        return randomTensor(shape, &generator)
      }
      return (tensors, dim)
    }
    key.example(en: "the list is empty", zh: "列表为空", ([], 0))
    key.example(en: "the tensors do not have the axis", zh: "张量没有这个轴", ([counting([2]), counting([2])], 1))
    key.example(en: "the sizes differ off the axis", zh: "dim 以外的大小不同", ([counting([2, 3]), counting([4, 3])], 1))
    key.example(
      en: "the sizes differ off the axis, though the elements are as many", zh: "dim 以外的大小不同，但元素一样多",
      ([counting([2, 3]), counting([3, 2])], 0))
    key.example(en: "the tensors differ in rank", zh: "张量的轴数不同", ([counting([2, 3]), counting([3])], 0))
    key.when(en: "dim is 0", zh: "dim 为 0") { _, dim in dim == 0 }
    key.when(en: "the tensors differ in shape but fit", zh: "张量形状不同但接得上") { tensors, dim in
      Set(tensors.map(\.shape)).count > 1 && (try? joined(tensors, dim)) != nil
    }
    key.observe { seen, _ in seen.facts }

    key.addJoiningMisconceptions()

    key.hints(
      Words(
        en:
          "Lay [2, 3] and [2, 2] side by side. Which shape does the result have? Where in it does the second one begin?",
        zh: "把 [2, 3] 和 [2, 2] 左右并排：结果是什么形状？第二个从哪里开始？"),
      Words(
        en:
          "Make zeros in the shape of the result. `narrow` shows a window of it, and what you copy into the window is in the result.",
        zh: "先按结果的形状建一个全零张量。`narrow` 给出它的一个窗口，往窗口里 copy 的内容就在结果里。"),
      Words(
        en: """
          Keep a running start: for each part, result.narrow(dim: axis, start: start, length: part.shape[axis]) must have the part's shape; then `copy(from: part)`, and start moves on.
          """,
        zh:
          "记一个 start：对每个部分，result.narrow(dim: axis, start: start, length: part.shape[axis]) 的形状必须等于它的形状；然后 `copy(from: part)`，start 向前推进。"
      ))
  }
}

/// The right answer.
func joined(_ tensors: [Tensor<Double>], _ dim: Int) throws -> Tensor<Double> {
  try CopiesReference().cat(tensors, dim: dim)
}

/// Goes through all elements of all parts.
private func elementByElement(_ tensors: [Tensor<Double>], _ dim: Int) throws -> Tensor<Double> {
  guard let first = tensors.first else { throw CopiesError.nothingToJoin }
  guard dim >= -first.rank, dim < first.rank else { throw CopiesError.axisOutOfRange }
  let axis = (dim + first.rank) % first.rank
  for part in tensors {
    let fits =
      part.rank == first.rank && part.shape.indices.allSatisfy { $0 == axis || part.shape[$0] == first.shape[$0] }
    guard fits else { throw CopiesError.sizesDiffer }
  }
  // Everything before the axis is an outer loop; everything from the axis on lies together.
  let outer = first.shape[..<axis].reduce(1, *)
  let chunks = tensors.map { $0.count / outer }
  let all = tensors.map(\.elements)
  let elements = (0..<outer).flatMap { index in
    zip(all, chunks).flatMap { part, chunk in part[index * chunk..<(index + 1) * chunk] }
  }
  var shape = first.shape
  shape[axis] = tensors.reduce(0) { $0 + $1.shape[axis] }
  return try Tensor(elements, shape: shape)
}

/// Along the first axis, joining is just one list after the other.
private func bySwappingAxes(_ tensors: [Tensor<Double>], _ dim: Int) throws -> Tensor<Double> {
  guard let first = tensors.first else { throw CopiesError.nothingToJoin }
  guard (-first.rank..<first.rank).contains(dim) else { throw CopiesError.axisOutOfRange }
  guard tensors.allSatisfy({ $0.rank == first.rank }) else { throw CopiesError.sizesDiffer }
  let parts = try tensors.map { try $0.transpose(0, dim) }
  guard parts.allSatisfy({ $0.shape.dropFirst() == parts[0].shape.dropFirst() }) else { throw CopiesError.sizesDiffer }
  let shape = [parts.reduce(0) { $0 + $1.shape[0] }] + parts[0].shape.dropFirst()
  return try Tensor(parts.flatMap(\.elements), shape: shape).transpose(0, dim)
}
