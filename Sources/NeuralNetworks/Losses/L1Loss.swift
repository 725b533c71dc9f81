import TensorCore

/// Mean absolute error: |x − t| per element.
///
/// Gradient: sign(x − t) for the input (0 where both are equal), the opposite for the target. The constant that minimises it is the
/// median of the targets; the pull does not shrink near the goal.
///
/// With `weight` (of the input's shape) each element counts weight times, and the mean divides by the sum of the weights.
/// Source: PyTorch, `F.l1_loss`.
///
/// - Throws: a `shape` error when input and target do not broadcast, or when `weight` has not the input's shape.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func l1Loss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, reduction: Reduction = .mean, weight: Tensor<Element>? = nil
) throws -> Tensor<Element> {
  try pairwiseLoss(
    "l1_loss", input, target,
    value: { x, t in abs(x - t) },
    slope: { x, t in x > t ? 1 : x < t ? -1 : 0 },
    targetSlope: { x, t in x > t ? -1 : x < t ? 1 : 0 }
  ).reducedByWeight(weight, of: input, reduction, in: "l1_loss")
}
