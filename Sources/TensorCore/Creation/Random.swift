import CKernels

extension Tensor where Element: FloatingElement {
  /// Numbers drawn evenly from `range`, all from `generator`: the same seed gives the same tensor. PyTorch's `torch.rand` with a range.
  ///
  ///     var generator = SeededGenerator(seed: 1)
  ///     let w = try Tensor<Float>.uniform([2, 3], in: -0.5..<0.5, using: &generator)
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  @specialized(where Element == Float, Generator == SeededGenerator)
  @specialized(where Element == Double, Generator == SeededGenerator)
  public static func uniform<Generator: RandomNumberGenerator>(
    _ shape: [Int], in range: Range<Double> = 0..<1, using generator: inout Generator
  ) throws -> Tensor {
    try filled(shape, "uniform") { Double.random(in: range, using: &generator) }
  }

  /// Numbers of the normal distribution with mean 0 and standard deviation 1, all from `generator`. PyTorch's `torch.randn`.
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  @specialized(where Element == Float, Generator == SeededGenerator)
  @specialized(where Element == Double, Generator == SeededGenerator)
  public static func randn<Generator: RandomNumberGenerator>(
    _ shape: [Int], using generator: inout Generator
  ) throws -> Tensor {
    try filled(shape, "randn") { Double.standardNormal(using: &generator) }
  }

  @inline(__always)
  private static func filled(_ shape: [Int], _ operation: StaticString, _ draw: () -> Double) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "\(operation)"), in: operation)
    for i in 0..<result.count { result.storage.memory[i] = Element(converting: draw()) }
    return result
  }
}

extension Double {
  /// One number of the standard normal distribution, by the polar method: a point drawn evenly in the unit disc gives a direction and
  /// a radius. (No sine and no cosine; the second number that the method could give is thrown away, so that no state is kept.)
  ///
  /// Source: Marsaglia and Bray, "A convenient method for generating normal variables", SIAM Review 6, 1964.
  @specialized(where Generator == SeededGenerator)
  public static func standardNormal<Generator: RandomNumberGenerator>(using generator: inout Generator) -> Double {
    while true {
      let x = Double.random(in: -1..<1, using: &generator)
      let y = Double.random(in: -1..<1, using: &generator)
      let s = x * x + y * y
      if s > 0 && s < 1 { return x * (-2 * ck_scalar_log(s) / s).squareRoot() }
    }
  }
}
