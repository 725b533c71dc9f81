extension Tensor where Element: NumericElement {
  /// Where the smallest of all elements stands, counted in row-major order; the first of equal ones, and the first NaN if there is one.
  ///
  /// - Parameter keepdim: keeps every dimension, with size 1.
  /// - Throws: a `shape` error when there are no elements.
  public func argmin(keepdim: Bool = false) throws -> Tensor<Int> {
    try placeInAll("argmin", keepdim: keepdim) { try $0.argmin(dim: 0) }
  }

  /// Where the smallest element along one dimension stands; the first of equal ones, and the first NaN if there is one.
  ///
  /// It has no derivative. Source: `torch.argmin`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func argmin(dim: Int, keepdim: Bool = false) throws -> Tensor<Int> {
    let dimensions = try layout.chosen([dim], in: "argmin")
    return try firstPlace(along: dimensions, from: .highest, "argmin", beats: Element.isSmaller)
      .finished(dimensions, keepdim: keepdim)
  }
}
