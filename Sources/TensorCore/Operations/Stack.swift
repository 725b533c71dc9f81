extension Tensor {
  /// Joins tensors of equal shape along a new dimension: three of shape [2, 4] make [3, 2, 4] with `dim: 0`, [2, 4, 3] with −1.
  ///
  /// Gradient: each tensor's slice of the arriving one.
  ///
  /// - Throws: an `argument` error for an empty list, a `dimension` error when `dim` is out of range, a `shape` error when shapes differ.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func stack(_ tensors: [Tensor], dim: Int = 0) throws -> Tensor {
    guard let first = tensors.first else {
      throw TensorError(.argument, in: "stack", "stack expects a non-empty TensorList")
    }
    let d = try first.layout.dimension(dim, in: "stack", extra: 1)
    if let odd = tensors.firstIndex(where: { $0.shape != first.shape }) {
      throw TensorError(
        .shape, in: "stack",
        "stack expects each tensor to be equal size, but got \(first.shape) at entry 0 and \(tensors[odd].shape) at entry \(odd)"
      )
    }
    var shape = first.shape
    shape.insert(tensors.count, at: d)
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "stack"), in: "stack")
    for (k, part) in tensors.enumerated() {
      copyElements(part.storage.memory, part.layout, to: result.storage.memory, try result.layout.selected(d, k))
    }
    return result.recorded(
      "stack", saving: [],
      tensors.enumerated().map { k, part in (part, { g, _ in g.sharing(try g.layout.selected(d, k)) }) })
  }
}
