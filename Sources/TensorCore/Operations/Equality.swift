// Comparisons give masks. PyTorch writes them as operators; in Swift `==` has to answer with a Bool.

extension Tensor {
  /// Where a equals b, with broadcasting. NaN differs from everything, itself included.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func eq(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "eq") { $0 == $1 } }

  /// Where an element equals a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func eq(_ other: Element) throws -> Tensor<Bool> { try map("eq") { $0 == other } }

  /// Where a differs from b, with broadcasting. NaN differs from everything, itself included.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func ne(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "ne") { $0 != $1 } }

  /// Where an element differs from a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  @specialized(where Element == Bool)
  public func ne(_ other: Element) throws -> Tensor<Bool> { try map("ne") { $0 != other } }
}
