import TensorCore

/// Soft margin: ln(1 + e^(−t·x)) for labels t = ±1: the logistic loss of a score.
///
/// Gradient: −t·z / (1 + z) with z = e^(−t·x), which is −t·σ(−t·x). Computed as PyTorch does it: a score so wrong that z overflows
/// gives an infinite loss. Source: PyTorch, `F.soft_margin_loss`.
///
/// - Throws: a `shape` error when the shapes do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func softMarginLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  try pairwiseLoss(
    "soft_margin_loss", input, target,
    value: { x, t in (-t * x).exponential.logarithmOfOnePlus },
    slope: { x, t in
      let z = (-t * x).exponential
      return -t * z / (1 + z)
    },
    targetSlope: nil
  ).reduced(reduction, in: "soft_margin_loss")
}
