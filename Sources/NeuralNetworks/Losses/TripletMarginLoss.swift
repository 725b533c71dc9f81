import TensorCore

/// Triplets: max(0, d(anchor, positive) − d(anchor, negative) + margin), with `pairwiseDistance` d of the last dimension.
///
/// Gradient for the anchor while the margin is violated: (a − p)/‖a − p‖ − (a − n)/‖a − n‖; nothing once the margin holds. Embeddings
/// that collapse to a point cost exactly the margin.
///
/// - Parameters:
///   - p: the kind of norm; 2 is the usual distance.
///   - swap: compares with d(positive, negative) when that is smaller (Balntas and others, 2016).
/// - Throws: a `shape` error when the three differ in rank or do not broadcast; an `argument` error unless margin > 0.
///
/// Source: PyTorch, `F.triplet_margin_loss`; Schroff and others, "FaceNet", 2015.
public func tripletMarginLoss<Element: FloatingElement>(
  anchor: Tensor<Element>, positive: Tensor<Element>, negative: Tensor<Element>, margin: Double = 1, p: Double = 2,
  eps: Double = 1e-6, swap: Bool = false, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "triplet_margin_loss"
  guard anchor.rank == positive.rank, anchor.rank == negative.rank else {
    throw TensorError(
      .shape, in: "\(operation)",
      "The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor "
        + "\(anchor.rank)D, positive \(positive.rank)D, and negative \(negative.rank)D inputs")
  }
  guard margin > 0 else {
    throw TensorError(.argument, in: "\(operation)", "margin must be greater than 0, got \(margin)")
  }
  let near = try pairwiseDistance(anchor, positive, p: p, eps: eps)
  var far = try pairwiseDistance(anchor, negative, p: p, eps: eps)
  if swap { far = try far.minimum(pairwiseDistance(positive, negative, p: p, eps: eps)) }
  return try (near - far + Element(converting: margin)).clamp(min: 0).reduced(reduction, in: operation)
}
