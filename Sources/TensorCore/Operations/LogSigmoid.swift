import CKernels

extension Tensor where Element: FloatingElement {
  /// ln σ(x) = min(x, 0) − ln(1 + e^(−|x|)), element by element; does not overflow, as ln(1 / (1 + e⁻ˣ)) would.
  /// Derivative: 1 − σ(x).
  ///
  /// Source: PyTorch, `F.logsigmoid`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func logSigmoid() throws -> Tensor {
    try applying(
      "logsigmoid", UnaryKernel(ck_log_sigmoid_f32, ck_log_sigmoid_f64),
      derivative: BinaryKernel(ck_log_sigmoid_derivative_f32, ck_log_sigmoid_derivative_f64))
  }
}
