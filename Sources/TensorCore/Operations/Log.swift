import CKernels

extension Tensor where Element: FloatingElement {
  /// The natural logarithm, element by element: −inf at 0, NaN below. Derivative: 1 / x.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func log() throws -> Tensor {
    let kernel = UnaryKernel(float: ck_log_f32, double: ck_log_f64)
    return try mapRuns("log") { kernel($0, $1, $2, $3) }.recorded(
      "log", saving: [self], (self, { g, saved in try g / saved[0] }))
  }
}
