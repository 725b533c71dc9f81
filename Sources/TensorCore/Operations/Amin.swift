extension Tensor where Element: NumericElement {
  /// The smallest of all elements, 0-d; NaN where one is. Derivative: shared evenly by all elements that are the smallest.
  ///
  /// - Throws: a `shape` error when there are no elements.
  public func amin() throws -> Tensor { try amin(dims: []) }

  /// The smallest element along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  public func amin(dim: Int, keepdim: Bool = false) throws -> Tensor { try amin(dims: [dim], keepdim: keepdim) }

  /// The smallest element along several dimensions; an empty list means all. NaN where one is.
  ///
  /// Derivative: shared evenly by all elements that are the smallest; `min(dim:)` gives all of it to one. Source: `torch.amin`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice, a `shape` error when
  ///   there is nothing to choose from.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func amin(dims: [Int], keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.chosen(dims, in: "amin")
    let smallest = try fold("amin", over: dimensions, from: .highest, { $0 }, { .smaller($0, $1) }, result: { $0 })
    return smallest.finished(dimensions, keepdim: keepdim).recorded(
      "amin", saving: [self, smallest],
      (self, { g, saved in try saved[0].sharing(g, among: saved[1], over: dimensions) { $0 == $1 } }))
  }
}

extension Tensor where Element == Bool {
  /// Whether all elements are true along some dimensions; an empty list means all of them.
  ///
  /// - Throws: as for numbers.
  public func amin(dims: [Int] = [], keepdim: Bool = false) throws -> Tensor {
    try map("amin") { $0 ? 1 : 0 }.amin(dims: dims, keepdim: keepdim).map("amin") { $0 == 1 }
  }
}
