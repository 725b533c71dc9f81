import CKernels

// How sums are computed, those of large tensors on several threads. Floats are added up in Double and rounded once (`CKernels/sum.c`).

extension Tensor {
  /// The sum over some dimensions (0...rank − 1), which stay with size 1; not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  func addingUp(over dimensions: [Int]) throws -> Tensor {
    guard Self.hasKernels else {
      return try fold("sum", over: dimensions, from: .zero, { $0 }, { .sum($0, $1) }, result: { $0 })
    }
    let result = try Tensor(uninitialised: Layout(contiguous: layout.shape(keeping: dimensions)), in: "sum")
    if count <= Runs.piece {
      addUp(layout, over: dimensions, into: result.start)
    } else if result.count == 1 && isContiguous {
      addUpParts(rows: count, width: 1, grain: Runs.piece, into: result.start) { part, sums in
        sums[0] = sumRun(part.count, start + part.lowerBound, 1)
      }
    } else if let (rows, step) = layout.rowsAddedUp(over: dimensions), result.count <= 2048 {
      // Whole rows, which lie side by side in memory: a processor reads ahead along them.
      addUpParts(rows: rows, width: result.count, grain: 4 * Runs.piece / result.count, into: result.start) {
        sumRows($0.count, start + $0.lowerBound * step, step, result.count, 1, $1)
      }
    } else if let d = shape.indices.first(where: { shape[$0] > 1 && !dimensions.contains($0) }) {
      // Parts of the outermost dimension that stays, each with results of its own.
      let results = result.count / shape[d]
      let grain = Swift.max(results == 1 ? 256 : 1, Runs.piece / (count / shape[d]))
      inParallel(shape[d], grain: grain) { part in
        addUp(
          layout.window(d, part.lowerBound, part.count), over: dimensions,
          into: result.start + part.lowerBound * results)
      }
    } else {
      addUp(layout, over: dimensions, into: result.start)
    }
    return result
  }

  /// Sums of `width` numbers from each part of the rows, added up in the order of the parts.
  private func addUpParts(
    rows: Int, width: Int, grain: Int, into result: UnsafeMutablePointer<Element>,
    _ add: (_ part: Range<Int>, _ sums: UnsafeMutablePointer<Double>) -> Void
  ) {
    let parts = (rows + grain - 1) / grain
    withUnsafeTemporaryAllocation(of: Double.self, capacity: parts * width) { sums in
      sums.initialize(repeating: 0)
      inParallel(rows, grain: grain) { part in add(part, sums.baseAddress! + part.lowerBound / grain * width) }
      for k in 1..<Swift.max(parts, 1) { for j in 0..<width { sums[j] += sums[k * width + j] } }
      for j in 0..<width { result[j] = element(sums[j]) }
    }
  }

  /// Adds up the elements that `layout` shows, with the kernels for this element type.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  private func addUp(_ layout: Layout, over dimensions: [Int], into result: UnsafeMutablePointer<Element>) {
    reduce(
      layout, over: dimensions, into: result, from: 0.0, row: { $3 += sumRun($0, $1, $2) },
      rows: sumRows, result: element)
  }

  /// x[0] + x[stride] + ... of n elements.
  @inline(__always)
  private func sumRun(_ n: Int, _ x: UnsafePointer<Element>, _ stride: Int) -> Double {
    Element.self == Float.self ? ck_sum_f32(n, same(x), stride) : ck_sum_f64(n, same(x), stride)
  }

  /// sums[j] += x[j·stride] + x[j·stride + rowStride] + ... for j in 0..<n.
  @inline(__always)
  private func sumRows(
    _ rows: Int, _ x: UnsafePointer<Element>, _ rowStride: Int, _ n: Int, _ stride: Int,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    if Element.self == Float.self {
      ck_sum_rows_f32(rows, same(x), rowStride, n, stride, sums)
    } else {
      ck_sum_rows_f64(rows, same(x), rowStride, n, stride, sums)
    }
  }

  /// A sum, rounded to this element type.
  @inline(__always)
  private func element(_ sum: Double) -> Element { Element.self == Float.self ? same(Float(sum)) : same(sum) }
}

extension Layout {
  /// The number of rows and their distance, when one dimension is added up and the only other one lies along memory.
  fileprivate func rowsAddedUp(over dimensions: [Int]) -> (rows: Int, step: Int)? {
    let sized = shape.indices.filter { shape[$0] != 1 }
    guard sized.count == 2, dimensions.contains(sized[0]), !dimensions.contains(sized[1]), strides[sized[1]] == 1 else {
      return nil
    }
    return (shape[sized[0]], strides[sized[0]])
  }
}
