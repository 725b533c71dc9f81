extension Layout {
  /// The same elements with dimensions in another order: dimension i of the result is dimension `order[i]` of this.
  func permuted(_ order: [Int], in operation: String = "permute") throws -> Layout {
    guard order.count == rank else {
      throw TensorError(
        .dimension, in: operation,
        "number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. "
          + "input.dim() = \(rank) is not equal to len(dims) = \(order.count)")
    }
    let order = try order.map { try dimension($0, in: operation) }
    guard Set(order).count == order.count else {
      throw TensorError(.dimension, in: operation, "duplicate dims are not allowed.")
    }
    return Layout(shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, offset: offset)
  }

  /// The order that undoes `order`.
  static func inverse(_ order: [Int]) -> [Int] {
    var inverse = order
    for (i, d) in order.enumerated() { inverse[d < 0 ? d + order.count : d] = i }
    return inverse
  }
}

extension Tensor {
  /// A view with the dimensions in another order: dimension i of the result is dimension `dims[i]` of this tensor.
  ///
  /// A picture of shape [3, 32, 64] becomes [32, 64, 3] by `permute(1, 2, 0)`. Gradient: permuted back.
  ///
  /// - Throws: a `dimension` error unless `dims` names every dimension once.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func permute(_ dims: [Int]) throws -> Tensor {
    alias(try layout.permuted(dims)).recorded(
      "permute", (self, { g, _ in g.sharing(try g.layout.permuted(Layout.inverse(dims))) }))
  }

  /// A view with the dimensions in another order: `x.permute(2, 0, 1)`.
  public func permute(_ dims: Int...) throws -> Tensor { try permute(dims) }
}
