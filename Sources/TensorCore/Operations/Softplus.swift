import CKernels

extension Tensor where Element: FloatingElement {
  /// ln(1 + e^(βx)) / β, a smooth relu; x itself where βx > threshold, since the difference is lost in rounding there.
  /// Derivative: σ(βx), and 1 beyond the threshold.
  ///
  /// Source: PyTorch, `F.softplus`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func softplus(beta: Element = 1, threshold: Element = 20) throws -> Tensor {
    try applying(
      "softplus", UnaryKernel(ck_softplus_f32, ck_softplus_f64),
      derivative: BinaryKernel(ck_softplus_derivative_f32, ck_softplus_derivative_f64), beta, threshold)
  }
}
