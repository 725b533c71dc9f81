extension Tensor where Element: FloatingElement {
  /// The standard deviation of all elements, 0-d: the square root of `var`.
  ///
  /// - Parameter correction: 1, the default, divides by n − 1; 0 by n.
  /// - Throws: a `memory` error when there is not enough.
  public func std(correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    try std(dims: [], correction: correction, keepdim: keepdim)
  }

  /// The standard deviation along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func std(dim: Int, correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    try std(dims: [dim], correction: correction, keepdim: keepdim)
  }

  /// The standard deviation along several dimensions; an empty list means all: √(Σ(x − mean)² / (n − correction)).
  ///
  /// Derivative: (x − mean) / ((n − correction)·std), and 0 where std is 0. Source: `torch.std`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func std(dims: [Int], correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced(dims, in: "std")
    let isWhole = dims.isEmpty || rank == 0
    let result = try variance("std", over: dimensions, correction: correction) { $0.squareRoot() }
      .finished(dimensions, keepdim: keepdim)
    return result.recorded(
      "std", saving: [self, result],
      (
        self,
        { g, saved in
          let ofVariance = try g.zip(saved[1], "std") { g, std in std == 0 ? 0 : g / (2 * std) }
          return try saved[0].varianceGradient(
            ofVariance, over: dimensions, isWhole: isWhole, correction: correction)
        }
      ))
  }
}
