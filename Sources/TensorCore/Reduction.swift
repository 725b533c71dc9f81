// The one way to reduce dimensions. The dimensions are sorted into kept and reduced ones, neighbours merged, and memory is walked
// in whichever order it lies: along rows, folding each into one number, or row after row, folding many columns side by side.

extension Layout {
  /// Reduced dimensions as 0...rank − 1; none named means all, as in PyTorch.
  ///
  /// - Throws: a `dimension` error for one out of range or named twice.
  func reduced(_ dimensions: [Int], in operation: String) throws -> [Int] {
    guard rank <= 64 else {
      throw TensorError(.dimension, in: operation, "only tensors with up to 64 dims are supported")
    }
    if dimensions.isEmpty { return Array(shape.indices) }
    var result: [Int] = []
    for dimension in dimensions {
      let d = try self.dimension(dimension, in: operation)
      guard !result.contains(d) else {
        throw TensorError(.dimension, in: operation, "dim \(d) appears multiple times in the list of dims")
      }
      result.append(d)
    }
    return rank == 0 ? [] : result
  }

  /// This shape with the given dimensions shrunk to 1.
  func shape(keeping dimensions: [Int]) -> [Int] {
    var shape = shape
    for d in dimensions { shape[d] = 1 }
    return shape
  }
}

/// How memory is walked when some dimensions are reduced: a pure value.
struct Reduction {
  /// The dimensions that stay, in their order, without the columns.
  let kept: Layout
  /// The dimensions that vanish, the farthest strides first.
  let reduced: Layout
  /// The dimension that is folded side by side, when it lies nearer in memory than the reduced ones: its size and stride.
  let columns: (count: Int, stride: Int)?

  init(of layout: Layout, over dimensions: [Int]) {
    func part(_ which: [Int]) -> Layout {
      Layout(shape: which.map { layout.shape[$0] }, strides: which.map { layout.strides[$0] })
    }
    let inner = dimensions.filter { layout.shape[$0] != 1 }
    reduced = part(inner.sorted { layout.strides[$0] > layout.strides[$1] })
    var outer = layout.shape.indices.filter { layout.shape[$0] != 1 && !dimensions.contains($0) }
    if let last = outer.last, let nearest = reduced.strides.last,
      layout.strides[last] < nearest || reduced.shape[reduced.rank - 1] < 8
    {
      outer.removeLast()
      columns = (layout.shape[last], layout.strides[last])
    } else {
      columns = nil
    }
    kept = Layout(shape: part(outer).shape, strides: part(outer).strides, offset: layout.offset)
  }
}

extension Tensor {
  /// Folds the elements along some dimensions (already 0...rank − 1), which stay with size 1; not recorded.
  ///
  /// - Parameters:
  ///   - initial: what an empty fold gives.
  ///   - row: folds n elements into one accumulator.
  ///   - rows: folds several rows of n elements each into n accumulators.
  ///   - result: turns an accumulator into a result.
  @inline(__always)
  func reduce<Accumulator: BitwiseCopyable, Result: TensorElement>(
    _ operation: StaticString, over dimensions: [Int], from initial: Accumulator,
    row: (_ n: Int, _ x: UnsafePointer<Element>, _ stride: Int, _ accumulator: inout Accumulator) -> Void,
    rows: (
      _ count: Int, _ x: UnsafePointer<Element>, _ rowStride: Int, _ n: Int, _ stride: Int,
      _ accumulators: UnsafeMutablePointer<Accumulator>
    ) -> Void,
    result finish: (Accumulator) -> Result
  ) throws -> Tensor<Result> {
    let result = try Tensor<Result>(
      uninitialised: Layout(contiguous: layout.shape(keeping: dimensions)), in: operation)
    reduce(layout, over: dimensions, into: result.start, from: initial, row: row, rows: rows, result: finish)
    return result
  }

  /// The same for a part of the memory that `layout` shows, into a row-major result.
  @inline(__always)
  func reduce<Accumulator: BitwiseCopyable, Result: TensorElement>(
    _ layout: Layout, over dimensions: [Int], into result: UnsafeMutablePointer<Result>, from initial: Accumulator,
    row: (_ n: Int, _ x: UnsafePointer<Element>, _ stride: Int, _ accumulator: inout Accumulator) -> Void,
    rows: (
      _ count: Int, _ x: UnsafePointer<Element>, _ rowStride: Int, _ n: Int, _ stride: Int,
      _ accumulators: UnsafeMutablePointer<Accumulator>
    ) -> Void,
    result finish: (Accumulator) -> Result
  ) {
    let x = UnsafePointer(storage.memory)
    var y = result
    if layout.isContiguous && dimensions.count == layout.rank {
      var accumulator = initial
      if layout.count > 0 { row(layout.count, x + layout.offset, 1, &accumulator) }
      y[0] = finish(accumulator)
      return
    }
    let plan = Reduction(of: layout, over: dimensions)
    guard let columns = plan.columns else {
      forEachRun(plan.kept) { count, offset, stride in
        for i in 0..<count {
          var accumulator = initial
          forEachRun(plan.reduced) { n, inner, step in row(n, x + offset + i &* stride + inner, step, &accumulator) }
          y[i] = finish(accumulator)
        }
        y += count
      }
      return
    }
    // Columns are taken in blocks whose accumulators stay in the nearest cache.
    let block = Swift.min(columns.count, 512)
    withUnsafeTemporaryAllocation(of: Accumulator.self, capacity: Swift.max(block, 1)) { buffer in
      let accumulators = buffer.baseAddress!
      forEachRun(plan.kept) { count, offset, stride in
        for i in 0..<count {
          for first in Swift.stride(from: 0, to: columns.count, by: Swift.max(block, 1)) {
            let n = Swift.min(block, columns.count - first)
            let start = x + offset + i &* stride + first &* columns.stride
            accumulators.update(repeating: initial, count: n)
            forEachRun(plan.reduced) { height, inner, step in
              rows(height, start + inner, step, n, columns.stride, accumulators)
            }
            for j in 0..<n { y[j] = finish(accumulators[j]) }
            y += n
          }
        }
      }
    }
  }

  /// Folds with an associative operation: each element is turned into an accumulator, and those are combined.
  @inline(__always)
  func fold<Accumulator: BitwiseCopyable, Result: TensorElement>(
    _ operation: StaticString, over dimensions: [Int], from initial: Accumulator,
    _ transform: (Element) -> Accumulator, _ combine: (Accumulator, Accumulator) -> Accumulator,
    result: (Accumulator) -> Result
  ) throws -> Tensor<Result> {
    try reduce(
      operation, over: dimensions, from: initial,
      row: { n, x, stride, accumulator in
        // Four at once: the processor need not wait for one combination to begin the next.
        var (a, b, c, d) = (accumulator, initial, initial, initial)
        for i in 0..<(n / 4) {
          let x = x + 4 &* i &* stride
          a = combine(a, transform(x[0]))
          b = combine(b, transform(x[stride]))
          c = combine(c, transform(x[2 &* stride]))
          d = combine(d, transform(x[3 &* stride]))
        }
        for i in (n & ~3)..<n { a = combine(a, transform(x[i &* stride])) }
        accumulator = combine(combine(a, b), combine(c, d))
      },
      rows: { count, x, rowStride, n, stride, accumulators in
        for r in 0..<count {
          let x = x + r &* rowStride
          if stride == 1 {
            for j in 0..<n { accumulators[j] = combine(accumulators[j], transform(x[j])) }
          } else {
            for j in 0..<n { accumulators[j] = combine(accumulators[j], transform(x[j &* stride])) }
          }
        }
      },
      result: result)
  }

  /// A reduced tensor in the shape that was asked for: its dimensions of size 1 stay, or go.
  func finished(_ dimensions: [Int], keepdim: Bool) -> Tensor {
    if keepdim || dimensions.isEmpty { return self }
    let shape = shape.indices.filter { !dimensions.contains($0) }.map { self.shape[$0] }
    return Tensor(storage: storage, layout: Layout(contiguous: shape))
  }

  /// The other way, for gradients: a reduced tensor repeated along the dimensions that were reduced, without copying.
  func spread(over dimensions: [Int], to shape: [Int]) throws -> Tensor {
    var kept = shape
    for d in dimensions { kept[d] = 1 }
    let tensor = try reshaped(to: kept)
    return Tensor(storage: tensor.storage, layout: tensor.layout.broadcast(to: shape))
  }
}
