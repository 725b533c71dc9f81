import CKernels

extension Tensor where Element: FloatingElement {
  /// eˣ, element by element. Derivative: eˣ, the result itself.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func exp() throws -> Tensor {
    let result = try map("exp", UnaryKernel(ck_exp_f32, ck_exp_f64))
    return result.recorded("exp", saving: [result], (self, { g, saved in try g * saved[0] }))
  }

  /// eˣ − 1, precise near 0, where eˣ − 1 would lose all digits. Derivative: eˣ, computed as the result + 1.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func expm1() throws -> Tensor {
    try applying(
      "expm1", UnaryKernel(ck_expm1_f32, ck_expm1_f64),
      derivative: BinaryKernel(ck_expm1_derivative_f32, ck_expm1_derivative_f64), of: .result)
  }
}
