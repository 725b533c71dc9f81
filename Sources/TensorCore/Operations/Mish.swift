import CKernels

extension Tensor where Element: FloatingElement {
  /// x·tanh(ln(1 + eˣ)), element by element. Derivative: t + x·σ(x)·(1 − t²) with t = tanh(ln(1 + eˣ)).
  ///
  /// Source: Misra, "Mish: a self regularized non-monotonic activation function", 2019; PyTorch, `F.mish`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func mish() throws -> Tensor {
    try applying(
      "mish", UnaryKernel(ck_mish_f32, ck_mish_f64),
      derivative: BinaryKernel(ck_mish_derivative_f32, ck_mish_derivative_f64))
  }
}
