import CKernels

extension Tensor where Element: FloatingElement {
  /// Numbers along one dimension turned into shares that add up to 1: yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ).
  ///
  /// The largest x is taken away first, so that exp cannot overflow; the shares do not change by that. A line that is −∞ throughout
  /// has no shares: it gives NaN, as in PyTorch. Derivative: dxᵢ = yᵢ·(gᵢ − Σⱼ gⱼ·yⱼ). Source: `torch.softmax`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func softmax(dim: Int) throws -> Tensor {
    let dimension = try layout.dimension(dim, in: "softmax")
    let result = try softmax(along: dimension, logarithm: false)
    return result.recorded(
      "softmax", saving: [result],
      (self, { g, saved in try saved[0].softmaxGradient(g, along: dimension, logarithm: false) }))
  }

  /// The logarithm of `softmax`, computed without rounding small shares to 0: yᵢ = xᵢ − ln Σⱼ exp(xⱼ).
  ///
  /// Derivative: dxᵢ = gᵢ − exp(yᵢ)·Σⱼ gⱼ. Source: `torch.log_softmax`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func logSoftmax(dim: Int) throws -> Tensor {
    let dimension = try layout.dimension(dim, in: "log_softmax")
    let result = try softmax(along: dimension, logarithm: true)
    return result.recorded(
      "log_softmax", saving: [result],
      (self, { g, saved in try saved[0].softmaxGradient(g, along: dimension, logarithm: true) }))
  }

  /// Both of them, not recorded.
  @inline(__always)
  private func softmax(along dimension: Int, logarithm: Bool) throws -> Tensor {
    let source = isContiguous ? self : try copy()
    let result = try Tensor(uninitialised: Layout(contiguous: shape), in: "softmax")
    let (outer, n, inner) = lines(along: dimension)
    let (line, x, y) = (n * inner, source.start, result.start)
    inParallel(outer, of: line) { part in
      let from = part.lowerBound * line
      if Element.self == Float.self {
        ck_softmax_f32(logarithm, part.count, n, inner, same(x + from), same(y + from))
      } else {
        ck_softmax_f64(logarithm, part.count, n, inner, same(x + from), same(y + from))
      }
    }
    withExtendedLifetime(source) {}
    return result
  }

  /// The gradient of x, from this result and the gradient that arrived for it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  fileprivate func softmaxGradient(_ gradient: Tensor, along dimension: Int, logarithm: Bool) throws -> Tensor {
    let g = gradient.isContiguous ? gradient : try gradient.copy()
    let result = try Tensor(uninitialised: Layout(contiguous: shape), in: "softmax")
    let (outer, n, inner) = lines(along: dimension)
    let (line, y, dy, dx) = (n * inner, start, g.start, result.start)
    inParallel(outer, of: line) { part in
      let from = part.lowerBound * line
      if Element.self == Float.self {
        ck_softmax_gradient_f32(logarithm, part.count, n, inner, same(y + from), same(dy + from), same(dx + from))
      } else {
        ck_softmax_gradient_f64(logarithm, part.count, n, inner, same(y + from), same(dy + from), same(dx + from))
      }
    }
    withExtendedLifetime(g) {}
    return result
  }

  /// The shape seen as [outer, n, inner] with n the size of a dimension; a 0-d tensor is one line of one element.
  private func lines(along dimension: Int) -> (outer: Int, n: Int, inner: Int) {
    if rank == 0 { return (1, 1, 1) }
    return (
      shape[..<dimension].reduce(1, *), shape[dimension], shape[(dimension + 1)...].reduce(1, *)
    )
  }
}
