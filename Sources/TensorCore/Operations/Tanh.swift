import CKernels

extension Tensor where Element: FloatingElement {
  /// tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), element by element: squeezes any number into −1...1. Derivative: 1 − tanh² x.
  ///
  /// Source: PyTorch, `torch.tanh`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func tanh() throws -> Tensor {
    try applying(
      "tanh", UnaryKernel(ck_tanh_f32, ck_tanh_f64),
      derivative: BinaryKernel(ck_tanh_derivative_f32, ck_tanh_derivative_f64), of: .result)
  }
}
