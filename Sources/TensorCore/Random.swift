extension Tensor where Element: FloatingElement {
  /// Numbers drawn evenly from `range`, all from `generator`: the same seed gives the same tensor. PyTorch's `torch.rand` with a range.
  ///
  ///     var generator = SeededGenerator(seed: 1)
  ///     let w = try Tensor<Float>.uniform([2, 3], in: -0.5..<0.5, using: &generator)
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  public static func uniform(
    _ shape: [Int], in range: Range<Double> = 0..<1, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    try filled(shape, "uniform") { Double.random(in: range, using: &generator) }
  }

  private static func filled(_ shape: [Int], _ operation: StaticString, _ draw: () -> Double) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "\(operation)"), in: operation)
    for i in 0..<result.count { result.storage.memory[i] = Element(converting: draw()) }
    return result
  }
}
