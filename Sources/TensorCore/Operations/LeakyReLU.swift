import CKernels

extension Tensor where Element: FloatingElement {
  /// x where x > 0, else slope·x, element by element. Derivative: 1 where x > 0, else the slope (at the kink, too).
  ///
  /// Source: Maas et al., "Rectifier nonlinearities improve neural network acoustic models", 2013; PyTorch, `F.leaky_relu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func leakyReLU(negativeSlope: Element = 0.01) throws -> Tensor {
    try applying(
      "leaky_relu", UnaryKernel(ck_leaky_relu_f32, ck_leaky_relu_f64),
      derivative: BinaryKernel(ck_leaky_relu_derivative_f32, ck_leaky_relu_derivative_f64), negativeSlope)
  }
}
