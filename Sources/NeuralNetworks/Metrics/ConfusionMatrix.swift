import TensorCore

/// How often each class was taken for each: element `[t, p]` counts the samples of class t that were predicted as p. What is right stands on the
/// diagonal.
///
/// - Parameters:
///   - scores: `[samples, classes]`, logits or probabilities.
///   - labels: `[samples]`, the true classes.
/// - Returns: `[classes, classes]`
/// - Throws: as `accuracy`.
public func confusionMatrix<Element: FloatingElement>(
  _ scores: Tensor<Element>, labels: Tensor<Int>
) throws -> Tensor<Int> {
  let table = try ScoreTable(scores, labels, in: "confusionMatrix")
  var counts = [Int](repeating: 0, count: table.classes * table.classes)
  for sample in 0..<table.samples { counts[table.labels[sample] * table.classes + table.prediction(for: sample)] += 1 }
  return try Tensor(counts, shape: [table.classes, table.classes])
}
