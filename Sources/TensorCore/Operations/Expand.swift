extension Layout {
  /// The same elements in a larger shape: dimensions of size 1 grow, and new ones appear in front, with stride 0. −1 keeps a size.
  func expanded(to target: [Int], in operation: String = "expand") throws -> Layout {
    let new = target.count - rank
    guard new >= 0 else {
      throw TensorError(
        .shape, in: operation,
        "the number of sizes provided (\(target.count)) must be greater or equal to the number of dimensions in the tensor "
          + "(\(rank)): sizes \(target), tensor \(shape)")
    }
    var (sizes, strides) = (target, [Int](repeating: 0, count: target.count))
    for i in target.indices.reversed() {
      let d = i - new
      if d < 0 {
        guard target[i] >= 0 else {
          throw TensorError(
            .shape, in: operation,
            "The expanded size of the tensor (\(target[i])) isn't allowed in a leading, non-existing dimension \(i)")
        }
      } else if target[i] == -1 || target[i] == shape[d] {
        if target[i] == -1 { sizes[i] = shape[d] }
        strides[i] = self.strides[d]
      } else if shape[d] != 1 || target[i] < 0 {
        throw TensorError(
          .shape, in: operation,
          "The expanded size of the tensor (\(target[i])) must match the existing size (\(shape[d])) at non-singleton "
            + "dimension \(i).  Target sizes: \(target).  Tensor sizes: \(shape)")
      }
    }
    try Layout.check(sizes, in: operation)
    return Layout(shape: sizes, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// A view in a larger shape: dimensions of size 1 are read again and again (stride 0), nothing is copied.
  ///
  /// [3, 1] expands to [3, 4]; new dimensions may appear in front; −1 keeps a size. As several elements are one place in memory, a
  /// write to one shows in all, and arithmetic in place on the whole view is refused. Gradient: summed over the copies.
  ///
  /// - Throws: a `shape` error when a size other than 1 would have to change.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func expand(_ size: [Int]) throws -> Tensor {
    alias(try layout.expanded(to: size)).recorded("expand", (self, { g, _ in g }))
  }

  /// A view in a larger shape: `x.expand(2, 3)`.
  public func expand(_ size: Int...) throws -> Tensor { try expand(size) }

  /// A view in the shape of another tensor. PyTorch's `expand_as`.
  ///
  /// - Throws: a `shape` error when a size other than 1 would have to change.
  public func expand(as other: Tensor<some TensorElement>) throws -> Tensor { try expand(other.shape) }

  /// The same as `expand`. PyTorch's `broadcast_to`.
  ///
  /// - Throws: a `shape` error when a size other than 1 would have to change.
  public func broadcastTo(_ size: [Int]) throws -> Tensor { try expand(size) }

  /// The same as `expand`: `x.broadcastTo(2, 3)`.
  public func broadcastTo(_ size: Int...) throws -> Tensor { try expand(size) }
}
