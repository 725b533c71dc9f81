extension Tensor where Element: NumericElement {
  /// The product of all elements, 0-d; 1 when there are none. Derivative: for each element the product of all others.
  ///
  /// - Throws: a `memory` error when there is not enough.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func prod() throws -> Tensor {
    let shape = shape
    let result = try multiplied(over: Array(shape.indices)).finished(Array(shape.indices), keepdim: false)
    return result.recorded(
      "prod", saving: [self, result],
      (
        self,
        { g, saved in
          let line = try saved[0].reshaped(to: [saved[0].count])
          return try line.productGradient(g, saved[1], along: 0).reshaped(to: shape)
        }
      ))
  }

  /// The product along one dimension, which vanishes, or stays with size 1 if `keepdim`; 1 where there are no elements.
  ///
  /// Derivative: for each element the product of all others of its line. Source: `torch.prod`.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func prod(dim: Int, keepdim: Bool = false) throws -> Tensor {
    let dimensions = try layout.reduced([dim], in: "prod")
    guard let d = dimensions.first else { return try prod() }
    let result = try multiplied(over: dimensions)
    return result.finished(dimensions, keepdim: keepdim).recorded(
      "prod", saving: [self, result],
      (
        self,
        { g, saved in try saved[0].productGradient(g.reshaped(to: saved[1].shape), saved[1], along: d) }
      ))
  }
}

extension Tensor where Element == Bool {
  /// 1 if all elements are true, else 0; 0-d, a whole number as in PyTorch.
  ///
  /// - Throws: a `memory` error when there is not enough.
  public func prod() throws -> Tensor<Int> { try map("prod") { $0 ? 1 : 0 }.prod() }

  /// 1 where all elements along one dimension are true, else 0.
  ///
  /// - Throws: a `dimension` error when the tensor does not have it.
  public func prod(dim: Int, keepdim: Bool = false) throws -> Tensor<Int> {
    try map("prod") { $0 ? 1 : 0 }.prod(dim: dim, keepdim: keepdim)
  }
}

extension Tensor where Element: NumericElement {
  /// The product over some dimensions, which stay with size 1; not recorded.
  @inline(__always)
  private func multiplied(over dimensions: [Int]) throws -> Tensor {
    try fold("prod", over: dimensions, from: .one, { $0 }, { .product($0, $1) }, result: { $0 })
  }

  /// g · product / x, or, when a product is 0, g times the product of all others.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  fileprivate func productGradient(_ gradient: Tensor, _ product: Tensor, along d: Int) throws -> Tensor {
    if try product.map("prod", { $0 == .zero }).any().item() {
      return try productsOfOthers(along: d).zip(gradient, "prod") { .product($0, $1) }
    }
    return try zip(gradient, product, "prod") { x, g, product in
      Element(converting: g.asDouble * product.asDouble / x.asDouble)
    }
  }

  /// For each element the product of all others along one dimension: those before it, times those behind it.
  private func productsOfOthers(along d: Int) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(contiguous: shape), in: "prod")
    guard count > 0 else { return result }
    let (x, y, n) = (storage.memory, result.storage.memory, shape[d])
    let (stride, resultStride) = (strides[d], result.strides[d])
    forEachRun(layout.window(d, 0, 1), result.layout.window(d, 0, 1)) { lines, from, fromStride, to, toStride in
      for line in 0..<lines {
        let (x, y) = (x + (from &+ line &* fromStride), y + (to &+ line &* toStride))
        var before = Element.one
        for i in 0..<n {
          y[i &* resultStride] = before
          before = .product(before, x[i &* stride])
        }
        var behind = Element.one
        for i in Swift.stride(from: n - 1, through: 0, by: -1) {
          y[i &* resultStride] = .product(y[i &* resultStride], behind)
          behind = .product(behind, x[i &* stride])
        }
      }
    }
    return result
  }
}
