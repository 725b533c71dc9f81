extension Layout {
  /// The layout of the same elements in another shape, without moving any; nil when strides do not allow it.
  ///
  /// Dimensions may merge where `stride[i] = stride[i+1]·size[i+1]`, and any dimension may split. The counts are equal.
  /// See the PyTorch documentation of `Tensor.view`.
  func viewed(as target: [Int]) -> Layout? {
    if isContiguous { return Layout(shape: target, strides: Layout.rowMajorStrides(of: target), offset: offset) }
    if count == 0 { return Layout(shape: target, strides: Layout.rowMajorStrides(of: target), offset: offset) }
    var strides = [Int](repeating: 1, count: target.count)
    var d = rank - 1
    var t = target.count - 1
    while d >= 0 {
      // The longest stretch of old dimensions that is one even ladder ...
      let step = self.strides[d]
      var size = shape[d]
      while d > 0 && (shape[d - 1] == 1 || self.strides[d - 1] == step &* size) {
        d -= 1
        size *= shape[d]
      }
      // ... must be used up by whole new dimensions.
      var filled = 1
      while t >= 0 && (filled < size || target[t] == 1) {
        strides[t] = step &* filled
        filled *= target[t]
        t -= 1
      }
      guard filled == size else { return nil }
      d -= 1
    }
    return Layout(shape: target, strides: strides, offset: offset)
  }

  /// Replaces one −1 in a shape by what makes the counts equal.
  ///
  /// - Throws: a `shape` error when there are two −1, or when the counts cannot be equal.
  func inferring(_ target: [Int], in operation: String) throws -> [Int] {
    let unknown = target.indices.filter { target[$0] == -1 }
    guard unknown.count <= 1 else { throw TensorError(.shape, in: operation, "only one dimension can be inferred") }
    if let bad = target.first(where: { $0 < -1 }) {
      throw TensorError(.shape, in: operation, "invalid shape dimension \(bad)")
    }
    let invalid = TensorError(.shape, in: operation, "shape '\(target)' is invalid for input of size \(count)")
    var known = 1
    for size in target where size != -1 {
      let (product, overflow) = known.multipliedReportingOverflow(by: size)
      if overflow { throw invalid }
      known = product
    }
    guard let d = unknown.first else {
      guard known == count else { throw invalid }
      return target
    }
    guard known != 0 else {
      throw TensorError(
        .shape, in: operation,
        "cannot reshape tensor of 0 elements into shape \(target) because the unspecified dimension size -1 can be any value "
          + "and is ambiguous")
    }
    guard count % known == 0 else { throw invalid }
    var result = target
    result[d] = count / known
    return result
  }
}

extension Tensor {
  /// The same memory in another shape; one size may be −1. Gradient: the gradient in the old shape.
  ///
  /// - Throws: a `shape` error when the counts differ, or when the strides do not allow it (`reshape` copies then).
  public func view(_ target: [Int]) throws -> Tensor {
    let shape = try layout.inferring(target, in: "view")
    try Layout.check(shape, in: "view")
    guard let layout = layout.viewed(as: shape) else {
      throw TensorError(
        .shape, in: "view",
        "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
          + "subspaces). Use .reshape(...) instead.")
    }
    let original = self.shape
    return alias(layout).recorded("view", (self, { g, _ in try g.reshaped(to: original) }))
  }

  /// The same elements in another shape: a view where the strides allow it, else a copy. One size may be −1.
  ///
  /// - Throws: a `shape` error when the counts differ.
  public func reshape(_ target: [Int]) throws -> Tensor {
    let shape = try layout.inferring(target, in: "reshape")
    return layout.viewed(as: shape) == nil ? try clone().view(shape) : try view(shape)
  }

  /// The same memory in another shape: `x.view(2, -1)`.
  public func view(_ target: Int...) throws -> Tensor { try view(target) }

  /// The same elements in another shape: `x.reshape(2, -1)`.
  public func reshape(_ target: Int...) throws -> Tensor { try reshape(target) }

  /// The elements in another shape of the same count, not recorded.
  func reshaped(to target: [Int]) throws -> Tensor {
    if shape == target { return self }
    if let layout = layout.viewed(as: target) { return Tensor(storage: storage, layout: layout) }
    return Tensor(storage: try copy().storage, layout: Layout(contiguous: target))
  }
}
