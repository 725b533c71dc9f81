import CKernels

extension Tensor where Element: FloatingElement {
  /// sin x of angles in radians, element by element. Derivative: cos x.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func sin() throws -> Tensor {
    try applying(
      "sin", UnaryKernel(ck_sin_f32, ck_sin_f64),
      derivative: BinaryKernel(ck_sin_derivative_f32, ck_sin_derivative_f64))
  }

  /// cos x of angles in radians, element by element. Derivative: −sin x.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func cos() throws -> Tensor {
    try applying(
      "cos", UnaryKernel(ck_cos_f32, ck_cos_f64),
      derivative: BinaryKernel(ck_cos_derivative_f32, ck_cos_derivative_f64))
  }
}
