extension Tensor {
  /// The sum over some dimensions, which stay with size 1; not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func addingUp(over dimensions: [Int]) throws -> Tensor {
    var kept = shape
    for d in dimensions { kept[d] = 1 }
    let result = try Tensor.full(kept, .zero)
    let target = result.layout.broadcast(to: shape)
    let (x, y) = (storage.memory, result.storage.memory)
    forEachRun(layout, target) { n, offsetX, strideX, offsetY, strideY in
      if strideY == 0 {
        var sum = y[offsetY]
        for i in 0..<n { sum = .sum(sum, x[offsetX &+ i &* strideX]) }
        y[offsetY] = sum
      } else {
        zipRun(n, y + offsetY, strideY, x + offsetX, strideX, y + offsetY, strideY) { .sum($0, $1) }
      }
    }
    return result
  }
}

extension Tensor where Element: FloatingElement {
  /// The sum of all elements, 0-d. Gradient: the arriving number, for every element.
  public func sum() throws -> Tensor {
    let shape = shape
    return try addingUp(over: Array(shape.indices)).reshaped(to: []).recorded(
      "sum", (self, { g, _ in Tensor(storage: g.storage, layout: g.layout.broadcast(to: shape)) }))
  }
}
