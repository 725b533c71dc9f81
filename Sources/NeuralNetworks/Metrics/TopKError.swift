import TensorCore

/// The share of samples whose true class is not among the k classes with the highest scores. Top-1 error is 1 − accuracy.
///
/// Where scores are equal, the class with the lower number counts as the higher, as in the engine's `topk`. With K classes, guessing has
/// a top-k error of 1 − k/K: for ten classes, a top-5 error of 0.5 says nothing.
///
/// - Parameters:
///   - scores: `[samples, classes]`, logits or probabilities.
///   - labels: `[samples]`, the true classes.
///   - k: from 1 to the number of classes.
/// - Throws: a `shape` error when scores and labels do not fit or there is no sample, an `index` error for a label out of range, an
///   `argument` error for such a k and for scores that are NaN.
public func topKError<Element: FloatingElement>(
  _ scores: Tensor<Element>, labels: Tensor<Int>, k: Int
) throws -> Double {
  let table = try ScoreTable(scores, labels, in: "topKError")
  guard (1...table.classes).contains(k) else {
    throw TensorError(.argument, in: "topKError", "k is \(k), but there are \(table.classes) classes to choose from")
  }
  let misses = (0..<table.samples).count { table.rank(ofLabelIn: $0) >= k }
  return Double(misses) / Double(table.samples)
}

/// Scores and labels that were checked against each other.
struct ScoreTable {
  let samples: Int
  let classes: Int
  let labels: [Int]
  private let scores: [Double]

  init<Element: FloatingElement>(_ scores: Tensor<Element>, _ labels: Tensor<Int>, in metric: String) throws {
    guard scores.rank == 2, labels.rank == 1, scores.shape[0] == labels.shape[0], labels.count > 0 else {
      throw TensorError(
        .shape, in: metric,
        "expected scores [samples, classes] and as many labels [samples], at least one, but got \(scores.shape) and \(labels.shape)"
      )
    }
    (samples, classes) = (scores.shape[0], scores.shape[1])
    self.labels = labels.elements
    self.scores = scores.elements.map(Double.init)
    if let bad = self.labels.first(where: { $0 < 0 || $0 >= scores.shape[1] }) {
      throw TensorError(.index, in: metric, "Target \(bad) is out of bounds for \(scores.shape[1]) classes.")
    }
    if let bad = self.scores.firstIndex(where: { $0.isNaN }) {
      throw TensorError(.argument, in: metric, "the scores of sample \(bad / scores.shape[1]) hold NaN")
    }
  }

  /// How many classes stand before the true one of a sample: 0 when it has the highest score.
  func rank(ofLabelIn sample: Int) -> Int {
    let row = scores[(sample * classes)..<((sample + 1) * classes)]
    let own = row[row.startIndex + labels[sample]]
    return row.enumerated().count { $1 > own || ($1 == own && $0 < labels[sample]) }
  }

  /// The class with the highest score of a sample, the lowest of several.
  func prediction(for sample: Int) -> Int {
    let row = scores[(sample * classes)..<((sample + 1) * classes)]
    return row.indices.reduce(row.startIndex) { row[$1] > row[$0] ? $1 : $0 } - row.startIndex
  }
}
