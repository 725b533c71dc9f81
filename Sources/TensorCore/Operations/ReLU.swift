import CKernels

extension Tensor where Element: NumericElement {
  /// max(0, x), element by element; NaN stays NaN. Derivative: 1 where x > 0, else 0 (at the kink, too).
  ///
  /// Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010; PyTorch, `F.relu`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func relu() throws -> Tensor {
    let result = try map("relu", UnaryKernel(ck_relu_f32, ck_relu_f64)) { $0 < .zero ? .zero : $0 }
    return result.recorded(
      "relu", saving: [result],
      (
        self,
        { g, saved in
          try g.zip(saved[0], "relu", BinaryKernel(ck_relu_derivative_f32, ck_relu_derivative_f64)) {
            $1 <= .zero ? .zero : $0
          }
        }
      ))
  }
}
