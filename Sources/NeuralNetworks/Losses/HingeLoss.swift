import TensorCore

/// Hinge: max(0, 1 − s·z) for scores z and labels s = ±1: nothing to gain once a score is right by the margin 1.
///
/// Gradient: −s while s·z < 1, else 0. PyTorch has only `multiMarginLoss`. Source: Cortes and Vapnik, 1995.
///
/// - Throws: an `argument` error for labels other than ±1 (turn 0 and 1 into 2·y − 1); a `shape` error when the shapes do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func hingeLoss<Element: FloatingElement>(
  _ scores: Tensor<Element>, _ labels: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  try checkSigns(labels, "hinge_loss")
  return try pairwiseLoss(
    "hinge_loss", scores, labels,
    value: { z, s in s * z < 1 ? 1 - s * z : s * z >= 1 ? 0 : s * z },
    slope: { z, s in s * z < 1 ? -s : 0 },
    targetSlope: nil
  ).reduced(reduction, in: "hinge_loss")
}

/// Squared hinge: max(0, 1 − s·z)² for labels s = ±1: smooth at the margin, harder on bad mistakes.
///
/// Gradient: −2s·max(0, 1 − s·z). PyTorch has only `multiMarginLoss` with p = 2.
///
/// - Throws: as `hingeLoss`.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func squaredHingeLoss<Element: FloatingElement>(
  _ scores: Tensor<Element>, _ labels: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  try checkSigns(labels, "squared_hinge_loss")
  return try pairwiseLoss(
    "squared_hinge_loss", scores, labels,
    value: { z, s in s * z < 1 ? (1 - s * z) * (1 - s * z) : s * z >= 1 ? 0 : s * z },
    slope: { z, s in s * z < 1 ? -2 * s * (1 - s * z) : 0 },
    targetSlope: nil
  ).reduced(reduction, in: "squared_hinge_loss")
}

private func checkSigns<Element: FloatingElement>(_ labels: Tensor<Element>, _ operation: StaticString) throws {
  guard let odd = labels.elements.first(where: { $0 != 1 && $0 != -1 }) else { return }
  throw TensorError(.argument, in: "\(operation)", "labels are −1 or 1, got \(odd); labels 0 and 1 become 2·y − 1")
}
