import TensorCore

/// Vectors of length 1 along the last dimension: v / max(‖v‖, eps).
///
/// Gradient: (g − v̂·(v̂·g))/‖v‖: only the part at right angles to v gets through. Source: PyTorch, `F.normalize`.
///
/// - Throws: a `shape` error for a 0-d tensor.
public func normalize<Element: FloatingElement>(_ vectors: Tensor<Element>, eps: Double = 1e-12) throws
  -> Tensor<Element>
{
  let lengths = try vectors.norm(p: 2, in: "normalize").unsqueeze(-1)
  return try vectors / lengths.clamp(min: Element(converting: eps))
}

/// The cosine of the angle between vectors in the last dimension: a·b / max(‖a‖·‖b‖, eps).
///
/// Gradient for a: (b̂ − cos·â)/‖a‖. Shapes: [..., D] and [..., D], which broadcast, give [...]. Source: PyTorch, `F.cosine_similarity`.
///
/// - Throws: a `shape` error when the shapes do not broadcast or there is no dimension.
public func cosineSimilarity<Element: FloatingElement>(
  _ a: Tensor<Element>, _ b: Tensor<Element>, eps: Double = 1e-8
) throws -> Tensor<Element> {
  let lengths = try a.norm(p: 2, in: "cosine_similarity") * b.norm(p: 2, in: "cosine_similarity")
  return try (a * b).sum(dim: -1) / lengths.clamp(min: Element(converting: eps))
}
