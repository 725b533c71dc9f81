import CKernels

extension Tensor where Element: FloatingElement {
  /// 1 / x, element by element. Derivative: −1 / x².
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func reciprocal() throws -> Tensor {
    try applying(
      "reciprocal", UnaryKernel(ck_reciprocal_f32, ck_reciprocal_f64),
      derivative: BinaryKernel(ck_reciprocal_derivative_f32, ck_reciprocal_derivative_f64), of: .result)
  }
}
