import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Int>, Int) throws -> Double, Input == (Tensor<Double>, Tensor<Int>, Int)
{
  /// Wrong ways to count top-k errors.
  mutating func addErrorMisconceptions() {
    addWrongMeasures()
    addWrongGuesses()
    addWrongComparisons()
  }

  private mutating func addWrongMeasures() {
    misconception(
      "accuracy", { logits, labels, k in try 1 - error(logits, labels, k) },
      says: { _, labels, _ in
        Words(
          en: """
            This is what you get when the hits are counted: the top-k accuracy. The error is the share of the other samples, of the \(labels.count); the two add up to 1.
            """,
          zh: "这正是数命中时得到的结果，即 top-k 准确率。错误率是 \(labels.count) 个样本中其余样本的比例，二者之和为 1。")
      })
    misconception(
      "countOfMisses", { logits, labels, k in try error(logits, labels, k) * Double(labels.count) },
      says: { _, labels, _ in
        Words(
          en:
            "This is what you get when the misses are counted but not divided by the number of samples, \(labels.count).",
          zh: "这正是数出失误个数、却没有除以样本数 \(labels.count) 时得到的结果。")
      })
    misconception(
      "percent", { logits, labels, k in try 100 * error(logits, labels, k) },
      says: { _, _, _ in
        Words(
          en: "This is what you get in per cent. A share lies between 0 and 1.", zh: "这正是用百分数表示的结果。比例应在 0 到 1 之间。")
      })
    misconception(
      "dividesByK", { logits, labels, k in 1 - (1 - (try error(logits, labels, k))) / Double(k) },
      says: { _, labels, k in
        Words(
          en: """
            This is what you get when the hits are divided by all \(k) · \(labels.count) guesses. Each sample has one true class: one of its \(k) guesses is enough for a hit.
            """,
          zh: "这正是用命中数除以全部 \(k) · \(labels.count) 个猜测时得到的结果。每个样本只有一个真实类别：\(k) 个猜测中有一个对了就算命中。")
      })
  }

  private mutating func addWrongGuesses() {
    misconception(
      "onlyTheFirstGuess",
      { logits, labels, k in
        guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
        return try error(logits, labels, 1)
      },
      says: { _, _, k in
        Words(
          en:
            "This is what you get when only the class with the highest score counts: the top-1 error. Here each sample has \(k) guesses.",
          zh: "这正是只看得分最高的类别时得到的结果，即 top-1 错误率。这里每个样本可以猜 \(k) 次。")
      })
    misconception(
      "onlyTheLastGuess",
      { logits, labels, k in
        let labels = labels.elements
        return try errorShare(logits, k) { ranked($1, true)[k - 1].index == labels[$0] }
      },
      says: { _, _, k in
        Words(
          en:
            "This is what you get when the label is compared with guess number \(k) only. Any of the first \(k) may be right.",
          zh: "这正是只拿第 \(k) 个猜测与标签比较时得到的结果。前 \(k) 个中任何一个对了都算。")
      })
    misconception(
      "lowestScores",
      { logits, labels, k in
        let labels = labels.elements
        return try errorShare(logits, k) { sample, row in
          ranked(row, false).prefix(k).contains { $0.index == labels[sample] }
        }
      },
      says: { _, _, k in
        Words(
          en:
            "This is what you get when the \(k) classes with the lowest scores are taken as the guesses: sorted upwards, and the front taken.",
          zh: "这正是把得分最低的 \(k) 个类别当作猜测时得到的结果：按升序排了，却取了前面几个。")
      })
    misconception(
      "oneGuessMore",
      { logits, labels, k in
        guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
        return try error(logits, labels, min(k + 1, logits.shape[1]))
      },
      says: { _, _, k in
        Words(
          en: "This is what you get with \(k + 1) guesses, as when a place counted from 0 is compared with `<= k`.",
          zh: "这正是猜 \(k + 1) 次时得到的结果，比如从 0 数的名次却用 `<= k` 比较。")
      })
  }

  private mutating func addWrongComparisons() {
    misconception(
      "probabilityMustReachHalf",
      { logits, labels, k in
        let labels = labels.elements
        let shares = rowLists(of: try logits.softmax(dim: 1))
        return try errorShare(logits, k) { sample, row in
          let label = labels[sample]
          return shares[sample][label] >= 0.5 && ranked(row, true).prefix(k).contains { $0.index == label }
        }
      },
      says: { _, _, k in
        Words(
          en: """
            This is what you get when a guess counts only with a probability of at least 0.5. Only the order matters: the first \(k) classes are guesses, however unsure they are.
            """,
          zh: "这正是要求猜测的概率至少为 0.5 时得到的结果。只有次序起作用：前 \(k) 个类别都算猜测，不管多没把握。")
      })
    misconception(
      "tiesForTheLabel",
      { logits, labels, k in
        let labels = labels.elements
        return try errorShare(logits, k) { sample, row in row.count { $0 > row[labels[sample]] } < k }
      },
      says: { _, _, k in
        Words(
          en: """
            This is what you get when a label counts as a hit as long as fewer than \(k) scores are above its own. Where scores are equal, that is generous: a network that gives every class the same \
            score would have no errors at all. This task puts the lower class first.
            """,
          zh: """
            这正是只要高于标签得分的类别少于 \(k) 个就算命中时得到的结果。得分相等时这太宽松：给所有类别同样得分的网络会变成“零错误”。\
            本题规定编号小的类别在前。
            """)
      })
    misconception(
      "guessesOfAllSamples",
      { logits, labels, k in
        let guesses = Set(rowLists(of: logits).flatMap { ranked($0, true).prefix(max(k, 0)).map(\.index) })
        let labels = labels.elements
        return try errorShare(logits, k) { sample, _ in guesses.contains(labels[sample]) }
      },
      says: { _, labels, _ in
        Words(
          en: """
            This is what you get when a label is looked for among the guesses for all \(labels.count) samples together. Each sample has a row of guesses of its own.
            """,
          zh: "这正是在全部 \(labels.count) 个样本的猜测里查找标签时得到的结果。每个样本只有它自己那一行猜测。")
      })
    misconception(
      "valuesComparedWithLabels",
      { logits, labels, k in
        let labels = labels.elements
        return try errorShare(logits, k) { sample, row in
          ranked(row, true).prefix(k).contains { $0.value == Double(labels[sample]) }
        }
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the labels are compared with the scores (`values`). A label is the number of a class, so it belongs with the `indices`.
            """,
          zh: "这正是拿标签与得分（`values`）比较时得到的结果。标签是类别的编号，应与 `indices` 比较。")
      })
  }
}

/// The top-k error.
private func error(_ logits: Tensor<Double>, _ labels: Tensor<Int>, _ k: Int) throws -> Double {
  try MasksReference().topKError(logits: logits, labels: labels, k: k)
}
