// The one way to walk over elements. Layouts of one shape are cut into runs: stretches in which every layout advances by a constant
// stride. A kernel works on a run at a time and never sees shapes. Contiguous tensors are a single run.

/// Calls `body(n, offset, stride)` for each run of a layout, in row-major order.
@inline(__always)
func forEachRun(_ a: Layout, _ body: (_ n: Int, _ offset: Int, _ stride: Int) throws -> Void) rethrows {
  if a.isContiguous {
    if a.count > 0 { try body(a.count, a.offset, 1) }
    return
  }
  let runs = Runs(of: [a])
  try runs.forEach { offsets in try body(runs.length, offsets[0], runs.innerStrides[0]) }
}

/// Calls `body(n, offsetA, strideA, offsetB, strideB)` for each common run of two layouts of one shape.
@inline(__always)
func forEachRun(_ a: Layout, _ b: Layout, _ body: (Int, Int, Int, Int, Int) throws -> Void) rethrows {
  if a.isContiguous && b.isContiguous {
    if a.count > 0 { try body(a.count, a.offset, 1, b.offset, 1) }
    return
  }
  let runs = Runs(of: [a, b])
  try runs.forEach { offsets in
    try body(runs.length, offsets[0], runs.innerStrides[0], offsets[1], runs.innerStrides[1])
  }
}

/// Calls `body` for each common run of three layouts of one shape; each element of `offsets` and `strides` belongs to one layout.
@inline(__always)
func forEachRun(
  _ a: Layout, _ b: Layout, _ c: Layout, _ body: (Int, Int, Int, Int, Int, Int, Int) throws -> Void
) rethrows {
  if a.isContiguous && b.isContiguous && c.isContiguous {
    if a.count > 0 { try body(a.count, a.offset, 1, b.offset, 1, c.offset, 1) }
    return
  }
  let runs = Runs(of: [a, b, c])
  let s = runs.innerStrides
  try runs.forEach { o in try body(runs.length, o[0], s[0], o[1], s[1], o[2], s[2]) }
}

/// The runs of several layouts of one shape, with neighbouring dimensions merged where every layout allows it.
struct Runs {
  /// Elements in a run: the size of the innermost merged dimension.
  let length: Int
  /// Each layout's stride within a run.
  let innerStrides: [Int]
  /// Sizes of the merged dimensions outside the runs.
  private let outerShape: [Int]
  /// For each layout the strides of the outer dimensions.
  private let outerStrides: [[Int]]
  private let start: [Int]

  init(of layouts: [Layout]) {
    var shape: [Int] = []
    var strides = layouts.map { _ in [Int]() }
    for d in layouts[0].shape.indices where layouts[0].shape[d] != 1 {
      let size = layouts[0].shape[d]
      let last = shape.count - 1
      let merges = last >= 0 && layouts.indices.allSatisfy { strides[$0][last] == layouts[$0].strides[d] &* size }
      if merges {
        shape[last] &*= size
        for k in layouts.indices { strides[k][last] = layouts[k].strides[d] }
      } else {
        shape.append(size)
        for k in layouts.indices { strides[k].append(layouts[k].strides[d]) }
      }
    }
    length = shape.popLast() ?? 1
    innerStrides = strides.map { $0.last ?? 1 }
    outerShape = shape
    outerStrides = strides.map { Array($0.dropLast()) }
    start = layouts.map { $0.offset }
  }

  /// Calls `body` with the offset of each layout at the start of each run, in row-major order.
  @inline(__always)
  func forEach(_ body: (_ offsets: [Int]) throws -> Void) rethrows {
    guard length > 0, !outerShape.contains(0) else { return }
    var offsets = start
    var index = [Int](repeating: 0, count: outerShape.count)
    while true {
      try body(offsets)
      var d = outerShape.count - 1
      while d >= 0 {
        index[d] += 1
        for k in offsets.indices { offsets[k] &+= outerStrides[k][d] }
        if index[d] < outerShape[d] { break }
        for k in offsets.indices { offsets[k] &-= outerStrides[k][d] &* outerShape[d] }
        index[d] = 0
        d -= 1
      }
      if d < 0 { return }
    }
  }
}
