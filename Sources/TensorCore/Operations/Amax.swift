extension Tensor where Element: NumericElement {
  /// The largest of all elements, 0-d; NaN where one is. Derivative: shared evenly by all elements that are the largest.
  ///
  /// - Throws: a `shape` error when there are no elements.
  public func amax() throws -> Tensor { try amax(dims: []) }

  /// The largest element along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  public func amax(dim: Int, keepdim: Bool = false) throws -> Tensor { try amax(dims: [dim], keepdim: keepdim) }

  /// The largest element along several dimensions; an empty list means all. NaN where one is.
  ///
  /// Derivative: shared evenly by all elements that are the largest; `max(dim:)` gives all of it to one. Source: `torch.amax`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice, a `shape` error when
  ///   there is nothing to choose from.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func amax(dims: [Int], keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.chosen(dims, in: "amax")
    let largest = try fold("amax", over: dimensions, from: .lowest, { $0 }, { .larger($0, $1) }, result: { $0 })
    return largest.finished(dimensions, keepdim: keepdim).recorded(
      "amax", saving: [self, largest],
      (self, { g, saved in try saved[0].sharing(g, among: saved[1], over: dimensions) { $0 == $1 } }))
  }
}

extension Tensor where Element == Bool {
  /// Whether any element is true along some dimensions; an empty list means all of them.
  ///
  /// - Throws: as for numbers.
  public func amax(dims: [Int] = [], keepdim: Bool = false) throws -> Tensor {
    try map("amax") { $0 ? 1 : 0 }.amax(dims: dims, keepdim: keepdim).map("amax") { $0 == 1 }
  }
}

extension Tensor where Element: NumericElement {
  /// The gradient of choosing an element: what arrived for each choice, shared evenly by all elements that equal it.
  ///
  /// Without an equal one, because a NaN was chosen, everything becomes NaN, as in PyTorch.
  @inline(__always)
  func sharing(
    _ gradient: Tensor, among chosen: Tensor, over dimensions: [Int], equal: (Element, Element) -> Bool
  ) throws -> Tensor {
    let winners = try zip(chosen, "amax", equal)
    let counts = try winners.fold("amax", over: dimensions, from: 0, { $0 ? 1 : 0 }, { $0 &+ $1 }, result: { $0 })
    let shares = try gradient.reshaped(to: chosen.shape).zip(counts, "amax") {
      Element(converting: $1 == 0 ? .nan : $0.asDouble / Double($1))
    }
    return try winners.zip(shares, "amax") { won, share in won || share != share ? share : .zero }
  }
}

extension Layout {
  /// Reduced dimensions as 0...rank − 1, for an operation that chooses among elements: there must be one.
  ///
  /// - Throws: a `dimension` error for one out of range or named twice, a `shape` error for one of size 0.
  func chosen(_ dimensions: [Int], in operation: String) throws -> [Int] {
    let reduced = try self.reduced(dimensions, in: operation)
    if dimensions.isEmpty && count == 0 {
      throw TensorError(
        .shape, in: operation,
        "Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."
      )
    }
    for d in reduced where shape[d] == 0 {
      throw TensorError(.shape, in: operation, "Expected reduction dim \(d) to have non-zero size.")
    }
    return reduced
  }
}
