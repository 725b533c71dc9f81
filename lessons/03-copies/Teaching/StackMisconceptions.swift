import Checking
import Contracts

extension AnswerKeyBuilder
where Method == ([Tensor<Double>], Int) throws -> Tensor<Double>, Input == ([Tensor<Double>], Int) {
  /// Wrong ways to join along a new axis.
  mutating func addStackingMisconceptions() {
    misconception(
      "joinsInstead",
      { tensors, dim in
        guard let first = tensors.first else { throw CopiesError.nothingToJoin }
        guard first.rank > 0 else { return try stacked(tensors, dim) }
        return try joined(tensors, dim)
      },
      says: { tensors, _ in
        Words(
          en: """
            This is what you get when the tensors are joined along an axis that they have: that is `cat`. `stack` makes a new axis, so that the result has \((tensors.first?.rank ?? 0) + 1).
            """,
          zh: "这正是沿已有的轴接起来时得到的结果：那是 `cat`。`stack` 要多出一个新轴，结果有 \((tensors.first?.rank ?? 0) + 1) 个轴。")
      })
    misconception(
      "newAxisAlwaysFirst",
      { tensors, dim in
        _ = try stacked(tensors, dim)
        return try stacked(tensors, 0)
      },
      says: { _, dim in
        Words(
          en:
            "This is what you get when the new axis always comes first. dim says where it stands in the result: here \(dim).",
          zh: "这正是总把新轴放在最前面时得到的结果。dim 说的是它在结果中的位置：这里是 \(dim)。")
      })
    misconception(
      "broadcasts",
      { tensors, dim in
        if Set(tensors.map(\.shape)).count > 1,
          let shape = tensors.map(\.shape).max(by: { $0.reduce(1, *) < $1.reduce(1, *) })
        {
          do { return try stacked(tensors.map { try $0.expand(shape) }, dim) } catch is TensorError {
            throw CopiesError.sizesDiffer
          }
        }
        return try stacked(tensors, dim)
      },
      says: { tensors, _ in
        Words(
          en: """
            This is what you get when tensors of different shapes are broadcast, as + does it. `stack` wants equal shapes: \
            \(tensors.map { "\($0.shape)" }.joined(separator: " and ")) is an error.
            """,
          zh: "这正是像加法那样把不同形状广播时得到的结果。`stack` 要求形状完全相同：\(tensors.map { "\($0.shape)" }.joined(separator: " 与 ")) 应当报错。")
      })
    misconception(
      "rangeOfTheOldAxes",
      { tensors, dim in
        let rank = tensors.first?.rank ?? 1
        guard (-rank..<max(rank, 1)).contains(dim) else {
          throw tensors.isEmpty ? CopiesError.nothingToJoin : CopiesError.axisOutOfRange
        }
        return try stacked(tensors, dim < 0 ? dim + rank + 1 : dim)
      },
      says: { tensors, dim in
        Words(
          en: """
            This is what you get when dim must be an axis that the tensors already have. The result has one more, and \(dim) is one of its axes: \
            \(-(tensors.first?.rank ?? 0) - 1) to \(tensors.first?.rank ?? 0) are allowed.
            """,
          zh:
            "这正是要求 dim 是张量已有的轴时得到的结果。结果多一个轴，\(dim) 就是其中之一：允许 \(-(tensors.first?.rank ?? 0) - 1) 到 \(tensors.first?.rank ?? 0)。"
        )
      })
    misconception(
      "negativeOffByOne",
      { tensors, dim in
        guard let first = tensors.first, dim < 0 else { return try stacked(tensors, dim) }
        guard dim >= -first.rank else { throw CopiesError.axisOutOfRange }
        return try stacked(tensors, dim + first.rank)
      },
      says: { tensors, dim in
        Words(
          en: """
            This is what you get when a negative dim counts the axes of the inputs. It counts those of the result: \(dim) means axis \(dim + (tensors.first?.rank ?? 0) + 1).
            """,
          zh: "这正是让负的 dim 去数输入的轴时得到的结果。它数的是结果的轴：\(dim) 指第 \(dim + (tensors.first?.rank ?? 0) + 1) 轴。")
      })
    misconception(
      "enginesOwnError", { tensors, dim in try .stack(tensors, dim: dim) },
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
        let right = try stacked(tensors, dim)
        return try Tensor(tensors.flatMap(\.elements), shape: right.shape)
      },
      says: { _, dim in
        Words(
          en: """
            This is what you get when all elements are put into one list and cut into the new shape. With dim 0 that is right; with dim \(dim) elements with the same index belong next to each other.
            """,
          zh: "这正是把所有元素排成一列再切成新形状时得到的结果。dim 为 0 时没错；dim 为 \(dim) 时，下标相同的元素应当挨在一起。")
      })
  }
}

/// The right answer.
private func stacked(_ tensors: [Tensor<Double>], _ dim: Int) throws -> Tensor<Double> {
  try CopiesReference().stack(tensors, dim: dim)
}
