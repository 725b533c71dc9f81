import TensorCore

/// Cosine embedding: 1 − cos(a, b) for label 1, max(0, cos(a, b) − margin) for label −1: angles count, lengths do not.
///
/// Gradient for a, label 1: −(b̂ − cos·â)/‖a‖, with â and b̂ of length 1: at right angles to a. Squared lengths are raised by 1e-12, so that
/// a zero vector has cosine 0. Labels that are neither count nothing, as in PyTorch.
///
/// Shapes: a and b [N, D] with labels [N], or [D] with one label [].
/// Source: PyTorch, `F.cosine_embedding_loss`.
///
/// - Throws: a `shape` error when shapes do not fit.
public func cosineEmbeddingLoss<Element: FloatingElement>(
  _ a: Tensor<Element>, _ b: Tensor<Element>, _ target: Tensor<Element>, margin: Double = 0,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "cosine_embedding_loss"
  guard target.rank <= 1, a.rank == target.rank + 1, b.rank == a.rank else {
    throw TensorError(
      .shape, in: "\(operation)",
      target.rank > 1
        ? "0D or 1D target tensor expected, multi-target not supported"
        : "\(target.rank)D target tensor expects \(target.rank + 1)D input tensors, but found inputs with sizes \(a.shape) "
          + "and \(b.shape).")
  }
  // PyTorch writes this number as a Float, for Double tensors, too.
  let tiny = Element(Float(1e-12))
  let lengths = try ((a.square().sum(dim: -1) + tiny) * (b.square().sum(dim: -1) + tiny)).sqrt()
  let cosine = try (a * b).sum(dim: -1) / lengths
  func labelled(_ label: Element) throws -> Tensor<Bool> {
    try Tensor<Bool>(target.elements.map { $0 == label }, shape: target.shape)
  }
  let similar = try Tensor.where(labelled(1), 1 - cosine, 0)
  let different = try Tensor.where(labelled(-1), (cosine - Element(converting: margin)).clamp(min: 0), 0)
  return try (similar + different).reduced(reduction, in: operation)
}
