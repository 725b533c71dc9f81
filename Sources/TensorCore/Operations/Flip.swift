extension Layout {
  /// The same elements in reverse order along some dimensions: their strides become negative.
  func flipped(_ dims: [Int], in operation: String = "flip") throws -> Layout {
    let dims = try dims.map { try dimension($0, in: operation) }
    for (i, d) in dims.enumerated() where dims[..<i].contains(d) {
      throw TensorError(.dimension, in: operation, "dim \(d) appears multiple times in the list of dims")
    }
    guard count > 0 else { return self }
    var (strides, offset) = (strides, offset)
    for d in dims where d < rank {
      offset += (shape[d] - 1) * strides[d]
      strides[d] = -strides[d]
    }
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// A copy in reverse order along some dimensions. (PyTorch copies, too: its strides cannot be negative.) Gradient: flipped back.
  ///
  /// - Throws: a `dimension` error when the tensor does not have one, or when one is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func flip(_ dims: [Int]) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(contiguous: shape), in: "flip")
    copyElements(storage.memory, try layout.flipped(dims), to: result.storage.memory, result.layout)
    return result.recorded("flip", (self, { g, _ in try g.flip(dims) }))
  }

  /// A copy in reverse order along some dimensions: `x.flip(0, 1)`.
  public func flip(_ dims: Int...) throws -> Tensor { try flip(dims) }
}
