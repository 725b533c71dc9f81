import CKernels

extension Tensor where Element: FloatingElement {
  /// x·σ(x), element by element, also called swish. Derivative: σ(x)·(1 + x·(1 − σ(x))).
  ///
  /// Source: Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016; Ramachandran et al., "Searching for activation
  /// functions", 2017; PyTorch, `F.silu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func silu() throws -> Tensor {
    try applying(
      "silu", UnaryKernel(ck_silu_f32, ck_silu_f64),
      derivative: BinaryKernel(ck_silu_derivative_f32, ck_silu_derivative_f64))
  }
}
