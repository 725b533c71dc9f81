extension Layout {
  /// Every `step`-th element along one dimension, from `start` up to but without `end`. Negative bounds count from the end; bounds
  /// beyond an end are moved to it.
  func sliced(_ d: Int, start: Int?, end: Int?, step: Int, in operation: String = "slice") throws -> Layout {
    guard rank > 0 else { throw TensorError(.dimension, in: operation, "cannot be applied to a 0-dim tensor.") }
    let d = try dimension(d, in: operation)
    guard step > 0 else { throw TensorError(.argument, in: operation, "slice step must be positive") }
    func place(_ bound: Int) -> Int { min(max(bound < 0 ? bound + shape[d] : bound, 0), shape[d]) }
    let first = place(start ?? 0)
    let span = max(place(end ?? shape[d]) - first, 0)
    return window(d, first, span == 0 ? 0 : (span - 1) / step + 1, step: step)
  }
}

extension Tensor {
  /// A view of every `step`-th element along one dimension, from `start` up to but without `end`. Python's `x[start:end:step]`.
  ///
  /// Negative bounds count from the end, bounds that reach too far are cut, nil is the very first or last. Nothing between the bounds
  /// gives size 0. Gradient: zeros with the arriving one at these places.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `argument` error unless `step` is positive.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func slice(dim: Int = 0, start: Int? = nil, end: Int? = nil, step: Int = 1) throws -> Tensor {
    alias(try layout.sliced(dim, start: start, end: end, step: step))
      .recorded("slice", asPartOf: self) { try $0.sliced(dim, start: start, end: end, step: step) }
  }
}
