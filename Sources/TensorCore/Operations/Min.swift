extension Tensor where Element: NumericElement {
  /// The smallest of all elements, 0-d; NaN where one is. Derivative: shared evenly by all elements that are the smallest.
  ///
  /// - Throws: a `shape` error when there are no elements.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func min() throws -> Tensor {
    let all = try layout.chosen([], in: "min")
    let smallest = try fold("min", over: all, from: .highest, { $0 }, { .smaller($0, $1) }, result: { $0 })
    return smallest.finished(all, keepdim: false).recorded(
      "min", saving: [self, smallest],
      (
        self,
        { g, saved in
          try saved[0].sharing(g, among: saved[1], over: all) { $0 == $1 || ($0 != $0 && $1 != $1) }
        }
      ))
  }

  /// The smallest element along one dimension, and where it stands: the first of equal ones, and the first NaN if there is one.
  ///
  /// Derivative: all of it goes to that element; `amin` shares it among equals. Source: `torch.min`.
  ///
  /// - Returns: `values` and `indices`; the dimension vanishes from both, or stays with size 1 if `keepdim`.
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func min(dim: Int, keepdim: Bool = false) throws -> (values: Tensor, indices: Tensor<Int>) {
    let dimensions = try layout.chosen([dim], in: "min")
    let places = try firstPlace(along: dimensions, from: .highest, "min", beats: Element.isSmaller)
    return try choosing(places, along: dimensions, keepdim: keepdim, "min")
  }

  /// The smaller of a and b, with broadcasting: `minimum` under PyTorch's other name.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func min(_ other: Tensor) throws -> Tensor { try minimum(other) }
}

extension Tensor where Element == Bool {
  /// Whether every element is true, 0-d.
  ///
  /// - Throws: a `shape` error when there are no elements.
  public func min() throws -> Tensor { try amin() }

  /// Whether every element along one dimension is true, and where the first of the smallest stands.
  ///
  /// - Throws: as for numbers.
  public func min(dim: Int, keepdim: Bool = false) throws -> (values: Tensor, indices: Tensor<Int>) {
    let (values, indices) = try map("min") { $0 ? 1 : 0 }.min(dim: dim, keepdim: keepdim)
    return (try values.map("min") { $0 == 1 }, indices)
  }
}
