import CKernels

extension Tensor where Element: FloatingElement {
  /// ln Σ exp(x) along one dimension, which vanishes, or stays with size 1 if `keepdim`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func logsumexp(dim: Int, keepdim: Bool = false) throws -> Tensor {
    try logsumexp(dims: [dim], keepdim: keepdim)
  }

  /// ln Σ exp(x) along several dimensions; an empty list means all. A smooth maximum, and the denominator of softmax.
  ///
  /// The largest x is taken away first and added at the end, so that exp cannot overflow: m + ln Σ exp(x − m). Without elements it is
  /// −inf. Derivative: exp(x − result), which is the softmax. Source: `torch.logsumexp`.
  ///
  /// - Throws: a `dimension` error for a dimension that the tensor does not have, or that is named twice.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func logsumexp(dims: [Int], keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced(dims, in: "logsumexp")
    let top = try fold("logsumexp", over: dimensions, from: .lowest, { $0 }, { .larger($0, $1) }, result: { $0 })
      .map("logsumexp") { $0.magnitude == .infinity ? 0 : $0 }
    let result = try exponential(minus: top).addingUp(over: dimensions)
      .map("logsumexp", UnaryKernel(ck_log_f32, ck_log_f64)).zip(top, "logsumexp") { $0 + $1 }
    return result.finished(dimensions, keepdim: keepdim).recorded(
      "logsumexp", saving: [self, result],
      (
        self,
        { g, saved in
          try g.spread(over: dimensions, to: saved[0].shape).zip(saved[0].exponential(minus: saved[1]), "logsumexp") {
            $0 * $1
          }
        }
      ))
  }

  /// exp(x − y), with broadcasting; not recorded.
  @inline(__always)
  private func exponential(minus other: Tensor) throws -> Tensor {
    try zip(other, "logsumexp") { $0 - $1 }.map("logsumexp", UnaryKernel(ck_exp_f32, ck_exp_f64))
  }
}
