import TensorCore

/// Huber's loss: (x − t)² / 2 where |x − t| ≤ δ, else δ·(|x − t| − δ/2): squared near the goal, straight far from it.
///
/// Gradient: clamp(x − t, −δ, δ); the slope of the tails is δ. δ → ∞ gives half the squared error.
/// With `weight` (of the input's shape) each element counts weight times; unlike `mseLoss`, the mean still divides by the number of
/// elements. Source: PyTorch, `F.huber_loss`; Huber, "Robust Estimation of a Location Parameter", 1964.
///
/// - Throws: an `argument` error unless δ > 0; a `shape` error when input and target do not broadcast, or when `weight` has not the
///   input's shape.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func huberLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, delta: Double = 1, reduction: Reduction = .mean,
  weight: Tensor<Element>? = nil
) throws -> Tensor<Element> {
  guard delta > 0 else {
    throw TensorError(
      .argument, in: "huber_loss", "huber_loss does not support non-positive values for delta. Got: \(delta)")
  }
  let d = Element(converting: delta)
  let losses = try pairwiseLoss(
    "huber_loss", input, target,
    value: { x, t in
      let r = abs(x - t)
      return r <= d ? r * r / 2 : d * (r - d / 2)
    },
    slope: { x, t in clamp(x - t, d) },
    targetSlope: { x, t in -clamp(x - t, d) })
  guard let weight else { return try losses.reduced(reduction, in: "huber_loss") }
  guard weight.shape == input.shape else {
    throw TensorError(
      .shape, in: "huber_loss",
      "Weights and input must have the same size. The weights are \(weight.shape), the input is \(input.shape).")
  }
  return try (losses * weight).reduced(reduction, in: "huber_loss")
}
