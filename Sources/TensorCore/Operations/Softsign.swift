import CKernels

extension Tensor where Element: FloatingElement {
  /// x / (1 + |x|), element by element: like tanh, but approaching ±1 slowly. Derivative: 1 / (1 + |x|)².
  ///
  /// Source: PyTorch, `F.softsign`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func softsign() throws -> Tensor {
    try applying(
      "softsign", UnaryKernel(ck_softsign_f32, ck_softsign_f64),
      derivative: BinaryKernel(ck_softsign_derivative_f32, ck_softsign_derivative_f64))
  }
}
