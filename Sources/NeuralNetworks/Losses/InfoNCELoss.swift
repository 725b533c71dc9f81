import TensorCore

// Contrastive losses: among many, find the partner. PyTorch has no losses of these names.
// Source: van den Oord, Li and Vinyals, "Representation Learning with Contrastive Predictive Coding", 2018; NT-Xent: Chen and others,
// "A Simple Framework for Contrastive Learning of Visual Representations", 2020.

/// InfoNCE of similarities S, [N, N]: the cross-entropy of each row of S/T against the diagonal, where the partners stand.
///
/// Gradient: (softmax(S/T) − I)/T, divided by N under `mean`. Equal similarities cost ln N. A small temperature T sharpens.
///
/// - Throws: a `shape` error unless S is square, an `argument` error unless T > 0 or when it is empty.
public func infoNCELoss<Element: FloatingElement>(
  similarities: Tensor<Element>, temperature: Double, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  guard similarities.rank == 2, similarities.shape[0] == similarities.shape[1] else {
    throw TensorError(
      .shape, in: "info_nce_loss", "a square matrix of similarities [N, N] needed, got \(similarities.shape)")
  }
  guard temperature > 0 else {
    throw TensorError(.argument, in: "info_nce_loss", "the temperature must be positive. Got: \(temperature)")
  }
  try checkNotEmpty([similarities], "info_nce_loss")
  let partners = try Tensor<Int>(Array(0..<similarities.shape[0]))
  return try crossEntropy(similarities / Element(converting: temperature), partners, reduction: reduction)
}

/// InfoNCE of embeddings: row i of `queries` belongs to row i of `keys`, both [N, D]; similarities are cosines.
///
/// - Throws: a `shape` error unless both have one shape [N, D]; an `argument` error unless T > 0.
public func infoNCELoss<Element: FloatingElement>(
  _ queries: Tensor<Element>, _ keys: Tensor<Element>, temperature: Double, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  try checkViews(queries, keys, "info_nce_loss")
  return try infoNCELoss(
    similarities: normalize(queries).matmul(normalize(keys).t()), temperature: temperature, reduction: reduction)
}

/// NT-Xent of two views of N samples, both [N, D]: each of the 2N looks for its partner among the 2N − 1 others; nobody is compared with
/// itself. A mean over all 2N. At chance it costs ln(2N − 1).
///
/// - Throws: a `shape` error unless both have one shape [N, D]; an `argument` error unless T > 0.
public func ntXentLoss<Element: FloatingElement>(
  _ first: Tensor<Element>, _ second: Tensor<Element>, temperature: Double
) throws -> Tensor<Element> {
  try checkViews(first, second, "nt_xent_loss")
  guard temperature > 0 else {
    throw TensorError(.argument, in: "nt_xent_loss", "the temperature must be positive. Got: \(temperature)")
  }
  let n = first.shape[0]
  let all = try normalize(Tensor.cat([first, second]))
  let itself = try Tensor<Bool>((0..<4 * n * n).map { $0 / (2 * n) == $0 % (2 * n) }, shape: [2 * n, 2 * n])
  let scores = try (all.matmul(all.t()) / Element(converting: temperature)).maskedFill(itself, -.infinity)
  return try crossEntropy(scores, Tensor((0..<2 * n).map { ($0 + n) % (2 * n) }))
}

private func checkViews<Element>(_ a: Tensor<Element>, _ b: Tensor<Element>, _ operation: StaticString) throws {
  guard a.rank == 2, a.shape == b.shape else {
    throw TensorError(
      .shape, in: "\(operation)", "two batches of embeddings of one shape [N, D] needed, got \(a.shape) and \(b.shape)")
  }
  try checkNotEmpty([a], operation)
}
