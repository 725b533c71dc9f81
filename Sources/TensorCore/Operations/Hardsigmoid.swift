import CKernels

extension Tensor where Element: FloatingElement {
  /// min(max(x + 3, 0), 6) / 6, element by element: a sigmoid of straight lines. Derivative: 1/6 where −3 < x < 3, else 0.
  ///
  /// Source: Howard et al., "Searching for MobileNetV3", 2019; PyTorch, `F.hardsigmoid`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func hardsigmoid() throws -> Tensor {
    try applying(
      "hardsigmoid", UnaryKernel(ck_hardsigmoid_f32, ck_hardsigmoid_f64),
      derivative: BinaryKernel(ck_hardsigmoid_derivative_f32, ck_hardsigmoid_derivative_f64))
  }
}
