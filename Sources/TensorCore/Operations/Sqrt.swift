extension Tensor where Element: FloatingElement {
  /// √x, element by element; NaN for x < 0. Derivative: 1 / (2·√x), which is inf at 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func sqrt() throws -> Tensor {
    let result = try map("sqrt") { $0.squareRoot() }
    return result.recorded(
      "sqrt", saving: [result], (self, { g, saved in try g.zip(saved[0], "sqrt") { $0 / (2 * $1) } }))
  }
}
