extension Layout {
  /// The shape that two shapes stretch to: aligned at the last dimension, sizes must be equal or 1.
  ///
  /// `[4, 1]` and `[3]` make `[4, 3]`. Source: PyTorch, "Broadcasting semantics".
  ///
  /// - Throws: a `shape` error naming both sizes and the dimension.
  public static func broadcast(_ a: [Int], _ b: [Int], in operation: String) throws -> [Int] {
    if a == b { return a }
    var result = a.count >= b.count ? a : b
    for fromEnd in 1...max(result.count, 1) where fromEnd <= min(a.count, b.count) {
      let (x, y) = (a[a.count - fromEnd], b[b.count - fromEnd])
      guard x == y || x == 1 || y == 1 else {
        throw TensorError(
          .shape, in: operation,
          "The size of tensor a (\(x)) must match the size of tensor b (\(y)) at non-singleton dimension "
            + "\(result.count - fromEnd)")
      }
      result[result.count - fromEnd] = x == 1 ? y : x
    }
    return result
  }

  /// This layout read in a larger shape: stride 0 along dimensions that are new or grow from 1. The shapes are known to fit.
  package func broadcast(to target: [Int]) -> Layout {
    if shape == target { return self }
    var strides = [Int](repeating: 0, count: target.count)
    let new = target.count - rank
    for d in shape.indices where shape[d] == target[new + d] { strides[new + d] = self.strides[d] }
    return Layout(shape: target, strides: strides, offset: offset)
  }
}

extension Tensor {
  /// Undoes broadcasting on a gradient: sums over every dimension that was stretched. The one place where this happens.
  func summed(to target: [Int]) throws -> Tensor {
    if shape == target { return self }
    let new = rank - target.count
    let stretched = shape.indices.filter { $0 < new || (target[$0 - new] == 1 && shape[$0] != 1) }
    return try Tensor(storage: storage, layout: layout).addingUp(over: stretched).reshaped(to: target)
  }
}
