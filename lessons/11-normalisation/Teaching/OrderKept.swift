import TensorCore

/// Which comparisons of two numbers come out the same before and after a normalisation.
struct OrderKept {
  /// The share of pairs of samples, feature by feature, that keep their order.
  let amongSamples: Double
  /// The share of pairs of features, sample by sample, that keep their order.
  let amongFeatures: Double

  /// Compares two tables of the same shape, [samples, features].
  init(from before: Tensor<Double>, to after: Tensor<Double>) throws {
    amongFeatures = Self.share(before, after)
    amongSamples = Self.share(try before.transpose(0, 1), try after.transpose(0, 1))
  }

  /// The mean over `trials` random batches of 8 samples and 6 features, whose means and spreads differ.
  static func measured(
    trials: Int, seed: Int, by normalise: (Tensor<Double>) throws -> Tensor<Double>
  ) throws -> (samples: Double, features: Double) {
    var generator = SeededGenerator(seed: seed)
    var (samples, features) = (0.0, 0.0)
    for _ in 0..<trials {
      let scale = try Tensor<Double>.uniform([6], in: 0.5..<3, using: &generator)
      let batch = try Tensor<Double>.randn([8, 6], using: &generator) * scale + Tensor.randn([6], using: &generator)
      let kept = try OrderKept(from: batch, to: normalise(batch))
      samples += kept.amongSamples
      features += kept.amongFeatures
    }
    return (samples / Double(trials), features / Double(trials))
  }

  /// The share of pairs within rows.
  private static func share(_ before: Tensor<Double>, _ after: Tensor<Double>) -> Double {
    let (a, b, width) = (before.elements, after.elements, before.shape[1])
    var (kept, pairs) = (0, 0)
    for row in stride(from: 0, to: a.count, by: width) {
      for i in row..<row + width {
        for j in row..<i {
          pairs += 1
          if (a[i] < a[j]) == (b[i] < b[j]) { kept += 1 }
        }
      }
    }
    return Double(kept) / Double(pairs)
  }
}
