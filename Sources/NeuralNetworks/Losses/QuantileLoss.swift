import TensorCore

/// Quantile loss, or pinball: max(τ(t − x), (τ − 1)(t − x)): too low costs τ for each unit, too high 1 − τ.
///
/// Gradient for x: −τ below the target, 1 − τ above it, 0 on it; the opposite for the target. The constant that minimises it is the
/// τ-quantile of the targets. τ = 0.5 is half of `l1Loss`.
///
/// PyTorch has no such loss. Source: Koenker and Bassett, "Regression Quantiles", 1978.
///
/// - Throws: an `argument` error unless 0 < τ < 1; a `shape` error when input and target do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func quantileLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, quantile: Double, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  guard quantile > 0, quantile < 1 else {
    throw TensorError(.argument, in: "quantile_loss", "the quantile must lie between 0 and 1. Got: \(quantile)")
  }
  let τ = Element(converting: quantile)
  return try pairwiseLoss(
    "quantile_loss", input, target,
    value: { x, t in t > x ? τ * (t - x) : (1 - τ) * (x - t) },
    slope: { x, t in t > x ? -τ : t < x ? 1 - τ : 0 },
    targetSlope: { x, t in t > x ? τ : t < x ? τ - 1 : 0 }
  ).reduced(reduction, in: "quantile_loss")
}
