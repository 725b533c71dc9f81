import CKernels

extension Tensor where Element: FloatingElement {
  /// x kept between two numbers: a tanh of straight lines.
  /// Derivative: 1 where min < x < max, else 0 (at the kinks, too, unlike `clamp`).
  ///
  /// Source: PyTorch, `F.hardtanh`.
  ///
  /// - Throws: an `argument` error when min > max.
  public func hardtanh(minVal: Element = -1, maxVal: Element = 1) throws -> Tensor {
    guard minVal <= maxVal else {
      throw TensorError(.argument, in: "hardtanh", "min_val cannot be greater than max_val")
    }
    return try applying(
      "hardtanh", UnaryKernel(ck_hardtanh_f32, ck_hardtanh_f64),
      derivative: BinaryKernel(ck_hardtanh_derivative_f32, ck_hardtanh_derivative_f64), minVal, maxVal)
  }

  /// min(max(x, 0), 6): a relu that stops at 6, so that few bits can hold it. Derivative: 1 where 0 < x < 6, else 0.
  ///
  /// Source: Howard et al., "MobileNets", 2017; PyTorch, `F.relu6`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func relu6() throws -> Tensor {
    try applying(
      "relu6", UnaryKernel(ck_hardtanh_f32, ck_hardtanh_f64),
      derivative: BinaryKernel(ck_hardtanh_derivative_f32, ck_hardtanh_derivative_f64), 0, 6)
  }
}
