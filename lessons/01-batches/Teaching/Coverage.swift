import TensorCore

/// Which share of `samples` is seen at least once when `draws` are drawn at random.
enum Coverage {
  /// Each draw from all samples: what was drawn before can come again.
  static func withReplacement(samples: Int, draws: Int, using generator: inout SeededGenerator) -> Double {
    var seen: Set<Int> = []
    for _ in 0..<draws { seen.insert(.random(in: 0..<samples, using: &generator)) }
    return Double(seen.count) / Double(samples)
  }

  /// Epoch after epoch, each a new shuffle of all samples: none comes twice before all have come once.
  static func withoutReplacement(samples: Int, draws: Int, using generator: inout SeededGenerator) -> Double {
    var seen: Set<Int> = []
    for start in stride(from: 0, to: draws, by: samples) {
      seen.formUnion((0..<samples).shuffled(using: &generator).prefix(draws - start))
    }
    return Double(seen.count) / Double(samples)
  }
}
