extension Layout {
  /// The elements from `start` on along one dimension, `length` of them.
  func narrowed(_ d: Int, start: Int, length: Int, in operation: String = "narrow") throws -> Layout {
    guard rank > 0 else {
      throw TensorError(.dimension, in: operation, "cannot be applied to a 0-dim tensor.")
    }
    guard length >= 0 else { throw TensorError(.argument, in: operation, "length must be non-negative.") }
    let d = try dimension(d, in: operation)
    guard start >= -shape[d], start <= shape[d] else {
      throw TensorError(
        .index, in: operation,
        "start out of range (expected to be in range of [\(-shape[d]), \(shape[d])], but got \(start))")
    }
    let first = start < 0 ? start + shape[d] : start
    guard length <= shape[d] - first else {
      throw TensorError(
        .index, in: operation, "start (\(first)) + length (\(length)) exceeds dimension size (\(shape[d])).")
    }
    return window(d, first, length)
  }

  /// `narrowed` for arguments that are known to fit: `length` elements of dimension `d`, `step` apart, from `first` on.
  func window(_ d: Int, _ first: Int, _ length: Int, step: Int = 1) -> Layout {
    var (shape, strides) = (shape, strides)
    let offset = offset &+ first &* strides[d]
    shape[d] = length
    if length > 1 { strides[d] = strides[d] &* step }
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// A view of `length` neighbours along one dimension, from `start` on. Gradient: zeros around the arriving one.
  ///
  /// - Parameter start: may count from the end, −1 being the last.
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `index` or `argument` error when the part does not fit.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func narrow(dim: Int, start: Int, length: Int) throws -> Tensor {
    try narrow(dim, start, length, oneOfSeveral: false)
  }

  /// `narrow`, also as one of the pieces of `split`, which may not be written to in place while gradients are recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func narrow(_ dim: Int, _ start: Int, _ length: Int, oneOfSeveral: Bool) throws -> Tensor {
    alias(try layout.narrowed(dim, start: start, length: length), oneOfSeveral: oneOfSeveral)
      .recorded("narrow", asPartOf: self) { try $0.narrowed(dim, start: start, length: length) }
  }
}
