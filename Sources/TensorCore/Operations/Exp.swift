import CKernels

extension Tensor where Element: FloatingElement {
  /// eˣ, element by element. Derivative: eˣ, the result itself.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func exp() throws -> Tensor {
    let kernel = UnaryKernel(float: ck_exp_f32, double: ck_exp_f64)
    let result = try mapRuns("exp") { kernel($0, $1, $2, $3) }
    return result.recorded("exp", saving: [result], (self, { g, saved in try g * saved[0] }))
  }
}
