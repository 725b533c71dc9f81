import Ablation
import TensorCore

/// How often two equal models are told apart: both draw their scores from the same normal distribution, and somebody computes an interval.
struct FalseAlarms {
  let seeds: Int
  /// The share of comparisons whose interval mean ± t·s/√n misses 0.
  let student: Double
  /// The same with 1.96 in the place of t.
  let normal: Double
  /// The share in which the best score of one is higher than the best of the other: somebody always wins.
  let best: Double

  /// Compares `comparisons` times over `seeds` seeds.
  init(seeds: Int, comparisons: Int = 4000) throws {
    self.seeds = seeds
    var generator = SeededGenerator(seed: 14)
    let scores = try Tensor<Double>.randn([comparisons, 2, seeds], using: &generator).elements
    let t = StudentT(degreesOfFreedom: seeds - 1)?.quantile(0.975) ?? .infinity
    var alarms = (student: 0, normal: 0, best: 0)
    for comparison in 0..<comparisons {
      let start = comparison * 2 * seeds
      let (a, b) = (scores[start..<start + seeds], scores[start + seeds..<start + 2 * seeds])
      let differences = zip(a, b).map { $1 - $0 }
      guard let estimate = Estimate(differences), let s = estimate.standardDeviation else { continue }
      let errors = abs(estimate.mean) / (s / Double(seeds).squareRoot())
      if errors > t { alarms.student += 1 }
      if errors > 1.96 { alarms.normal += 1 }
      if a.max() != b.max() { alarms.best += 1 }
    }
    func share(_ count: Int) -> Double { Double(count) / Double(comparisons) }
    (student, normal, best) = (share(alarms.student), share(alarms.normal), share(alarms.best))
  }
}
