import TensorCore

/// Smooth L1: (x − t)² / 2β where |x − t| < β, else |x − t| − β/2.
///
/// Gradient: clamp((x − t) / β, −1, 1); the slope of the tails is 1 whatever β is. It is `huberLoss` divided by β, equal at β = 1;
/// β = 0 is `l1Loss`. Source: PyTorch, `F.smooth_l1_loss`; Girshick, "Fast R-CNN", 2015.
///
/// - Throws: an `argument` error for a negative β; a `shape` error when input and target do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func smoothL1Loss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, beta: Double = 1, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  guard beta >= 0 else {
    throw TensorError(
      .argument, in: "smooth_l1_loss", "smooth_l1_loss does not support negative values for beta. Got: \(beta)")
  }
  if beta == 0 { return try l1Loss(input, target, reduction: reduction) }
  let b = Element(converting: beta)
  return try pairwiseLoss(
    "smooth_l1_loss", input, target,
    value: { x, t in
      let r = abs(x - t)
      return r < b ? r * r / (2 * b) : r - b / 2
    },
    slope: { x, t in clamp(x - t, b) / b },
    targetSlope: { x, t in -clamp(x - t, b) / b }
  ).reduced(reduction, in: "smooth_l1_loss")
}

/// r limited to −limit...limit; NaN stays NaN.
@inline(__always)
func clamp<Element: FloatingElement>(_ r: Element, _ limit: Element) -> Element {
  r > limit ? limit : r < -limit ? -limit : r
}
