import CKernels

extension Tensor where Element: FloatingElement {
  /// tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), element by element: squeezes any number into −1...1. Derivative: 1 − tanh² x.
  ///
  /// Source: PyTorch, `torch.tanh`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func tanh() throws -> Tensor {
    let kernel = UnaryKernel(float: ck_tanh_f32, double: ck_tanh_f64)
    let result = try mapRuns("tanh") { kernel($0, $1, $2, $3) }
    return result.recorded(
      "tanh", saving: [result], (self, { g, saved in try g.zip(saved[0], "tanh") { $0 * (1 - $1 * $1) } }))
  }
}
