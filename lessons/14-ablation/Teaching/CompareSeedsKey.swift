import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 14.3.
  static let compareSeeds = AnswerKey(for: AblationExercises.compareSeeds, reference: AblationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Subtracting first takes out what a seed does to both models alike; what is left are n numbers, and their mean is known to within t standard errors, s / √n. Only an \
        interval without 0 says more than chance would.
        """,
      zh: "先逐对相减，种子对两个模型的共同影响就抵消了；剩下 n 个数，其均值的误差不超过 t 倍标准误 s / √n。只有不含 0 的区间，才说明了比偶然更多的东西。")
    key.alternative("by sums of squares") { a, b, t in
      guard a.count == b.count, a.count >= 2 else { throw ArmError.noPairs }
      let n = Double(a.count)
      let d = a.indices.map { b[$0] - a[$0] }
      let mean = d.reduce(0, +) / n
      let variance = (d.reduce(0) { $0 + $1 * $1 } - n * mean * mean) / (n - 1)
      let error = (max(variance, 0) / n).squareRoot()
      return SeedComparison(
        difference: mean, low: mean - t * error, high: mean + t * error, showsEffect: abs(mean) > t * error)
    }
    key.alternative("difference of means, spread of the pairs") { a, b, t in
      guard a.count == b.count, a.count >= 2 else { throw ArmError.noPairs }
      let mean = seedMean(b) - seedMean(a)
      let half = t * seedDeviation(zip(a, b).map { $1 - $0 }) / Double(a.count).squareRoot()
      return SeedComparison(
        difference: mean, low: mean - half, high: mean + half, showsEffect: !(mean - half...mean + half).contains(0))
    }

    key.example(([0.5, 0.6, 0.7], [0.6, 0.8, 1.0], 4.303))
    key.example(([0.861, 0.902, 0.784, 0.823, 0.955], [0.874, 0.921, 0.795, 0.841, 0.963], 2.776))
    key.example(([0.861, 0.902, 0.784, 0.823, 0.955], [0.852, 0.911, 0.815, 0.806, 0.941], 2.776))
    key.example(
      en: "model b is clearly worse", zh: "模型 b 明显更差",
      ([0.861, 0.902, 0.784, 0.823], [0.821, 0.871, 0.751, 0.779], 3.182))
    key.random(16) { generator in
      let seeds = Int.random(in: 3...6, using: &generator)
      let isClear = Bool.random(using: &generator)
      let shift = isClear ? 0.04 * (Bool.random(using: &generator) ? 1.0 : -1) : 0
      let noise = isClear ? 0.006 : 0.03
      let a = (0..<seeds).map { _ in Double.random(in: 0.55...0.9, using: &generator) }
      return (a, a.map { $0 + shift + .random(in: -noise...noise, using: &generator) }, studentT[seeds - 3])
    }
    key.example(en: "there are two seeds", zh: "只有两个种子", ([0.71, 0.64], [0.79, 0.75], 12.706))
    key.example(en: "the lists have different lengths", zh: "两个列表长度不同", ([0.7, 0.8, 0.6], [0.75, 0.85], 4.303))
    key.example(en: "there is one seed", zh: "只有一个种子", ([0.7], [0.9], 12.706))
    key.example(en: "both lists are empty", zh: "两个列表都为空", ([], [], 12.706))

    key.when(en: "the two models' own ranges overlap", zh: "两个模型各自的范围有重叠") { a, b, _ in
      guard let aMax = a.max(), let bMax = b.max(), let aMin = a.min(), let bMin = b.min() else { return false }
      return aMin <= bMax && bMin <= aMax
    }
    key.when(en: "an effect is shown", zh: "显示出影响") { a, b, t in compared(a, b, t)?.showsEffect == true }
    key.when(en: "no effect is shown", zh: "未显示出影响") { a, b, t in compared(a, b, t)?.showsEffect == false }
    key.when(en: "the lists do not make pairs", zh: "列表不能配对") { a, b, _ in a.count != b.count || a.count < 2 }

    key.addSeedMisconceptions()

    key.hints(
      Words(
        en:
          "Seed 2 was a lucky one: both models did well with it. Does that tell anything about which model is better?",
        zh: "种子 2 运气好，两个模型的结果都高。这能说明哪个模型更好吗？"),
      Words(
        en:
          "Make one list of differences first; forget the two lists. Then mean, standard deviation with n − 1, and √n.",
        zh: "先求出差值列表，之后就不再需要原来的两个列表。然后求均值、除以 n − 1 的标准差，再除以 √n。"),
      Words(
        en: "half = t · √(Σ (dᵢ − m)² / (n − 1)) / √n. An effect is shown if m − half > 0 or m + half < 0.",
        zh: "half = t · √(Σ (dᵢ − m)² / (n − 1)) / √n。m − half > 0 或 m + half < 0 时显示出影响。"))
  }
}

/// Student's t for 95 %, two-sided, with 2, 3, 4 and 5 degrees of freedom.
private let studentT = [4.303, 3.182, 2.776, 2.571]

func seedMean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The standard deviation, with n − 1.
func seedDeviation(_ values: [Double]) -> Double {
  let mean = seedMean(values)
  return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
}

private func compared(_ a: [Double], _ b: [Double], _ t: Double) -> SeedComparison? {
  try? AblationReference().compareSeeds(a: a, b: b, t: t)
}
