import CKernels

extension Tensor where Element: FloatingElement {
  /// x·min(max(x + 3, 0), 6) / 6, element by element: a silu of straight pieces.
  /// Derivative: 0 for x ≤ −3, x/3 + ½ in between, 1 from 3 on.
  ///
  /// Source: Howard et al., "Searching for MobileNetV3", 2019; PyTorch, `F.hardswish`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func hardswish() throws -> Tensor {
    try applying(
      "hardswish", UnaryKernel(ck_hardswish_f32, ck_hardswish_f64),
      derivative: BinaryKernel(ck_hardswish_derivative_f32, ck_hardswish_derivative_f64))
  }
}
