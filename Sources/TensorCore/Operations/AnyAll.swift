extension Tensor {
  /// Whether any element is true (a number: not 0), 0-d; false when there are none.
  ///
  /// - Throws: a `memory` error when there is not enough.
  public func any() throws -> Tensor<Bool> { try any(dims: []) }

  /// Whether any element along one dimension is true (a number: not 0).
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func any(dim: Int, keepdim: Bool = false) throws -> Tensor<Bool> { try any(dims: [dim], keepdim: keepdim) }

  /// Whether any element along several dimensions is true (a number: not 0; NaN is not 0); an empty list means all dimensions.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func any(dims: [Int], keepdim: Bool = false) throws -> Tensor<Bool> {
    let dimensions = try layout.reduced(dims, in: "any")
    return try fold("any", over: dimensions, from: false, { $0 != .zero }, { .sum($0, $1) }, result: { $0 })
      .finished(dimensions, keepdim: keepdim)
  }

  /// Whether all elements are true (numbers: not 0), 0-d; true when there are none.
  ///
  /// - Throws: a `memory` error when there is not enough.
  public func all() throws -> Tensor<Bool> { try all(dims: []) }

  /// Whether all elements along one dimension are true (numbers: not 0).
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func all(dim: Int, keepdim: Bool = false) throws -> Tensor<Bool> { try all(dims: [dim], keepdim: keepdim) }

  /// Whether all elements along several dimensions are true (numbers: not 0); an empty list means all dimensions.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func all(dims: [Int], keepdim: Bool = false) throws -> Tensor<Bool> {
    let dimensions = try layout.reduced(dims, in: "all")
    return try fold("all", over: dimensions, from: true, { $0 != .zero }, { $0 ? $1 : false }, result: { $0 })
      .finished(dimensions, keepdim: keepdim)
  }

  /// How many elements are true (numbers: not 0) along several dimensions; an empty list, the default, means all.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func countNonzero(dims: [Int] = []) throws -> Tensor<Int> {
    let dimensions = try layout.reduced(dims, in: "count_nonzero")
    return try fold(
      "count_nonzero", over: dimensions, from: 0, { $0 != .zero ? 1 : 0 }, { $0 &+ $1 }, result: { $0 }
    ).finished(dimensions, keepdim: false)
  }
}
