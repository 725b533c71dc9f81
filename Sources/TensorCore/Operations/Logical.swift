extension Tensor {
  /// Where both are true (numbers: not 0), with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func logicalAnd(_ other: Tensor) throws -> Tensor<Bool> {
    try zip(other, "logical_and") { $0 != .zero && $1 != .zero }
  }

  /// Where at least one is true (a number: not 0), with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func logicalOr(_ other: Tensor) throws -> Tensor<Bool> {
    try zip(other, "logical_or") { $0 != .zero || $1 != .zero }
  }

  /// Where exactly one is true (a number: not 0), with broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func logicalXor(_ other: Tensor) throws -> Tensor<Bool> {
    try zip(other, "logical_xor") { ($0 != .zero) != ($1 != .zero) }
  }

  /// Where it is false (a number: 0).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func logicalNot() throws -> Tensor<Bool> { try map("logical_not") { $0 == .zero } }
}
