extension Layout {
  /// The same elements without those of the given dimensions that have size 1.
  func squeezed(_ dims: [Int], in operation: String = "squeeze") throws -> Layout {
    let named = try dims.map { try dimension($0, in: operation) }
    for (i, d) in named.enumerated() where named[..<i].contains(d) {
      throw TensorError(.dimension, in: operation, "dim \(d) appears multiple times in the list of dims")
    }
    let kept = shape.indices.filter { shape[$0] != 1 || !named.contains($0) }
    return Layout(shape: kept.map { shape[$0] }, strides: kept.map { strides[$0] }, offset: offset)
  }
}

extension Tensor {
  /// A view without any dimension of size 1: [1, 3, 1, 2] becomes [3, 2]. Gradient: the arriving one in the old shape.
  public func squeeze() throws -> Tensor { try squeeze(Array(shape.indices)) }

  /// A view without dimension `dim`, when its size is 1; else all dimensions stay.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func squeeze(_ dim: Int) throws -> Tensor { try squeeze([dim]) }

  /// A view without those of the given dimensions that have size 1; the others stay.
  ///
  /// - Throws: a `dimension` error when the tensor does not have one, or when one is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func squeeze(_ dims: [Int]) throws -> Tensor {
    let shape = shape
    return alias(try layout.squeezed(dims)).recorded("squeeze", (self, { g, _ in try g.reshaped(to: shape) }))
  }
}
