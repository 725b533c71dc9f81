import TensorCore

/// Attention: softmax(Q·Kᵀ·scale)·V: each query takes a mean of the values, weighed by how well it fits their keys.
///
/// Gradients: through the two products and the softmax; see `matmul` and `softmax`. Masked places get none.
///
/// Shapes: query [..., L, E], key [..., S, E], value [..., S, Eᵥ], leading dimensions broadcast; result [..., L, Eᵥ].
///
/// - Parameters:
///   - isCausal: query i sees keys 0...i only.
///   - scale: 1/√E when nil, so that scores of random vectors have variance 1.
///   - enableGQA: key and value may have fewer heads (dimension −3) than the query; each serves as many query heads as needed.
///   - dropout: the probability that a weight is dropped, with its generator; nil drops none.
/// - Throws: a `shape` error when shapes do not fit, or the heads cannot be shared out.
///
/// Source: Vaswani and others, "Attention Is All You Need", 2017; PyTorch, `F.scaled_dot_product_attention`.
public func scaledDotProductAttention<Element: FloatingElement>(
  _ query: Tensor<Element>, _ key: Tensor<Element>, _ value: Tensor<Element>, isCausal: Bool = false,
  scale: Double? = nil, enableGQA: Bool = false, dropout: Dropout<Element>? = nil
) throws -> Tensor<Element> {
  try Attention(query, key, value, scale: scale, sharesHeads: enableGQA).result(dropout) { scores in
    guard isCausal else { return scores }
    let size = Array(scores.shape.suffix(2))
    return try scores.maskedFill(Tensor<Bool>.ones(size).triu(diagonal: 1), -.infinity)
  }
}

/// The same with a mask of truth values: true means that this query may see this key. A query that may see none gets zeros.
///
/// The mask broadcasts to [..., L, S]: [S] for padding of all, [L, S] for all samples, [N, 1, 1, S] for the lengths of N sequences.
///
/// - Throws: as above; a `shape` error when the mask does not broadcast.
public func scaledDotProductAttention<Element: FloatingElement>(
  _ query: Tensor<Element>, _ key: Tensor<Element>, _ value: Tensor<Element>, mask: Tensor<Bool>,
  isCausal: Bool = false,
  scale: Double? = nil, enableGQA: Bool = false, dropout: Dropout<Element>? = nil
) throws -> Tensor<Element> {
  try Attention<Element>.refuseTwoMasks(isCausal)
  return try Attention(query, key, value, scale: scale, sharesHeads: enableGQA).result(dropout) { scores in
    try Attention<Element>.checkMask(mask.shape, scores.shape)
    return try Tensor.where(mask, scores, -.infinity)
  }
}

/// The same with a mask of numbers, which are added to the scores: −∞ hides a key, a negative number plays it down (ALiBi).
///
/// - Throws: as above.
public func scaledDotProductAttention<Element: FloatingElement>(
  _ query: Tensor<Element>, _ key: Tensor<Element>, _ value: Tensor<Element>, mask: Tensor<Element>,
  isCausal: Bool = false, scale: Double? = nil, enableGQA: Bool = false, dropout: Dropout<Element>? = nil
) throws -> Tensor<Element> {
  try Attention<Element>.refuseTwoMasks(isCausal)
  return try Attention(query, key, value, scale: scale, sharesHeads: enableGQA).result(dropout) { scores in
    try Attention<Element>.checkMask(mask.shape, scores.shape)
    return try scores + mask
  }
}

/// What attention with any kind of mask shares.
private struct Attention<Element: FloatingElement> {
  private let query: Tensor<Element>
  private let key: Tensor<Element>
  private let value: Tensor<Element>
  private let scale: Element

  /// - Throws: a `shape` error that tells what does not fit.
  init(
    _ query: Tensor<Element>, _ key: Tensor<Element>, _ value: Tensor<Element>, scale: Double?, sharesHeads: Bool
  ) throws {
    guard query.rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw attentionError(
        "Expected query, key, and value to all be at least 2 dimensional, but got query.dim: \(query.rank), key.dim: "
          + "\(key.rank) and value.dim: \(value.rank) instead.")
    }
    let (width, keys) = (query.shape[query.rank - 1], key.shape[key.rank - 2])
    guard key.shape[key.rank - 1] == width, value.shape[value.rank - 2] == keys else {
      throw attentionError(
        "query [..., L, E], key [..., S, E] and value [..., S, Ev] needed, got \(query.shape), \(key.shape) and "
          + "\(value.shape)")
    }
    self.query = query
    let heads = query.rank >= 3 ? query.shape[query.rank - 3] : 1
    (self.key, self.value) =
      sharesHeads ? (try key.repeatingHeads(to: heads), try value.repeatingHeads(to: heads)) : (key, value)
    self.scale = Element(converting: scale ?? 1 / Double(width).squareRoot())
  }

  /// softmax of the masked scores times the values.
  func result(
    _ dropout: Dropout<Element>?, masking: (Tensor<Element>) throws -> Tensor<Element>
  ) throws -> Tensor<Element> {
    var scores = try masking((query * scale).matmul(key.transpose(-2, -1)))
    // Where every key is hidden the softmax would be 0/0; there the weights are to be 0, and so are the gradients.
    let blind = try scores.rowsWithoutAnyScore()
    if let blind { scores = try scores.maskedFill(blind, 0) }
    var weights = try scores.softmax(dim: -1)
    if let blind { weights = try weights.maskedFill(blind, 0) }
    if let dropout { weights = try dropout(weights) }
    return try weights.matmul(value)
  }

  static func refuseTwoMasks(_ isCausal: Bool) throws {
    guard isCausal else { return }
    throw TensorError(
      .argument, in: attentionName, "Explicit attn_mask should not be set when is_causal=True")
  }

  static func checkMask(_ mask: [Int], _ scores: [Int]) throws {
    guard try Layout.broadcast(mask, scores, in: attentionName) == scores else {
      throw attentionError("a mask of \(mask) does not broadcast to the scores \(scores)")
    }
  }
}

private let attentionName = "scaled_dot_product_attention"

private func attentionError(_ words: String) -> TensorError { TensorError(.shape, in: attentionName, words) }

extension Tensor where Element: FloatingElement {
  /// [..., h, S, E] with every head repeated until there are `heads`, each beside its copies.
  fileprivate func repeatingHeads(to heads: Int) throws -> Tensor {
    guard rank >= 3, shape[rank - 3] > 0, heads % shape[rank - 3] == 0 else {
      throw attentionError(
        "Number of heads in key and value must divide the number of heads in query: \(shape) for \(heads) heads")
    }
    let own = shape[rank - 3]
    if own == heads { return self }
    let (outer, inner) = (Array(shape.dropLast(3)), Array(shape.suffix(2)))
    return try unsqueeze(-3).expand(outer + [own, heads / own] + inner).reshape(outer + [heads] + inner)
  }

  /// True for the rows (last dimension, kept with size 1) that are −∞ throughout; nil when there is none.
  fileprivate func rowsWithoutAnyScore() throws -> Tensor<Bool>? {
    guard let size = shape.last, size > 0 else { return nil }
    let scores = try inRowMajorOrder()
    let blind = (0..<count / size).map { row in
      (0..<size).allSatisfy { scores.start[row * size + $0] == -.infinity }
    }
    return blind.contains(true) ? try Tensor<Bool>(blind, shape: shape.dropLast() + [1]) : nil
  }
}
