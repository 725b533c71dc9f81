import TensorCore

/// Hinge embedding: x for label 1, max(0, margin − x) for label −1; x is a distance. Similar pairs are pulled together, dissimilar
/// ones pushed apart until the margin is reached.
///
/// Gradient: 1 for label 1; −1 for label −1 while x is below the margin. A label that is neither counts as both, as in PyTorch.
/// Source: PyTorch, `F.hinge_embedding_loss`.
///
/// - Throws: a `shape` error when the shapes do not broadcast.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func hingeEmbeddingLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, margin: Double = 1, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let m = Element(converting: margin)
  return try pairwiseLoss(
    "hinge_embedding_loss", input, target,
    value: { x, t in (t != 1 ? (m - x < 0 ? 0 : m - x) : 0) + (t != -1 ? x : 0) },
    slope: { x, t in (t != 1 && m - x >= 0 ? -1 : 0) + (t != -1 ? 1 : 0) },
    targetSlope: nil
  ).reduced(reduction, in: "hinge_embedding_loss")
}
