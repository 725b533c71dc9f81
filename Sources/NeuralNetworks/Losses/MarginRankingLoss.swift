import TensorCore

/// Ranking: max(0, margin − t·(a − b)) for scores a and b; t = 1 says that a belongs above b, t = −1 below it.
///
/// Gradient: −t for a and t for b while the margin is violated, else 0. Source: PyTorch, `F.margin_ranking_loss`.
///
/// - Throws: a `shape` error when the three differ in rank or do not broadcast.
public func marginRankingLoss<Element: FloatingElement>(
  _ a: Tensor<Element>, _ b: Tensor<Element>, _ target: Tensor<Element>, margin: Double = 0,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  guard a.rank == b.rank, a.rank == target.rank else {
    throw TensorError(
      .shape, in: "margin_ranking_loss",
      "All input tensors should have same dimension but got sizes: input1: \(a.shape), input2: \(b.shape), target: "
        + "\(target.shape)")
  }
  return try (Element(converting: margin) - target * (a - b)).clamp(min: 0)
    .reduced(reduction, in: "margin_ranking_loss")
}
