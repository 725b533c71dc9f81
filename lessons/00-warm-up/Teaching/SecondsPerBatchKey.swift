import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 0.2.
  static let secondsPerBatch = AnswerKey(for: WarmUp.secondsPerBatch, reference: WarmUpReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en:
        "Both Ints become Doubles before the division, so no fraction is lost. The guard comes first: dividing a Double by 0 would give infinity, not an error.",
      zh: "两个 Int 都先转换成 Double 再相除，小数部分就不会丢失。guard 放在最前面：Double 除以 0 得到的是无穷大，而不是错误。")

    key.alternative("adds the remainder") { seconds, batches in
      guard batches > 0 else { throw WarmUpError.empty }
      let (whole, rest) = seconds.quotientAndRemainder(dividingBy: batches)
      return Double(whole) + Double(rest) / Double(batches)
    }
    key.alternative("multiplies by one over the batches") { seconds, batches in
      guard batches > 0 else { throw WarmUpError.empty }
      return Double(seconds) * (1 / Double(batches))
    }

    key.example((90, 4))
    key.example((7, 2))
    key.example((12, 4))
    key.example((3, 8))
    key.random(8) { generator in (.random(in: 1...900, using: &generator), .random(in: 2...70, using: &generator)) }
    key.example(en: "there are 0 batches", zh: "批次数为 0", (60, 0))
    key.example(en: "the number of batches is negative", zh: "批次数为负数", (60, -2))

    key.when(en: "the division leaves a remainder", zh: "除不尽") { seconds, batches in
      batches > 0 && seconds % batches != 0
    }
    key.when(en: "the division leaves no remainder", zh: "恰好除尽") { seconds, batches in
      batches > 0 && seconds % batches == 0
    }
    key.when(en: "there are no batches", zh: "没有批次") { _, batches in batches < 1 }

    key.misconception(
      "wholeNumberDivision", { seconds, batches in Double(seconds / (try positive(batches))) },
      says: { seconds, batches in
        Words(
          en: """
            This is what you get when two Ints are divided and the result is converted afterwards: \(seconds) / \(batches) is \
            \(seconds / batches) in whole numbers, and the fraction is lost before Double sees it.
            """,
          zh: "这正是先把两个 Int 相除、再转换结果时得到的：整数运算中 \(seconds) / \(batches) 等于 \(seconds / batches)，小数部分在转换成 Double 之前就丢掉了。")
      })
    key.misconception(
      "batchesPerSecond", { seconds, batches in Double(try positive(batches)) / Double(seconds) },
      says: { seconds, batches in
        Words(
          en: "This is what you get for batches per second, \(batches) / \(seconds). Asked are seconds per batch.",
          zh: "这正是“每秒多少批次”，即 \(batches) / \(seconds)。题目问的是每个批次多少秒。")
      })
    key.misconception(
      "roundsToNearest", { seconds, batches in (Double(seconds) / Double(try positive(batches))).rounded() },
      says: { _, _ in
        Words(
          en: "This is what you get when the result is rounded to a whole number. A Double can hold the fraction.",
          zh: "这正是把结果四舍五入成整数时得到的。Double 可以保留小数部分。")
      })

    key.hints(
      Words(en: "What is 90 / 4 in Python? And 90 // 4?", zh: "在 Python 里 90 / 4 是多少？90 // 4 呢？"),
      Words(
        en: "`Double(number)` converts. Which must come first, converting or dividing?",
        zh: "`Double(number)` 用来转换。先转换还是先相除？"),
      Words(
        en: "guard batches >= 1, else throw WarmUpError.empty; then Double(seconds) / Double(batches).",
        zh: "先 guard batches >= 1，否则抛出 WarmUpError.empty；再算 Double(seconds) / Double(batches)。"))
  }
}

/// The number of batches if there are any.
private func positive(_ batches: Int) throws -> Int {
  guard batches >= 1 else { throw WarmUpError.empty }
  return batches
}
