extension Tensor where Element: NumericElement {
  /// Where a is less than b, with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func lt(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "lt") { $0 < $1 } }

  /// Where an element is less than a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func lt(_ other: Element) throws -> Tensor<Bool> { try map("lt") { $0 < other } }

  /// Where a is less than or equal to b, with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func le(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "le") { $0 <= $1 } }

  /// Where an element is less than or equal to a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func le(_ other: Element) throws -> Tensor<Bool> { try map("le") { $0 <= other } }

  /// Where a is greater than b, with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func gt(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "gt") { $0 > $1 } }

  /// Where an element is greater than a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func gt(_ other: Element) throws -> Tensor<Bool> { try map("gt") { $0 > other } }

  /// Where a is greater than or equal to b, with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func ge(_ other: Tensor) throws -> Tensor<Bool> { try zip(other, "ge") { $0 >= $1 } }

  /// Where an element is greater than or equal to a number.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func ge(_ other: Element) throws -> Tensor<Bool> { try map("ge") { $0 >= other } }
}
