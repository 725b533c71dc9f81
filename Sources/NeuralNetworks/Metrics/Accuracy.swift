import TensorCore

/// The share of samples whose true class has the highest score; the class with the lower number wins where scores are equal.
///
/// - Parameters:
///   - scores: `[samples, classes]`, logits or probabilities.
///   - labels: `[samples]`, the true classes.
/// - Throws: a `shape` error when they do not fit or there is no sample, an `index` error for a label out of range, an `argument` error
///   for scores that are NaN.
public func accuracy<Element: FloatingElement>(_ scores: Tensor<Element>, labels: Tensor<Int>) throws -> Double {
  let table = try ScoreTable(scores, labels, in: "accuracy")
  let hits = (0..<table.samples).count { table.prediction(for: $0) == table.labels[$0] }
  return Double(hits) / Double(table.samples)
}
