import CKernels

extension Tensor where Element: FloatingElement {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element: squeezes any number into 0...1. Derivative: σ(x)·(1 − σ(x)).
  ///
  /// Source: PyTorch, `torch.sigmoid`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func sigmoid() throws -> Tensor {
    try applying(
      "sigmoid", UnaryKernel(ck_sigmoid_f32, ck_sigmoid_f64),
      derivative: BinaryKernel(ck_sigmoid_derivative_f32, ck_sigmoid_derivative_f64), of: .result)
  }
}
