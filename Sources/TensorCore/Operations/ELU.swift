import CKernels

extension Tensor where Element: FloatingElement {
  /// x where x > 0, else α·(eˣ − 1), element by element. Derivative: 1 where x > 0, else α·eˣ.
  ///
  /// Source: Clevert et al., "Fast and accurate deep network learning by exponential linear units (ELUs)", 2015; PyTorch, `F.elu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func elu(alpha: Element = 1) throws -> Tensor {
    try applying(
      "elu", UnaryKernel(ck_elu_f32, ck_elu_f64),
      derivative: BinaryKernel(ck_elu_derivative_f32, ck_elu_derivative_f64), alpha, 1)
  }

  /// λ·x where x > 0, else λ·α·(eˣ − 1), with α = 1.6733 and λ = 1.0507 so chosen that means and variances tend to 0 and 1.
  /// Derivative: λ where x > 0, else λ·α·eˣ.
  ///
  /// Source: Klambauer et al., "Self-normalizing neural networks", 2017; PyTorch, `F.selu`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func selu() throws -> Tensor {
    let alpha: Element = 1.6732632423543772848170429916717
    let lambda: Element = 1.0507009873554804934193349852946
    return try applying(
      "selu", UnaryKernel(ck_elu_f32, ck_elu_f64),
      derivative: BinaryKernel(ck_elu_derivative_f32, ck_elu_derivative_f64), alpha * lambda, lambda)
  }

  /// x where x > 0, else α·(e^(x/α) − 1): an ELU whose derivative does not jump. Derivative: 1 where x > 0, else e^(x/α).
  ///
  /// Source: Barron, "Continuously differentiable exponential linear units", 2017; PyTorch, `F.celu`.
  ///
  /// - Throws: an `argument` error when α is 0.
  public func celu(alpha: Element = 1) throws -> Tensor {
    guard alpha != 0 else { throw TensorError(.argument, in: "celu", "alpha cannot be 0 for CELU") }
    return try applying(
      "celu", UnaryKernel(ck_celu_f32, ck_celu_f64),
      derivative: BinaryKernel(ck_celu_derivative_f32, ck_celu_derivative_f64), alpha, 1 / alpha)
  }
}
