extension Tensor {
  /// A row-major copy of the elements, not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func copy() throws -> Tensor {
    let result = try Tensor(uninitialised: freshLayout, in: "clone")
    copyElements(storage.memory, layout, to: result.storage.memory, result.layout)
    return result
  }

  /// A copy with memory of its own. The gradient flows through.
  ///
  /// - Throws: a `memory` error when it does not fit.
  public func clone() throws -> Tensor { try copy().recorded("clone", saving: [], (self, { g, _ in g })) }

  /// This tensor itself when its elements already lie in row-major order, else a copy that does.
  ///
  /// - Throws: a `memory` error when the copy does not fit.
  public func contiguous() throws -> Tensor { isContiguous ? self : try clone() }
}
