// What every element-by-element operation is made of: `map` for one tensor, `zip` for two or three. They cut the layouts into runs and give the
// compiler plain loops over pointers. `@inline(__always)` puts the operation's closure into the loop, where it vectorises.

extension Tensor {
  /// A fresh tensor of `f(x)` for every element x.
  @inline(__always)
  func map<Result: TensorElement>(_ operation: StaticString, _ f: (Element) -> Result) throws -> Tensor<Result> {
    let result = try Tensor<Result>(uninitialised: freshLayout, in: operation)
    var y = result.storage.memory
    forEachRun(layout) { n, offset, stride in
      let x = storage.memory + offset
      if stride == 1 {
        for i in 0..<n { y[i] = f(x[i]) }
      } else {
        for i in 0..<n { y[i] = f(x[i &* stride]) }
      }
      y += n
    }
    return result
  }

  /// A fresh tensor of `f(a, b)` for every pair of elements, after broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @inline(__always)
  func zip<Other: TensorElement, Result: TensorElement>(
    _ other: Tensor<Other>, _ operation: StaticString, _ f: (Element, Other) -> Result
  ) throws -> Tensor<Result> {
    let (a, b) = try broadcastLayouts(layout, other.layout, operation)
    let result = try Tensor<Result>(
      uninitialised: Layout.fresh(like: a, or: b), in: operation)
    let (x, y) = (storage.memory, other.storage.memory)
    var z = result.storage.memory
    forEachRun(a, b) { n, offsetA, strideA, offsetB, strideB in
      zipRun(n, x + offsetA, strideA, y + offsetB, strideB, z, 1, f)
      z += n
    }
    return result
  }

  /// A fresh tensor of `f(a, b, c)` for every three elements, after broadcasting.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @inline(__always)
  func zip<Second: TensorElement, Third: TensorElement, Result: TensorElement>(
    _ second: Tensor<Second>, _ third: Tensor<Third>, _ operation: StaticString,
    _ f: (Element, Second, Third) -> Result
  ) throws -> Tensor<Result> {
    let (ab, _) = try broadcastLayouts(layout, second.layout, operation)
    let (abc, c) = try broadcastLayouts(ab, third.layout, operation)
    let shape = abc.shape
    let result = try Tensor<Result>(uninitialised: Layout(contiguous: shape), in: operation)
    let (x, y, z) = (storage.memory, second.storage.memory, third.storage.memory)
    var w = result.storage.memory
    forEachRun(layout.broadcast(to: shape), second.layout.broadcast(to: shape), c) { n, i, di, j, dj, k, dk in
      let (x, y, z) = (x + i, y + j, z + k)
      if di == 1 && dj == 1 && dk == 1 {
        for i in 0..<n { w[i] = f(x[i], y[i], z[i]) }
      } else {
        for i in 0..<n { w[i] = f(x[i &* di], y[i &* dj], z[i &* dk]) }
      }
      w += n
    }
    return result
  }

  /// A contiguous layout of this tensor's shape, for a result.
  var freshLayout: Layout { .fresh(like: layout, or: layout) }
}

extension Layout {
  /// A contiguous layout of the shape that both have: one of them, if that is contiguous itself.
  static func fresh(like a: Layout, or b: Layout) -> Layout {
    a.isContiguous && a.offset == 0 ? a : b.isContiguous && b.offset == 0 ? b : Layout(contiguous: a.shape)
  }
}

/// Both layouts in their common shape.
@inline(__always)
func broadcastLayouts(_ a: Layout, _ b: Layout, _ operation: StaticString) throws -> (Layout, Layout) {
  if a.shape == b.shape { return (a, b) }
  let shape = try Layout.broadcast(a.shape, b.shape, in: "\(operation)")
  return (a.broadcast(to: shape), b.broadcast(to: shape))
}

/// z[i·strideZ] = f(x[i·strideX], y[i·strideY]). The usual strides have loops of their own, which vectorise.
@inline(__always)
func zipRun<A, B, C>(
  _ n: Int, _ x: UnsafePointer<A>, _ strideX: Int, _ y: UnsafePointer<B>, _ strideY: Int,
  _ z: UnsafeMutablePointer<C>, _ strideZ: Int, _ f: (A, B) -> C
) {
  switch (strideX, strideY, strideZ) {
  case (1, 1, 1): for i in 0..<n { z[i] = f(x[i], y[i]) }
  case (1, 0, 1):
    let b = y[0]
    for i in 0..<n { z[i] = f(x[i], b) }
  case (0, 1, 1):
    let a = x[0]
    for i in 0..<n { z[i] = f(a, y[i]) }
  default: for i in 0..<n { z[i &* strideZ] = f(x[i &* strideX], y[i &* strideY]) }
  }
}
