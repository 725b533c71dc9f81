import TensorCore

/// ln cosh(x − t): about (x − t)²/2 near the goal, |x − t| − ln 2 far from it; smooth everywhere.
///
/// Gradient: tanh(x − t). cosh itself overflows at r ≈ 90 in Float; so far from 0 this computes |r| + ln(1 + e^(−2|r|)) − ln 2, and near it
/// ln(1 + 2 sinh²(r/2)), where the first form would lose all digits.
///
/// PyTorch has no such loss. Source: Chen and others, "Log Hyperbolic Cosine Loss Improves Variational Auto-Encoder", 2018.
///
/// - Throws: a `shape` error when input and target do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func logCoshLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let ln2 = Element(converting: 0.6931471805599453)
  return try pairwiseLoss(
    "log_cosh_loss", input, target,
    value: { x, t in
      let r = abs(x - t)
      if r > 1 { return r + (-2 * r).exponential.logarithmOfOnePlus - ln2 }
      let s = (r / 2).hyperbolicSine
      return (2 * s * s).logarithmOfOnePlus
    },
    slope: { x, t in (x - t).hyperbolicTangent },
    targetSlope: { x, t in (t - x).hyperbolicTangent }
  ).reduced(reduction, in: "log_cosh_loss")
}
