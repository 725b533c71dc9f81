extension Tensor where Element: NumericElement {
  /// The sum of all elements, 0-d; 0 when there are none. Derivative: 1 for every element.
  ///
  /// Sums of Float are added up in Double and rounded once. Whole numbers wrap around at 64 bits.
  public func sum() throws -> Tensor { try sum(dims: []) }

  /// The sum along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func sum(dim: Int, keepdim: Bool = false) throws -> Tensor { try sum(dims: [dim], keepdim: keepdim) }

  /// The sum along several dimensions; an empty list means all. Derivative: 1 for every element.
  ///
  /// Shapes: `[2, 3, 4]` summed over `[0, -1]` gives `[3]`, or `[1, 3, 1]` with `keepdim`. Source: `torch.sum`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func sum(dims: [Int], keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced(dims, in: "sum")
    let shape = shape
    return try addingUp(over: dimensions).finished(dimensions, keepdim: keepdim)
      .recorded("sum", (self, { g, _ in try g.spread(over: dimensions, to: shape) }))
  }
}

extension Tensor where Element == Bool {
  /// How many elements are true, 0-d.
  public func sum() throws -> Tensor<Int> { try sum(dims: []) }

  /// How many elements are true along one dimension.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func sum(dim: Int, keepdim: Bool = false) throws -> Tensor<Int> { try sum(dims: [dim], keepdim: keepdim) }

  /// How many elements are true along several dimensions; an empty list means all.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  public func sum(dims: [Int], keepdim: Bool = false) throws -> Tensor<Int> {
    let dimensions = try layout.reduced(dims, in: "sum")
    return try fold("sum", over: dimensions, from: 0, { $0 ? 1 : 0 }, { $0 &+ $1 }, result: { $0 })
      .finished(dimensions, keepdim: keepdim)
  }
}
