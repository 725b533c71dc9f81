extension Layout {
  /// The elements at one index of a dimension, which disappears.
  func selected(_ d: Int, _ index: Int, in operation: String = "select") throws -> Layout {
    guard rank > 0 else { throw TensorError(.index, in: operation, "cannot be applied to a 0-dim tensor.") }
    let d = try dimension(d, in: operation)
    guard index >= -shape[d], index < shape[d] else {
      throw TensorError(
        .index, in: operation, "index \(index) out of range for tensor of size \(shape) at dimension \(d)")
    }
    var (shape, strides) = (shape, strides)
    let size = shape.remove(at: d)
    let stride = strides.remove(at: d)
    return Layout(shape: shape, strides: strides, offset: offset &+ (index < 0 ? index + size : index) &* stride)
  }
}

extension Tensor {
  /// A view of one index of a dimension, which disappears: a row of a matrix is `select(dim: 0, index: i)`, or `x[i]`.
  ///
  /// Gradient: zeros with the arriving one at that index.
  ///
  /// - Parameter index: may count from the end, −1 being the last.
  /// - Throws: a `dimension` error when the tensor does not have `dim`, an `index` error when it does not have the index.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func select(dim: Int, index: Int) throws -> Tensor { try select(dim, index, oneOfSeveral: false) }

  /// `select`, also as one of the results of `unbind`, which may not be written to in place while gradients are recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func select(_ dim: Int, _ index: Int, oneOfSeveral: Bool) throws -> Tensor {
    alias(try layout.selected(dim, index), oneOfSeveral: oneOfSeveral)
      .recorded("select", asPartOf: self) { try $0.selected(dim, index) }
  }
}
