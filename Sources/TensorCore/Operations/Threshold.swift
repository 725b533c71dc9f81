extension Tensor where Element: NumericElement {
  /// x where x > threshold, else `value`, element by element. Derivative: 1 where x > threshold, else 0.
  ///
  /// Source: PyTorch, `F.threshold`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func threshold(_ threshold: Element, _ value: Element) throws -> Tensor {
    try map("threshold") { $0 <= threshold ? value : $0 }.recorded(
      "threshold", saving: [self],
      (self, { g, saved in try g.zip(saved[0], "threshold") { $1 <= threshold ? .zero : $0 } }))
  }
}
