import TensorCore

/// Softmax cross-entropy of logits against probabilities of every class: −Σ_c t_c·ln q_c.
///
/// Gradient: q·Σt − t for the logits, −ln q for the targets. Its minimum is the entropy of the targets, not 0.
/// The targets have the shape of the logits; the mean divides by the number of samples (weights or not).
///
/// - Parameters:
///   - weight: how much each class counts, [K].
///   - labelSmoothing: ε: the targets become (1 − ε)·t + ε/K.
/// - Throws: a `shape` error when shapes do not fit, an `argument` error when ε is outside 0...1.
///
/// Source: PyTorch, `F.cross_entropy` with floating-point targets.
public func crossEntropy<Element: FloatingElement>(
  _ logits: Tensor<Element>, _ target: Tensor<Element>, weight: Tensor<Element>? = nil, reduction: Reduction = .mean,
  labelSmoothing: Double = 0
) throws -> Tensor<Element> {
  let operation: StaticString = "cross_entropy_loss"
  try checkSmoothing(labelSmoothing, operation)
  guard logits.shape == target.shape, logits.rank > 0 else {
    throw TensorError(
      .shape, in: "\(operation)",
      "probabilities as targets need the shape of the logits: got logits of \(logits.shape) and targets of "
        + "\(target.shape). Class labels are a Tensor<Int>.")
  }
  let dim = logits.rank == 1 ? 0 : 1
  let classes = logits.shape[dim]
  var shares = target
  if labelSmoothing > 0 {
    shares =
      try target * Element(converting: 1 - labelSmoothing) + Element(converting: labelSmoothing / Double(classes))
  }
  var terms = try logits.logSoftmax(dim: dim) * shares
  if let weight {
    try ClassificationSizes.checkWeight(weight, classes, operation)
    let trailing = [Int](repeating: 1, count: logits.rank - 1 - dim)
    terms = try terms * weight.reshape([classes] + trailing)
  }
  if reduction == .none { return try -terms.sum(dim: dim) }
  let total = try -terms.sum()
  return try reduction == .mean
    ? total / Element(converting: Double(logits.count) / Double(classes)) : total.reduced(reduction, in: operation)
}

/// - Throws: an `argument` error when the share that is spread over all classes is outside 0...1.
func checkSmoothing(_ smoothing: Double, _ operation: StaticString) throws {
  guard smoothing >= 0, smoothing <= 1 else {
    throw TensorError(
      .argument, in: "\(operation)", "label_smoothing must be between 0.0 and 1.0. Got: \(smoothing)")
  }
}
