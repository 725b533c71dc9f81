import CKernels

/// How `gelu` computes.
public enum GELUApproximation: String, Sendable {
  /// With the error function: exact.
  case none
  /// With a tanh that is close to it: cheaper on old machines, and what BERT and GPT-2 were trained with.
  case tanh
}

extension Tensor where Element: FloatingElement {
  /// x·Φ(x), where Φ(x) = (1 + erf(x/√2))/2 is the probability that a normally distributed number is below x.
  /// Derivative: Φ(x) + x·φ(x) with φ(x) = e^(−x²/2)/√(2π).
  ///
  /// With `.tanh`: ½x·(1 + tanh(√(2/π)·(x + 0.044715·x³))), within 0.0005 of the exact one.
  ///
  /// Source: Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016; PyTorch, `F.gelu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func gelu(approximate: GELUApproximation = .none) throws -> Tensor {
    switch approximate {
    case .none:
      try applying(
        "gelu", UnaryKernel(ck_gelu_f32, ck_gelu_f64),
        derivative: BinaryKernel(ck_gelu_derivative_f32, ck_gelu_derivative_f64))
    case .tanh:
      try applying(
        "gelu", UnaryKernel(ck_gelu_tanh_f32, ck_gelu_tanh_f64),
        derivative: BinaryKernel(ck_gelu_tanh_derivative_f32, ck_gelu_tanh_derivative_f64))
    }
  }
}
