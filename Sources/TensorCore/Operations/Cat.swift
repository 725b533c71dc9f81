extension Tensor {
  /// Joins tensors along a dimension that they have: [2, 3] and [4, 3] make [6, 3] along dimension 0.
  ///
  /// All sizes but that one must be equal. A 1-d tensor of size 0 is passed over, whatever the others' shapes, as in PyTorch.
  /// Gradient: each tensor's part of the arriving one.
  ///
  /// - Throws: an `argument` error for an empty list, a `dimension` error when they do not have `dim`, a `shape` error when they do not
  ///   fit each other.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func cat(_ tensors: [Tensor], dim: Int = 0) throws -> Tensor {
    guard !tensors.isEmpty else {
      throw TensorError(.argument, in: "cat", "expected a non-empty list of Tensors")
    }
    if let scalar = tensors.firstIndex(where: { $0.rank == 0 }) {
      throw TensorError(
        .shape, in: "cat", "zero-dimensional tensor (at position \(scalar)) cannot be concatenated")
    }
    guard let first = tensors.first(where: { $0.shape != [0] }) else {
      return try Tensor.zeros([0]).recorded("cat", saving: [], tensors.map { ($0, { g, _ in g }) })
    }
    let d = try first.layout.dimension(dim, in: "cat")
    let starts = try startsOfParts(tensors, first.shape, d)
    var shape = first.shape
    shape[d] = starts[tensors.count]

    let result = try Tensor(uninitialised: Layout(checking: shape, in: "cat"), in: "cat")
    let rows = shape[..<d].reduce(1, *)
    if rows > 1 && tensors.allSatisfy({ $0.isContiguous }) {
      result.joinRows(of: tensors, count: rows)
    } else {
      for (k, part) in tensors.enumerated() where part.count > 0 {
        copyElements(
          part.storage.memory, part.layout, to: result.storage.memory, result.layout.window(d, starts[k], part.shape[d])
        )
      }
    }
    return result.recorded(
      "cat", saving: [],
      tensors.enumerated().map { k, part in
        let (shape, start) = (part.shape, starts[k])
        return (part, { g, _ in shape == [0] ? try .zeros([0]) : g.sharing(g.layout.window(d, start, shape[d])) })
      })
  }

  /// Where each part begins along dimension `d`, and after the last where all end.
  private static func startsOfParts(_ tensors: [Tensor], _ expected: [Int], _ d: Int) throws -> [Int] {
    var starts = [0]
    for (k, part) in tensors.enumerated() {
      guard part.shape != [0] else {
        starts.append(starts[k])
        continue
      }
      guard part.rank == expected.count else {
        throw TensorError(
          .shape, in: "cat", "Tensors must have same number of dimensions: got \(expected.count) and \(part.rank)")
      }
      for (i, size) in part.shape.enumerated() where i != d && size != expected[i] {
        throw TensorError(
          .shape, in: "cat",
          "Sizes of tensors must match except in dimension \(d). Expected size \(expected[i]) but got size \(size) for tensor "
            + "number \(k) in the list.")
      }
      starts.append(starts[k].addingReportingOverflow(part.shape[d]).partialValue)
    }
    return starts
  }
}
