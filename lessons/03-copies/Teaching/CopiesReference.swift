import Contracts

/// The readable solution of lesson 3.
struct CopiesReference: CopiesContract {
  func normalizeAxis(_ dim: Int, shape: [Int], extra: Int) throws -> Int {
    let count = shape.count + extra
    guard (-count..<count).contains(dim) else { throw CopiesError.axisOutOfRange }
    return dim < 0 ? dim + count : dim
  }

  func cat(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double> {
    guard let first = tensors.first else { throw CopiesError.nothingToJoin }
    let axis = try normalizeAxis(dim, shape: first.shape, extra: 0)
    var shape = first.shape
    shape[axis] = 0
    for part in tensors {
      guard part.rank == first.rank else { throw CopiesError.sizesDiffer }
      shape[axis] += part.shape[axis]
    }
    let result = try Tensor<Double>.zeros(shape)
    var start = 0
    for part in tensors {
      let place = try result.narrow(dim: axis, start: start, length: part.shape[axis])
      guard place.shape == part.shape else { throw CopiesError.sizesDiffer }
      try place.copy(from: part)
      start += part.shape[axis]
    }
    return result
  }

  func stack(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double> {
    guard let first = tensors.first else { throw CopiesError.nothingToJoin }
    let axis = try normalizeAxis(dim, shape: first.shape, extra: 1)
    guard tensors.allSatisfy({ $0.shape == first.shape }) else { throw CopiesError.sizesDiffer }
    return try cat(tensors.map { try $0.unsqueeze(axis) }, dim: axis)
  }

  func expand(_ x: Tensor<Double>, to shape: [Int]) throws -> Tensor<Double> {
    let new = shape.count - x.rank
    guard new >= 0 else { throw CopiesError.cannotExpand }
    var sizes = shape
    var strides = [Int](repeating: 0, count: shape.count)
    for axis in shape.indices {
      if axis < new {
        guard shape[axis] != -1 else { throw CopiesError.cannotExpand }
      } else if shape[axis] == -1 || shape[axis] == x.shape[axis - new] {
        sizes[axis] = x.shape[axis - new]
        strides[axis] = x.strides[axis - new]
      } else {
        // It grows with stride 0: every index leads to the same element.
        guard x.shape[axis - new] == 1 else { throw CopiesError.cannotExpand }
      }
    }
    return try x.asStrided(sizes, strides: strides)
  }

  func expandGradient(_ gradient: Tensor<Double>, shape: [Int]) throws -> Tensor<Double> {
    var sum = gradient
    while sum.rank > shape.count { sum = try sum.sum(dim: 0) }
    for axis in shape.indices where shape[axis] == 1 { sum = try sum.sum(dim: axis, keepdim: true) }
    return sum
  }

  func `repeat`(_ x: Tensor<Double>, counts: [Int]) throws -> Tensor<Double> {
    let new = counts.count - x.rank
    guard new >= 0 else { throw CopiesError.tooFewCounts }
    var result = try x.view([Int](repeating: 1, count: new) + x.shape)
    for (axis, count) in counts.enumerated() {
      result = try cat([Tensor](repeating: result, count: count), dim: axis)
    }
    // Without any axis nothing was joined, and nothing copied.
    return counts.isEmpty ? try x.clone() : result
  }
}
