import TensorCore

/// Multi-class hinge: Σ over the wrong classes j of w_y·max(0, margin − x_y + x_j)ᵖ, divided by the number of classes.
///
/// Gradient (p = 1): w_y/K for each class that violates the margin, minus their count times that at the label. p = 2 squares the
/// violations. Shapes: scores [N, K] and labels [N], or one sample: [K] and [] or [1].
/// Source: PyTorch, `F.multi_margin_loss`; Crammer and Singer, 2001.
///
/// - Throws: an `argument` error unless p is 1 or 2; a `shape` error when shapes do not fit; an `index` error when a label is no class.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func multiMarginLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ labels: Tensor<Int>, p: Int = 1, margin: Double = 1, weight: Tensor<Element>? = nil,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "multi_margin_loss"
  guard p == 1 || p == 2 else { throw TensorError(.argument, in: "\(operation)", "only p == 1 and p == 2 supported") }
  let (samples, classes) = try multiMarginSizes(input, labels, weight, operation)
  let (x, y, w, m) = (input.elements, labels.elements, weight?.elements, Element(converting: margin))

  /// Sends every violated margin of sample s to `body`: (wrong class, violation).
  func forEachViolation(_ s: Int, _ body: (Int, Element) -> Void) {
    for j in 0..<classes where j != y[s] {
      let violation = m - x[s * classes + y[s]] + x[s * classes + j]
      if violation > 0 { body(j, violation) }
    }
  }

  let losses = try Tensor<Element>.zeros(labels.rank == 0 || input.rank < 2 && reduction != .none ? [] : labels.shape)
  let share = 1 / Element(converting: Double(classes))
  for s in 0..<samples {
    forEachViolation(s) { _, v in losses.start[s] += (p == 1 ? v : v * v) * (w?[y[s]] ?? 1) * share }
  }
  let shape = input.shape
  let counted = Element(converting: Double(samples))
  let resultShape = losses.shape
  return try losses.plainlyReduced(reduction, by: counted, operation).recorded(
    operation, saving: [],
    [
      (
        input,
        { g, _ in
          let upstream = try g.spread(reduction, by: counted, over: resultShape)
          let gradient = try Tensor<Element>.zeros(shape)
          for s in 0..<samples {
            forEachViolation(s) { j, v in
              let slope = upstream.start[s] * (p == 1 ? 1 : 2 * v) * (w?[y[s]] ?? 1) * share
              gradient.start[s * classes + j] += slope
              gradient.start[s * classes + y[s]] -= slope
            }
          }
          return gradient
        }
      )
    ])
}

/// Samples and classes, after all checks.
private func multiMarginSizes<Element: FloatingElement>(
  _ input: Tensor<Element>, _ labels: Tensor<Int>, _ weight: Tensor<Element>?, _ operation: StaticString
) throws -> (Int, Int) {
  let (samples, classes) = input.rank == 2 ? (input.shape[0], input.shape[1]) : (1, input.count)
  guard input.rank <= 2, classes > 0 else {
    throw TensorError(
      .shape, in: "\(operation)",
      "Expected non-empty vector or matrix with optional 0-dim batch size, but got: \(input.shape)")
  }
  guard labels.rank <= 1, labels.count == samples else {
    throw TensorError(
      .shape, in: "\(operation)",
      "target tensor should be 1-D with size equal to the number of input samples (batch size). "
        + "Expected target size [\(samples)], but got \(labels.shape). Input has shape \(input.shape).")
  }
  guard labels.elements.allSatisfy({ (0..<classes).contains($0) }) else {
    throw TensorError(.index, in: "\(operation)", "target out of range: labels are 0...\(classes - 1)")
  }
  if let weight, weight.shape != [classes] {
    throw TensorError(
      .shape, in: "\(operation)",
      weight.rank == 1
        ? "inconsistent weight size, expected \(classes) but got \(weight.shape)" : "weight must be one-dimensional")
  }
  return (samples, classes)
}
