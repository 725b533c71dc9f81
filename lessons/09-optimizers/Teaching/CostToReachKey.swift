import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 9.6.
  static let costToReach = AnswerKey(for: Optimizers.costToReach, reference: OptimizersReference()) { key in
    key.points = 2
    key.why(
      en: """
        Two prices, counted side by side: an update is what has to happen one after the other, a sample is what has to be computed. Large batches save the first and spend the second; whoever \
        compares epochs sees only one of them.
        """,
      zh: "两种代价并排计数：更新是必须一次接一次进行的，样本是必须计算的。大批次省前者、费后者；只比较轮数的人只看到其中一个。")

    key.alternative("finds the place, then adds up") { target, log in
      let losses = log.map { update in
        zip(update.chunkSizes, update.chunkLosses).reduce(0) { $0 + Double($1.0) * $1.1 }
          / Double(update.chunkSizes.reduce(0, +))
      }
      guard let last = losses.firstIndex(where: { $0 <= target }) else { return nil }
      return TrainingCost(updates: last + 1, samples: log[...last].reduce(0) { $0 + $1.batchSize })
    }
    key.alternative("moves a running mean over the chunks") { target, log in
      var (updates, samples) = (0, 0)
      for entry in log {
        updates += 1
        samples += entry.batchSize
        var (mean, seen) = (0.0, 0.0)
        for (size, loss) in zip(entry.chunkSizes, entry.chunkLosses) {
          seen += Double(size)
          mean += (loss - mean) * Double(size) / seen
        }
        if mean <= target { return TrainingCost(updates: updates, samples: samples) }
      }
      return nil
    }

    key.example(
      (
        0.31,
        [
          LoggedUpdate(batchSize: 8, batchLoss: 0.25, chunkSizes: [6, 2], chunkLosses: [0.5, 0.9]),
          LoggedUpdate(batchSize: 8, batchLoss: 0.7, chunkSizes: [6, 2], chunkLosses: [0.2, 0.6]),
        ]
      ))
    key.example((0.47, log(batchSizes: [5, 5, 3, 5, 5, 3], seed: 1)))
    key.random(16) { generator in
      let size = Int.random(in: 3...9, using: &generator)
      let sizes = (0..<12).map { $0 % 3 == 2 ? 2 : size }
      return (
        .random(in: 0.25...0.6, using: &generator),
        log(batchSizes: sizes, seed: .random(in: 2...10_000, using: &generator))
      )
    }
    key.example(
      en: "the loss meets the target exactly", zh: "损失恰好等于目标",
      (
        0.25,
        [
          LoggedUpdate(batchSize: 7, batchLoss: 0.75, chunkSizes: [4, 4], chunkLosses: [0.5, 0.75]),
          LoggedUpdate(batchSize: 7, batchLoss: 0.5, chunkSizes: [4, 4], chunkLosses: [0.25, 0.25]),
          LoggedUpdate(batchSize: 4, batchLoss: 0.5, chunkSizes: [4, 4], chunkLosses: [0.125, 0.25]),
        ]
      ))
    key.example(en: "the target is never reached", zh: "始终没有达到目标", (0.01, log(batchSizes: [5, 5, 3], seed: 4)))
    key.example(en: "the log is empty", zh: "日志为空", (0.5, []))
    key.when(en: "the last batch of an epoch is short", zh: "每轮最后一批不满") { _, log in
      Set(log.map(\.batchSize)).count > 1
    }

    key.addCostMisconceptions()
    key.hints(
      Words(
        en: "Which of the two losses in an entry could go down by luck alone, because an easy batch came along?",
        zh: "每条日志里有两种损失。哪一种可能只是因为碰上了容易的批次才变低？"),
      Words(
        en:
          "Go through the log with a running sum of batchSize. In each entry, weigh the chunk losses by their sizes before you compare.",
        zh: "依次遍历日志，累加 batchSize。每条先按块的大小对块损失加权平均，再与目标比较。"),
      Words(
        en: """
          loss = Σ size · loss / Σ size over zip(chunkSizes, chunkLosses); at the first index with loss <= target return TrainingCost(updates: index + 1, samples: sum); after \
          the loop nil.
          """,
        zh:
          "对 zip(chunkSizes, chunkLosses) 求 Σ size · loss / Σ size；在第一个 loss <= target 的下标处返回 TrainingCost(updates: index + 1, samples: 累加值)；循环结束后返回 nil。"
      ))
  }
}

/// A log whose training loss falls unevenly, whose batch losses waver around it, and whose chunks differ in size.
private func log(batchSizes: [Int], seed: Int) -> [LoggedUpdate] {
  var generator = SeededGenerator(seed: seed)
  let chunks = [17, 5, 2].shuffled(using: &generator)
  return batchSizes.indices.map { index in
    let level = 0.9 - 0.75 * Double(index) / Double(batchSizes.count)
    func wavering(_ spread: Double) -> Double { level + .random(in: -spread...spread, using: &generator) }
    return LoggedUpdate(
      batchSize: batchSizes[index], batchLoss: wavering(0.35), chunkSizes: chunks,
      chunkLosses: chunks.map { _ in wavering(0.3) })
  }
}

/// The mean over all samples of all chunks.
private func trainingLoss(_ entry: LoggedUpdate) -> Double {
  let total = zip(entry.chunkSizes, entry.chunkLosses).reduce(0) { $0 + Double($1.0) * $1.1 }
  return total / Double(entry.chunkSizes.reduce(0, +))
}

/// The cost up to and with the entry at `last`.
private func cost(_ log: [LoggedUpdate], upTo last: Int?) -> TrainingCost? {
  last.map { TrainingCost(updates: $0 + 1, samples: log[...$0].reduce(0) { $0 + $1.batchSize }) }
}

extension AnswerKeyBuilder
where Method == (Double, [LoggedUpdate]) throws -> TrainingCost?, Input == (Double, [LoggedUpdate]) {
  /// Wrong prices.
  fileprivate mutating func addCostMisconceptions() {
    addLossMisconceptions()
    misconception(
      "countsEarlierUpdates",
      { target, log in
        log.firstIndex { trainingLoss($0) <= target }
          .map { TrainingCost(updates: $0, samples: log[..<$0].reduce(0) { $0 + $1.batchSize }) }
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when the update that reaches the target is not counted. Indices begin at 0; the losses were measured after the update.",
          zh: "这正是没有把达到目标的那次更新算进去时得到的结果。下标从 0 开始，而损失是在更新之后测的。")
      })
    misconception(
      "epochsForUpdates",
      { target, log in
        cost(log, upTo: log.firstIndex { trainingLoss($0) <= target }).map { cost in
          let epoch = log[0].chunkSizes.reduce(0, +)
          return TrainingCost(updates: (cost.samples + epoch - 1) / epoch, samples: cost.samples)
        }
      },
      says: { _, log in
        Words(
          en: """
            This is what you get when epochs are counted as if they were updates. An epoch goes through all \(log.first?.chunkSizes.reduce(0, +) ?? 0) samples; with batches of \
            \(log.first?.batchSize ?? 1) that is more than one update.
            """,
          zh:
            "这正是把轮数当成更新次数时得到的结果。一轮要过全部 \(log.first?.chunkSizes.reduce(0, +) ?? 0) 个样本；每批 \(log.first?.batchSize ?? 1) 个时，一轮不止一次更新。"
        )
      })
    misconception(
      "samplesByFirstBatch",
      { target, log in
        log.firstIndex { trainingLoss($0) <= target }
          .map { TrainingCost(updates: $0 + 1, samples: ($0 + 1) * log[0].batchSize) }
      },
      says: { _, log in
        Words(
          en: """
            This is what you get when every update counts \(log.first?.batchSize ?? 0) samples. The batch sizes are \(log.map(\.batchSize)): the last batch of an epoch may be short.
            """,
          zh: "这正是每次更新都算 \(log.first?.batchSize ?? 0) 个样本时得到的结果。各批大小是 \(log.map(\.batchSize))：一轮的最后一批可能不满。")
      })
    misconception(
      "samplesOfTheMeasuring",
      { target, log in
        log.firstIndex { trainingLoss($0) <= target }.map { last in
          TrainingCost(updates: last + 1, samples: log[...last].reduce(0) { $0 + $1.chunkSizes.reduce(0, +) })
        }
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get for the samples on which the loss was *measured*. Measuring is for the observer; asked are the samples that the updates were made from.
            """,
          zh: "这正是用来测量损失的样本数。测量是给旁观者看的；题目要的是更新所用的样本。")
      })
    misconception(
      "stopsWhenItStaysBelow",
      { target, log in
        let above = log.lastIndex { trainingLoss($0) > target }
        let first = (above ?? -1) + 1
        return cost(log, upTo: first < log.count ? first : nil)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the run has to stay below the target from then on. The loss wavers; asked is the first time.
            """,
          zh: "这正是要求此后一直低于目标时得到的结果。损失有起伏；题目要的是第一次达到。")
      })
    misconception(
      "wholeRun",
      { target, log in
        guard log.contains(where: { trainingLoss($0) <= target }) else { return nil }
        return cost(log, upTo: log.count - 1)
      },
      says: { _, log in
        Words(
          en:
            "This is what you get for the whole run of \(log.count) updates. What comes after the target was reached does not count.",
          zh: "这正是整个过程 \(log.count) 次更新的代价。达到目标之后的不算。")
      })
    misconception(
      "strictlyBelow",
      { target, log in cost(log, upTo: log.firstIndex { trainingLoss($0) < target }) },
      says: { target, _ in
        Words(
          en:
            "This is what you get when the loss must fall below the target. \(target.text(digits: 3)) itself is enough.",
          zh: "这正是要求损失严格小于目标时得到的结果。恰好等于 \(target.text(digits: 3)) 也算达到。")
      })
    misconception(
      "givesTheLastWhenNever",
      { target, log in
        cost(log, upTo: log.firstIndex { trainingLoss($0) <= target } ?? (log.isEmpty ? nil : log.count - 1))
      },
      says: { _, log in
        Words(
          en: """
            This is what you get when a run that never reaches the target is charged with all its \(log.count) updates. It looks like a success in the last one; nil says what happened.
            """,
          zh: "这正是从未达到目标、却按全部 \(log.count) 次更新计价时得到的结果。看上去像是最后一次达到了；应当用 nil 表示没有达到。")
      })
  }

  private mutating func addLossMisconceptions() {
    misconception(
      "stopsOnTheBatchLoss",
      { target, log in cost(log, upTo: log.firstIndex { $0.batchLoss <= target }) },
      says: { _, log in
        Words(
          en: """
            This is what you get when the loss of a single batch decides. It is measured on a few samples only, \(log.first?.batchSize ?? 0) here, so an easy batch can come early by luck; the smaller \
            the batches, the more.
            """,
          zh: "这正是用单个批次的损失来判断时得到的结果。它只用很少的样本（这里是 \(log.first?.batchSize ?? 0) 个）测得，容易的批次可能凭运气早早出现；批次越小越容易这样。")
      })
    misconception(
      "chunksUnweighted",
      { target, log in
        cost(log, upTo: log.firstIndex { $0.chunkLosses.reduce(0, +) / Double($0.chunkLosses.count) <= target })
      },
      says: { _, log in
        Words(
          en: """
            This is what you get for the plain mean of the chunk losses. The chunks have \(log.first?.chunkSizes ?? []) samples: a small one then counts as much as a large one.
            """,
          zh: "这正是对各块损失直接求平均时得到的结果。各块有 \(log.first?.chunkSizes ?? []) 个样本：这样小块与大块份量相同。")
      })
    misconception(
      "anyChunkBelow",
      { target, log in cost(log, upTo: log.firstIndex { $0.chunkLosses.contains { $0 <= target } }) },
      says: { _, _ in
        Words(
          en:
            "This is what you get as soon as one of the chunks is below the target. The training loss is the mean over all samples of all chunks.",
          zh: "这正是只要有一块低于目标就算达到时得到的结果。训练损失是所有块全部样本的平均。")
      })
    misconception(
      "lastChunkOnly",
      { target, log in cost(log, upTo: log.firstIndex { ($0.chunkLosses.last ?? .infinity) <= target }) },
      says: { _, _ in
        Words(
          en:
            "This is what you get when only the last chunk is looked at, as when a variable is overwritten in a loop.",
          zh: "这正是只看最后一块时得到的结果，就像循环中的变量被覆盖了。")
      })
  }
}
