import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == ([Double], [Double], Double) throws -> SeedComparison, Input == ([Double], [Double], Double)
{
  /// Wrong ways to compare two models over several seeds.
  mutating func addSeedMisconceptions() {
    addWidthMisconceptions()
    addReadingMisconceptions()
    misconception(
      "bestSeedOfEach",
      { a, b, t in
        let (a, b) = try paired(a, b)
        let difference = (b.max() ?? 0) - (a.max() ?? 0)
        let half = t * seedDeviation(pairwise(a, b)) / Double(a.count).squareRoot()
        return compared(difference, half)
      },
      says: { a, b, _ in
        Words(
          en: """
            This is what you get when the best seed of each model is compared, \((b.max() ?? 0).text(3)) with \((a.max() ?? 0).text(3)). A best of \(a.count) \
            is luck: whoever tries more seeds wins. Every pair counts.
            """,
          zh:
            "这正是拿各自最好的种子（\((b.max() ?? 0).text(3)) 与 \((a.max() ?? 0).text(3))）相比时得到的结果。\(a.count) 次里最好的一次靠运气，谁试得多谁就赢。每一对都要算。"
        )
      })
    misconception(
      "reversedDifference",
      { a, b, t in try compared(b, a, t) { seedDeviation($0) / root($0) } },
      says: { _, _, _ in
        Words(
          en: "This is what you get for a − b. Asked is b − a: positive if b is better.",
          zh: "这正是 a − b。题目要的是 b − a：b 更好时为正。")
      })
    misconception(
      "sortedBeforePairing",
      { a, b, t in try compared(a.sorted(), b.sorted(), t) { seedDeviation($0) / root($0) } },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when both lists are sorted first. Then a[i] and b[i] no longer share their seed: the pairs are torn apart.",
          zh: "这正是先把两个列表各自排序时得到的结果。这样 a[i] 与 b[i] 不再是同一个种子，配对就拆散了。")
      })
  }

  private mutating func addWidthMisconceptions() {
    misconception(
      "standardDeviationForError", { a, b, t in try compared(a, b, t) { seedDeviation($0) } },
      says: { a, _, _ in
        Words(
          en: """
            This is what you get when the interval is m ± t · s, without the division by √\(a.count). s says how far single differences spread; their mean is known better than that.
            """,
          zh: "这正是用 m ± t · s、没有除以 √\(a.count) 时得到的结果。s 是单个差值的离散程度；它们的均值要准确得多。")
      })
    misconception(
      "dividesByCount", { a, b, t in try compared(a, b, t) { seedDeviation($0) / Double($0.count) } },
      says: { a, _, _ in
        Words(
          en:
            "This is what you get when s is divided by n = \(a.count). The error of a mean falls with the square root, √\(a.count).",
          zh: "这正是把 s 除以 n = \(a.count) 时得到的结果。均值的误差按平方根下降，应除以 √\(a.count)。")
      })
    misconception(
      "populationDeviation",
      { a, b, t in
        try compared(a, b, t) { d in
          seedDeviation(d) * (Double(d.count - 1) / Double(d.count)).squareRoot() / root(d)
        }
      },
      says: { a, _, _ in
        Words(
          en:
            "This is what you get when the squares are divided by n = \(a.count). The mean was made from the same numbers, so they lie too close to it: n − 1.",
          zh: "这正是平方和除以 n = \(a.count) 时得到的结果。均值就出自这些数，它们离均值偏近，所以要除以 n − 1。")
      })
    misconception(
      "normalQuantile", { a, b, _ in try compared(a, b, 1.96) { seedDeviation($0) / root($0) } },
      says: { a, _, t in
        Words(
          en: """
            This is what you get with 1.96 in place of t = \(t.text(3)). 1.96 is for a spread that is known; from \(a.count) seeds it is only guessed, and the interval has to be wider.
            """,
          zh: "这正是用 1.96 代替 t = \(t.text(3)) 时得到的结果。1.96 适用于离散程度已知的情形；仅凭 \(a.count) 个种子只能估计，区间必须更宽。")
      })
    misconception(
      "oneStandardError", { a, b, _ in try compared(a, b, 1) { seedDeviation($0) / root($0) } },
      says: { _, _, t in
        Words(
          en:
            "This is what you get for m ± one standard error, s / √n. An interval of 95 % is t = \(t.text(3)) times as wide.",
          zh: "这正是 m ± 一个标准误（s / √n）。95 % 的区间要宽 t = \(t.text(3)) 倍。")
      })
    misconception(
      "unpaired",
      { a, b, t in
        let (a, b) = try paired(a, b)
        let variance = (seedDeviation(a) * seedDeviation(a) + seedDeviation(b) * seedDeviation(b)) / Double(a.count)
        return compared(seedMean(b) - seedMean(a), t * variance.squareRoot())
      },
      says: { a, b, _ in
        Words(
          en: """
            This is what you get when the spread of both models (\(spread(a)) and \(spread(b))) goes into the interval, as if they had been trained with different seeds. Here a[i] and b[i] share \
            theirs: what the seed does to both drops out of the difference.
            """,
          zh: "这正是把两个模型各自的离散程度（\(spread(a)) 与 \(spread(b))）都计入区间时得到的结果，好像它们用的是不同的种子。这里 a[i] 与 b[i] 种子相同：种子的共同影响在相减时已抵消。"
        )
      })
  }

  private mutating func addReadingMisconceptions() {
    misconception(
      "overlapMeansNoEffect",
      { a, b, t in
        let (a, b) = try paired(a, b)
        let right = compared(seedMean(b) - seedMean(a), t * seedDeviation(pairwise(a, b)) / root(a))
        let (halfA, halfB) = (t * seedDeviation(a) / root(a), t * seedDeviation(b) / root(b))
        let apart = seedMean(a) + halfA < seedMean(b) - halfB || seedMean(b) + halfB < seedMean(a) - halfA
        return SeedComparison(difference: right.difference, low: right.low, high: right.high, showsEffect: apart)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when an effect counts only if the two models' own intervals do not overlap. They may overlap widely because seeds differ, while b beats a with every seed.
            """,
          zh: "这正是只有两个模型各自的区间不重叠才算有影响时得到的结果。种子之间差别大时区间会大幅重叠，而 b 仍可能在每个种子上都胜过 a。")
      })
    misconception(
      "anyDifferenceCounts",
      { a, b, t in
        let right = try compared(a, b, t) { seedDeviation($0) / root($0) }
        return SeedComparison(
          difference: right.difference, low: right.low, high: right.high, showsEffect: right.difference != 0)
      },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when every mean difference counts as an effect. Two copies of one model differ, too, from seed to seed.",
          zh: "这正是只要均值有差别就算有影响时得到的结果。同一个模型换个种子，结果也会不同。")
      })
    misconception(
      "onlyBetterCounts",
      { a, b, t in
        let right = try compared(a, b, t) { seedDeviation($0) / root($0) }
        return SeedComparison(
          difference: right.difference, low: right.low, high: right.high, showsEffect: right.low > 0)
      },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when only an improvement counts. An interval that lies below 0 shows an effect as well: b is worse.",
          zh: "这正是只有变好才算有影响时得到的结果。整个区间在 0 以下同样显示出影响：b 更差。")
      })
    misconception(
      "readingReversed",
      { a, b, t in
        let right = try compared(a, b, t) { seedDeviation($0) / root($0) }
        return SeedComparison(
          difference: right.difference, low: right.low, high: right.high, showsEffect: !right.showsEffect)
      },
      says: { _, _, _ in
        Words(
          en: "This is what you get when an interval that covers 0 counts as an effect. It is the other way round.",
          zh: "这正是把包含 0 的区间当作有影响时得到的结果。应当反过来。")
      })
  }
}

/// Both lists, if they make pairs: the misconceptions are about the comparison.
private func paired(_ a: [Double], _ b: [Double]) throws -> ([Double], [Double]) {
  guard a.count == b.count, a.count >= 2 else { throw ArmError.noPairs }
  return (a, b)
}

private func pairwise(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $1 - $0 } }

private func root(_ values: [Double]) -> Double { Double(values.count).squareRoot() }

/// Mean difference ± half, read rightly.
private func compared(_ mean: Double, _ half: Double) -> SeedComparison {
  SeedComparison(
    difference: mean, low: mean - half, high: mean + half, showsEffect: mean - half > 0 || mean + half < 0)
}

/// The paired comparison with `error` in the place of s / √n.
private func compared(
  _ a: [Double], _ b: [Double], _ t: Double, error: ([Double]) -> Double
) throws -> SeedComparison {
  let (a, b) = try paired(a, b)
  let differences = pairwise(a, b)
  return compared(seedMean(differences), t * error(differences))
}

private func spread(_ values: [Double]) -> String { values.count > 1 ? seedDeviation(values).text(3) : "–" }
