import TensorCore

/// Negative log-likelihood of counts under a Poisson distribution: eˣ − t·x, where x is the logarithm of the expected count.
///
/// Gradient: eˣ − t; the optimum is eˣ = mean of the counts.
///
/// - Parameters:
///   - logInput: false when x is the expected count itself: x − t·ln(x + eps), gradient 1 − t / (x + eps).
///   - full: adds Stirling's approximation of ln t!, t·ln t − t + ½ ln 2πt, for counts above 1. It does not depend on x.
///   - eps: keeps the logarithm finite when `logInput` is false.
/// - Throws: a `shape` error when the shapes do not broadcast.
///
/// Source: PyTorch, `F.poisson_nll_loss`.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func poissonNLLLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, logInput: Bool = true, full: Bool = false, eps: Double = 1e-8,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let e = Element(converting: eps)
  /// Stirling's approximation, and its slope; for counts up to 1 the slope is 0 · (...), so NaN where the logarithm is.
  func stirling(_ t: Element) -> Element {
    full && t > 1 ? t * t.logarithm - t + (2 * .pi * t).logarithm / 2 : 0
  }
  func stirlingSlope(_ t: Element) -> Element { full ? (t > 1 ? 1 : 0) * (t.logarithm + 1 / (2 * t)) : 0 }
  let losses =
    logInput
    ? try pairwiseLoss(
      "poisson_nll_loss", input, target,
      value: { x, t in x.exponential - t * x + stirling(t) },
      slope: { x, t in x.exponential - t },
      targetSlope: { x, t in stirlingSlope(t) - x })
    : try pairwiseLoss(
      "poisson_nll_loss", input, target,
      value: { x, t in x - t * (x + e).logarithm + stirling(t) },
      slope: { x, t in 1 - t / (x + e) },
      targetSlope: { x, t in stirlingSlope(t) - (x + e).logarithm })
  return try losses.reduced(reduction, in: "poisson_nll_loss")
}
