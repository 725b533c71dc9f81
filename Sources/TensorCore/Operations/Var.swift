extension Tensor where Element: FloatingElement {
  /// The variance of all elements, 0-d: Σ(x − mean)² / (n − correction).
  ///
  /// - Parameter correction: 1, the default, divides by n − 1 (Bessel's correction, the unbiased estimate); 0 by n.
  /// - Throws: a `memory` error when there is not enough.
  public func `var`(correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    try self.var(dims: [], correction: correction, keepdim: keepdim)
  }

  /// The variance along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func `var`(dim: Int, correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    try self.var(dims: [dim], correction: correction, keepdim: keepdim)
  }

  /// The variance along several dimensions; an empty list means all: Σ(x − mean)² / (n − correction).
  ///
  /// The mean is taken away first, in Double: E[x²] − mean² would lose all digits where the mean is large. With n ≤ correction, the
  /// divisor is 0, and the result NaN or inf. Derivative: 2·(x − mean) / (n − correction). Source: `torch.var`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func `var`(dims: [Int], correction: Double = 1, keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced(dims, in: "var")
    let isWhole = dims.isEmpty || rank == 0
    return try variance("var", over: dimensions, correction: correction) { $0 }
      .finished(dimensions, keepdim: keepdim).recorded(
        "var", saving: [self],
        (
          self,
          { g, saved in
            try saved[0].varianceGradient(g, over: dimensions, isWhole: isWhole, correction: correction)
          }
        ))
  }
}

extension Tensor where Element: FloatingElement {
  /// A function of the variance over some dimensions (0...rank − 1), which stay with size 1; not recorded.
  @inline(__always)
  func variance(
    _ operation: StaticString, over dimensions: [Int], correction: Double, then finish: (Double) -> Double
  ) throws -> Tensor {
    let divisor = Swift.max(size(of: dimensions) - correction, 0)
    return try zip(preciseMean(over: dimensions), operation) { $0.asDouble - $1 }
      .fold(
        operation, over: dimensions, from: 0, { $0 * $0 }, { $0 + $1 },
        result: { Element(converting: finish($0 / divisor)) })
  }

  /// The gradient of x, given the one that arrived for the variance: 2·(x − mean)·g / (n − correction).
  ///
  /// Where that is not a number, it is what PyTorch makes of it: for the variance of all elements, with n ≤ correction, infinite,
  /// and NaN where x is the mean.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func varianceGradient(
    _ gradient: Tensor, over dimensions: [Int], isWhole: Bool, correction: Double
  ) throws -> Tensor {
    let g = try gradient.spread(over: dimensions, to: shape)
    let mean = try preciseMean(over: dimensions)
    let freedom = size(of: dimensions) - correction
    if isWhole && freedom <= 0 {
      return try zip(g, mean, "var") { x, g, mean in x.asDouble == mean ? .nan : g * .infinity }
    }
    return try zip(g, mean, "var") { x, g, mean in
      Element(converting: 2 / freedom * g.asDouble * (x.asDouble - mean))
    }
  }

  /// How many elements are reduced into one.
  private func size(of dimensions: [Int]) -> Double { Double(dimensions.reduce(1) { $0 * shape[$1] }) }

  /// The mean over some dimensions, which stay with size 1, in Double.
  @inline(__always)
  private func preciseMean(over dimensions: [Int]) throws -> Tensor<Double> {
    let n = size(of: dimensions)
    return try fold("var", over: dimensions, from: 0, { $0.asDouble }, { $0 + $1 }, result: { $0 / n })
  }
}
