import Checking
import Contracts

extension AnswerKeyBuilder
where Method == ([Tensor<Double>], Int) throws -> Tensor<Double>, Input == ([Tensor<Double>], Int) {
  /// Wrong ways to join along an axis.
  mutating func addJoiningMisconceptions() {
    misconception(
      "enginesOwnError", { tensors, dim in try .cat(tensors, dim: dim) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the engine itself refuses these tensors, with an error of its own. The task asks you to check them first and to throw a CopiesError.
            """,
          zh: "这正是由引擎自己拒绝这些张量、抛出它自己的错误时得到的结果。题目要求先检查，并抛出 CopiesError。")
      })
    misconception(
      "flatThenReshaped",
      { tensors, dim in
        let right = try joined(tensors, dim)
        return try Tensor(tensors.flatMap(\.elements), shape: right.shape)
      },
      says: { tensors, dim in
        Words(
          en: """
            This is what you get when all elements are put into one list and cut into the new shape. Along axis 0 that is right; along axis \(dim) the rows of the second tensor belong *beside* those \
            of the first, not behind the last.
            """,
          zh: "这正是把所有元素排成一列再切成新形状时得到的结果。沿第 0 轴没错；沿第 \(dim) 轴时，第二个张量的各行应接在第一个的各行*旁边*，而不是全部之后。")
      })
    misconception(
      "equalShapesOnly",
      { tensors, dim in
        let right = try joined(tensors, dim)
        guard Set(tensors.map(\.shape)).count == 1 else { throw CopiesError.sizesDiffer }
        return right
      },
      says: { tensors, dim in
        Words(
          en: """
            This is what you get when all shapes must be equal, as `stack` demands. `cat` may join tensors that differ along axis \(dim): \
            \(tensors.map { "\($0.shape)" }.joined(separator: " and ")).
            """,
          zh:
            "这正是要求所有形状完全相同时得到的结果（`stack` 才这样要求）。`cat` 允许沿第 \(dim) 轴大小不同：\(tensors.map { "\($0.shape)" }.joined(separator: " 与 "))。"
        )
      })
    misconception(
      "alwaysAlongTheFirstAxis",
      { tensors, dim in
        if let first = tensors.first, !(-first.rank..<first.rank).contains(dim) { throw CopiesError.axisOutOfRange }
        return try joined(tensors, 0)
      },
      says: { _, dim in
        Words(
          en:
            "This is what you get when the tensors are always joined along axis 0. Here dim is \(dim): they lie side by side along another axis.",
          zh: "这正是总沿第 0 轴接起来时得到的结果。这里 dim 是 \(dim)：它们应沿另一个轴并排。")
      })
    misconception(
      "flatAlongTheFirstAxis",
      { tensors, dim in
        guard let first = tensors.first else { throw CopiesError.nothingToJoin }
        guard (-first.rank..<first.rank).contains(dim) else { throw CopiesError.axisOutOfRange }
        var shape = first.shape
        shape[0] = tensors.reduce(0) { $0 + $1.shape[0] }
        return try Tensor(tensors.flatMap(\.elements), shape: shape)
      },
      says: { _, dim in
        Words(
          en: """
            This is what you get when one list of elements follows the other and only the first axis grows, whatever dim is. Here dim is \(dim): another axis grows, and rows are \
            continued side by side.
            """,
          zh: "这正是不管 dim、总把元素一个接一个排下去、只让第一个轴变长时得到的结果。这里 dim 是 \(dim)：变长的是另一个轴，各行要并排接下去。")
      })
    misconception(
      "singleTensorAliased",
      { tensors, dim in
        let right = try joined(tensors, dim)
        return tensors.count == 1 ? tensors[0] : right
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when a single tensor is returned as it is: the result then is another name for the input, and a write to one shows in the other. `cat` always copies.
            """,
          zh: "这正是只有一个张量时原样返回得到的结果：那样结果只是输入的另一个名字，写一个，另一个也变。`cat` 总是复制。")
      })
    misconception(
      "negativesRefused",
      { tensors, dim in
        if dim < 0 { throw CopiesError.axisOutOfRange }
        return try joined(tensors, dim)
      },
      says: { tensors, dim in
        Words(
          en:
            "This is what you get when negative axes are refused. \(dim) counts from the end: it is axis \(dim + (tensors.first?.rank ?? 0)) here.",
          zh: "这正是拒绝负数轴时得到的结果。\(dim) 从末尾数起，这里就是第 \(dim + (tensors.first?.rank ?? 0)) 轴。")
      })
    misconception(
      "newAxisInstead",
      { tensors, dim in
        _ = try joined(tensors, dim)
        guard Set(tensors.map(\.shape)).count == 1 else { throw CopiesError.sizesDiffer }
        return try .stack(tensors, dim: dim)
      },
      says: { tensors, _ in
        Words(
          en: """
            This is what you get when the tensors are put along a *new* axis: that is `stack`. `cat` makes no axis; the result has \(tensors.first?.rank ?? 1), like its parts.
            """,
          zh: "这正是沿一个*新*轴叠放时得到的结果：那是 `stack`。`cat` 不产生新轴，结果和各部分一样有 \(tensors.first?.rank ?? 1) 个轴。")
      })
    misconception(
      "cutsToTheFirst",
      { tensors, dim in
        guard let first = tensors.first else { throw CopiesError.nothingToJoin }
        guard (-first.rank..<first.rank).contains(dim) else { throw CopiesError.axisOutOfRange }
        guard tensors.allSatisfy({ $0.rank == first.rank }) else { throw CopiesError.sizesDiffer }
        let axis = dim < 0 ? dim + first.rank : dim
        let parts = try tensors.map { part in
          try first.shape.indices.reduce(part) { part, d in
            d == axis ? part : try part.narrow(dim: d, start: 0, length: min(part.shape[d], first.shape[d]))
          }
        }
        return try joined(parts, dim)
      },
      says: { tensors, dim in
        Words(
          en: """
            This is what you get when a tensor that is too long off axis \(dim) is cut. Silently losing numbers is worse than an error: \
            \(tensors.map { "\($0.shape)" }.joined(separator: " and ")) do not fit.
            """,
          zh:
            "这正是把 dim（\(dim)）以外过长的部分截掉时得到的结果。悄悄丢数据比报错更糟：\(tensors.map { "\($0.shape)" }.joined(separator: " 与 ")) 接不上。")
      })
  }
}
