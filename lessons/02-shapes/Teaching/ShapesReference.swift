import Contracts

/// The readable solution of lesson 2.
struct ShapesReference: ShapesContract {
  func rowMajorStrides(of shape: [Int]) throws -> [Int] {
    var strides = shape
    var next = 1
    for axis in shape.indices.reversed() {
      strides[axis] = next
      next *= shape[axis]
    }
    return strides
  }

  func isContiguous(shape: [Int], strides: [Int]) throws -> Bool {
    let expected = try rowMajorStrides(of: shape)
    return shape.indices.allSatisfy { axis in shape[axis] == 1 || strides[axis] == expected[axis] }
  }

  func permute(_ x: Tensor<Double>, order: [Int]) throws -> Tensor<Double> {
    guard order.sorted() == Array(x.shape.indices) else { throw ShapesError.notAPermutation }
    return try x.asStrided(order.map { x.shape[$0] }, strides: order.map { x.strides[$0] })
  }

  func canView(shape: [Int], strides: [Int], as newShape: [Int]) throws -> Bool {
    guard let newShape = filledIn(newShape, count: shape.reduce(1, *)) else { return false }
    // How many elements stand before each place where neighbouring axes do not merge: there the new shape must have a border too.
    var borders: [Int] = []
    let axes = shape.indices.filter { shape[$0] != 1 }
    var before = 1
    for (axis, next) in zip(axes, axes.dropFirst()) {
      before *= shape[axis]
      if strides[axis] != strides[next] * shape[next] { borders.append(before) }
    }
    var newBorders: Set<Int> = []
    before = 1
    for size in newShape {
      before *= size
      newBorders.insert(before)
    }
    return newBorders.isSuperset(of: borders)
  }

  func squeeze(_ x: Tensor<Double>, dim: Int?) throws -> Tensor<Double> {
    let chosen = try dim.map { try axis($0, of: x.rank) }
    let kept = x.shape.indices.filter { x.shape[$0] != 1 || (chosen != nil && chosen != $0) }
    return try x.asStrided(kept.map { x.shape[$0] }, strides: kept.map { x.strides[$0] })
  }

  func unsqueeze(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double> {
    let place = try axis(dim, of: x.rank + 1)
    var (shape, strides) = (x.shape, x.strides)
    shape.insert(1, at: place)
    strides.insert(1, at: place)
    return try x.asStrided(shape, strides: strides)
  }

  /// The axis that `dim` means, when it may count from the end.
  private func axis(_ dim: Int, of rank: Int) throws -> Int {
    guard (-rank..<rank).contains(dim) else { throw ShapesError.axisOutOfRange }
    return dim < 0 ? dim + rank : dim
  }

  /// The shape with its −1 replaced; nil if it cannot hold `count` elements.
  private func filledIn(_ shape: [Int], count: Int) -> [Int]? {
    let known = shape.filter { $0 != -1 }.reduce(1, *)
    switch shape.count(where: { $0 == -1 }) {
    case 0: return known == count ? shape : nil
    case 1: return count % known == 0 ? shape.map { $0 == -1 ? count / known : $0 } : nil
    default: return nil
    }
  }
}
