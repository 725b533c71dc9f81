import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 0.1, which is solved already.
  static let average = AnswerKey(for: WarmUp.average, reference: WarmUpReference()) { key in
    key.comparison = .within(1e-9)
    key.isGiven = true
    key.why(
      en:
        "The guard refuses what cannot be answered, so that the last line can be the formula itself. Count is an Int, so it is converted before it divides.",
      zh: "guard 先拒绝无法回答的输入，于是最后一行就是公式本身。count 是 Int，所以先转换再相除。")

    key.alternative("a loop") { numbers in
      guard !numbers.isEmpty else { throw WarmUpError.empty }
      var sum = 0.0
      for number in numbers { sum += number }
      return sum / Double(numbers.count)
    }
    key.alternative("a running mean") { numbers in
      guard !numbers.isEmpty else { throw WarmUpError.empty }
      return numbers.enumerated().reduce(0) { mean, next in mean + (next.element - mean) / Double(next.offset + 1) }
    }

    key.example([1, 2, 6])
    key.example([2.5])
    key.example([-1.5, 0.25, 7, 3])
    key.random(6) { generator in
      (0..<Int.random(in: 2...9, using: &generator)).map { _ in .random(in: -5...5, using: &generator) }
    }
    key.example(en: "there are no numbers", zh: "列表为空", [])

    key.misconception(
      "sumOnly", { numbers in try some(numbers).reduce(0, +) },
      says: { numbers in
        Words(
          en: "This is what you get when the sum is not divided by the \(numbers.count) numbers it is made of.",
          zh: "这正是没有把总和除以个数 \(numbers.count) 时得到的结果。")
      })
    key.misconception(
      "middleOfExtremes", { numbers in (try some(numbers).min()! + numbers.max()!) / 2 },
      says: { numbers in
        Words(
          en:
            "This is what you get for the middle between the smallest and the largest number; all \(numbers.count) count.",
          zh: "这正是取最小值与最大值的中点时得到的结果；\(numbers.count) 个数都应计入。")
      })
    key.misconception(
      "dividesByOneLess", { numbers in try some(numbers).reduce(0, +) / max(1, Double(numbers.count - 1)) },
      says: { numbers in
        Words(
          en:
            "This is what you get when the sum is divided by \(max(1, numbers.count - 1)): one less than there are numbers.",
          zh: "这正是除以 \(max(1, numbers.count - 1))（比个数少 1）时得到的结果。")
      })

    key.hints(
      Words(en: "How do you work out an average by hand?", zh: "你手算平均值时怎么做？"),
      Words(en: "`reduce(0, +)` adds up a list, `count` is how many there are.", zh: "`reduce(0, +)` 求和，`count` 是个数。"),
      Words(
        en: "sum / Double(numbers.count), after a guard for the empty list.",
        zh: "先用 guard 排除空列表，再算 sum / Double(numbers.count)。"))
  }
}

/// The numbers if there are any.
private func some(_ numbers: [Double]) throws -> [Double] {
  guard !numbers.isEmpty else { throw WarmUpError.empty }
  return numbers
}
