import TensorCore

/// Kullback-Leibler divergence: t·(ln t − x) per element, where x are **log**-probabilities and t probabilities (0·ln 0 = 0).
///
/// Gradient: −t for the input; through `logSoftmax` that becomes q − t. It is 0 only where both distributions agree, and it is not
/// symmetric. `mean` divides by the number of elements; the divergence per sample is `batchMean`.
///
/// - Parameter logTarget: the targets are logarithms, too: e^t·(t − x).
/// - Throws: a `shape` error when the shapes do not broadcast.
///
/// Source: PyTorch, `F.kl_div`.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func klDiv<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, reduction: Reduction = .mean, logTarget: Bool = false
) throws -> Tensor<Element> {
  let terms =
    logTarget
    ? try pairwiseLoss(
      "kl_div", input, target,
      value: { x, t in t.exponential * (t - x) },
      slope: { _, t in -t.exponential },
      targetSlope: { x, t in t.exponential * (t - x + 1) })
    : try pairwiseLoss(
      "kl_div", input, target,
      value: { x, t in (t == 0 ? 0 : t * t.logarithm) - t * x },
      slope: { _, t in -t },
      targetSlope: { x, t in (t == 0 ? 0 : t.logarithm) + t / t - x })
  guard reduction == .batchMean else { return try terms.reduced(reduction, in: "kl_div") }
  let samples = input.shape.first ?? 1
  return try terms.sum() / Element(converting: Double(samples))
}
