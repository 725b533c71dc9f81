import CKernels

extension Tensor where Element: FloatingElement {
  /// The natural logarithm, element by element: −inf at 0, NaN below. Derivative: 1 / x.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func log() throws -> Tensor {
    try applying(
      "log", UnaryKernel(ck_log_f32, ck_log_f64),
      derivative: BinaryKernel(ck_log_derivative_f32, ck_log_derivative_f64))
  }

  /// ln(1 + x), precise near 0, where 1 + x would lose all digits; −inf at −1, NaN below. Derivative: 1 / (1 + x).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func log1p() throws -> Tensor {
    try applying(
      "log1p", UnaryKernel(ck_log1p_f32, ck_log1p_f64),
      derivative: BinaryKernel(ck_log1p_derivative_f32, ck_log1p_derivative_f64))
  }
}
