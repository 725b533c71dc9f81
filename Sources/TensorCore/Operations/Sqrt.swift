import CKernels

extension Tensor where Element: FloatingElement {
  /// √x, element by element; NaN for x < 0. Derivative: 1 / (2·√x), which is inf at 0.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func sqrt() throws -> Tensor {
    try applying(
      "sqrt", UnaryKernel(ck_sqrt_f32, ck_sqrt_f64),
      derivative: BinaryKernel(ck_sqrt_derivative_f32, ck_sqrt_derivative_f64), of: .result)
  }

  /// 1 / √x, element by element; inf at 0, NaN below. Derivative: −1 / (2·√x³).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func rsqrt() throws -> Tensor {
    try applying(
      "rsqrt", UnaryKernel(ck_rsqrt_f32, ck_rsqrt_f64),
      derivative: BinaryKernel(ck_rsqrt_derivative_f32, ck_rsqrt_derivative_f64), of: .result)
  }
}
