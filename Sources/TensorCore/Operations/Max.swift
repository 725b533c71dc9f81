extension Tensor where Element: NumericElement {
  /// The largest of all elements, 0-d; NaN where one is. Derivative: shared evenly by all elements that are the largest.
  ///
  /// - Throws: a `shape` error when there are no elements.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func max() throws -> Tensor {
    let all = try layout.chosen([], in: "max")
    let largest = try fold("max", over: all, from: .lowest, { $0 }, { .larger($0, $1) }, result: { $0 })
    return largest.finished(all, keepdim: false).recorded(
      "max", saving: [self, largest],
      (
        self,
        { g, saved in
          try saved[0].sharing(g, among: saved[1], over: all) { $0 == $1 || ($0 != $0 && $1 != $1) }
        }
      ))
  }

  /// The largest element along one dimension, and where it stands: the first of equal ones, and the first NaN if there is one.
  ///
  /// Derivative: all of it goes to that element; `amax` shares it among equals. Source: `torch.max`.
  ///
  /// - Returns: `values` and `indices`; the dimension vanishes from both, or stays with size 1 if `keepdim`.
  /// - Throws: a `dimension` error when the tensor does not have it, a `shape` error when it has size 0.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func max(dim: Int, keepdim: Bool = false) throws -> (values: Tensor, indices: Tensor<Int>) {
    let dimensions = try layout.chosen([dim], in: "max")
    let places = try firstPlace(along: dimensions, from: .lowest, "max", beats: Element.isLarger)
    return try choosing(places, along: dimensions, keepdim: keepdim, "max")
  }

  /// The larger of a and b, with broadcasting: `maximum` under PyTorch's other name.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func max(_ other: Tensor) throws -> Tensor { try maximum(other) }
}

extension Tensor where Element == Bool {
  /// Whether any element is true, 0-d.
  ///
  /// - Throws: a `shape` error when there are no elements.
  public func max() throws -> Tensor { try amax() }

  /// Whether any element along one dimension is true, and where the first of the largest stands.
  ///
  /// - Throws: as for numbers.
  public func max(dim: Int, keepdim: Bool = false) throws -> (values: Tensor, indices: Tensor<Int>) {
    let (values, indices) = try map("max") { $0 ? 1 : 0 }.max(dim: dim, keepdim: keepdim)
    return (try values.map("max") { $0 == 1 }, indices)
  }
}

extension Tensor {
  /// The elements at the given places along one dimension, recorded: the gradient goes where they were read.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  func choosing(
    _ places: Tensor<Int>, along dimensions: [Int], keepdim: Bool, _ operation: StaticString
  ) throws -> (values: Tensor, indices: Tensor<Int>) {
    let d = dimensions.first ?? 0
    let (shape, saved) = (shape, places.saved)
    let values = try sharing(layout).gather(dim: d, index: places).finished(dimensions, keepdim: keepdim)
    return (
      values.recorded(
        operation,
        (
          self,
          { g, _ in
            let zeros = try Tensor.zeros(shape)
            let places = try saved.value(for: operation)
            try zeros.addAlong(d, places, g.reshaped(to: places.shape))
            return zeros
          }
        )), places.finished(dimensions, keepdim: keepdim)
    )
  }
}
