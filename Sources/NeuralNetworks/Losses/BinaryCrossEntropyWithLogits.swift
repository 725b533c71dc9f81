import TensorCore

/// Binary cross-entropy of scores (logits): (1 − t)·z + softplus(−z), which is −t·ln σ(z) − (1 − t)·ln(1 − σ(z)) without computing σ.
///
/// Gradient: σ(z) − t for the score, −z for the target. A score of −200 for a positive costs 200 and is pulled with slope −1; after a
/// sigmoid, `binaryCrossEntropy` would see probability 0 and give 100 and no slope at all.
///
/// - Parameters:
///   - weight: how much each element counts; broadcasts to the input.
///   - posWeight: w, how much positives count: (1 − t)·z + (1 + (w − 1)·t)·softplus(−z); usually one for each class, [C]. The
///     gradient becomes (1 − t) − (1 + (w − 1)·t)·σ(−z).
/// - Throws: a `shape` error when input and target differ in shape, or a weight does not broadcast to it.
///
/// Source: PyTorch, `F.binary_cross_entropy_with_logits`.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func binaryCrossEntropyWithLogits<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, weight: Tensor<Element>? = nil, reduction: Reduction = .mean,
  posWeight: Tensor<Element>? = nil
) throws -> Tensor<Element> {
  let operation: StaticString = "binary_cross_entropy_with_logits"
  guard input.shape == target.shape else {
    throw TensorError(
      .shape, in: "\(operation)", "Target size (\(target.shape)) must be the same as input size (\(input.shape))")
  }
  guard let posWeight else {
    return try pairwiseLoss(
      operation, input, target,
      value: { z, t in (1 - t) * z + (-z).softplus },
      slope: { z, t in z.logistic - t },
      targetSlope: { z, _ in -z }
    ).timesWeight(weight, operation).reduced(reduction, in: operation)
  }
  let share = try Tensor.ones(input.shape).timesWeight(posWeight, operation)
  let losses = try (1 - target) * input - (1 + (share - 1) * target) * input.logSigmoid()
  return try losses.timesWeight(weight, operation).reduced(reduction, in: operation)
}

extension FloatingElement {
  /// ln(1 + eˣ), for x of any size.
  @inline(__always) var softplus: Self { max(self, 0) + (-abs(self)).exponential.logarithmOfOnePlus }
}
