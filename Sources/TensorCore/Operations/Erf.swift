import CKernels

extension Tensor where Element: FloatingElement {
  /// The error function 2/√π · ∫₀ˣ e^(−t²) dt, element by element. Derivative: 2/√π · e^(−x²).
  ///
  /// (1 + erf(x/√2)) / 2 is the probability that a normally distributed number is below x; see `gelu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func erf() throws -> Tensor {
    try applying(
      "erf", UnaryKernel(ck_erf_f32, ck_erf_f64),
      derivative: BinaryKernel(ck_erf_derivative_f32, ck_erf_derivative_f64))
  }
}
