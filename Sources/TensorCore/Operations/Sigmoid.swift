import CKernels

extension Tensor where Element: FloatingElement {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element: squeezes any number into 0...1. Derivative: σ(x)·(1 − σ(x)).
  ///
  /// Source: PyTorch, `torch.sigmoid`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func sigmoid() throws -> Tensor {
    let kernel = UnaryKernel(float: ck_sigmoid_f32, double: ck_sigmoid_f64)
    let result = try mapRuns("sigmoid") { kernel($0, $1, $2, $3) }
    return result.recorded(
      "sigmoid", saving: [result], (self, { g, saved in try g.zip(saved[0], "sigmoid") { $0 * (1 - $1) * $1 } }))
  }
}
