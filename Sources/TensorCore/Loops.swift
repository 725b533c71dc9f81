// The one way to walk over elements. Layouts of one shape are cut into runs: stretches in which every layout advances by a constant
// stride. A kernel works on a run at a time and never sees shapes. Contiguous tensors are a single run.

/// Calls `body(n, offset, stride)` for each run of a layout, in row-major order.
@inline(__always)
func forEachRun(_ a: Layout, _ body: (_ n: Int, _ offset: Int, _ stride: Int) throws -> Void) rethrows {
  var runs = Runs(a)
  while runs.next() { try body(runs.length, runs.offsets[0], runs.strides[0]) }
}

/// Calls `body(n, offsetA, strideA, offsetB, strideB)` for each common run of two layouts of one shape.
@inline(__always)
func forEachRun(_ a: Layout, _ b: Layout, _ body: (Int, Int, Int, Int, Int) throws -> Void) rethrows {
  var runs = Runs(a, b)
  while runs.next() { try body(runs.length, runs.offsets[0], runs.strides[0], runs.offsets[1], runs.strides[1]) }
}

/// Calls `body(n, offsetA, strideA, offsetB, strideB, offsetC, strideC)` for each common run of three layouts of one shape.
@inline(__always)
func forEachRun(
  _ a: Layout, _ b: Layout, _ c: Layout, _ body: (Int, Int, Int, Int, Int, Int, Int) throws -> Void
) rethrows {
  var runs = Runs(a, b, c)
  while runs.next() {
    let (o, s) = (runs.offsets, runs.strides)
    try body(runs.length, o[0], s[0], o[1], s[1], o[2], s[2])
  }
}

/// Calls `kernel` for each run, those of large layouts on several threads: a run is told where its first element stands in row-major
/// order. The runs come in no certain order.
///
///     forEachRun(of: Runs(a, b)) { n, offsets, strides, position in ... x + offsets[0], y + offsets[1], z + position ... }
///
/// `piece` is how many elements are worth a thread's while. For loops in C, or long ones: the compiler does not inline Swift's closures into
/// a closure that goes to another thread.
func forEachRun(
  of runs: Runs, piece: Int = Runs.piece,
  _ kernel: (_ n: Int, _ offsets: SIMD4<Int>, _ strides: SIMD4<Int>, _ position: Int) -> Void
) {
  if runs.count == 1 {
    inParallel(runs.length, grain: piece) { piece in
      kernel(piece.count, runs.offsets &+ runs.strides &* piece.lowerBound, runs.strides, piece.lowerBound)
    }
  } else {
    inParallel(runs.count, grain: max(1, piece / max(runs.length, 1))) { piece in
      var runs = runs.starting(at: piece.lowerBound)
      for k in piece where runs.next() { kernel(runs.length, runs.offsets, runs.strides, k &* runs.length) }
    }
  }
}

/// The runs of up to four layouts of one shape, one after the other. Neighbouring dimensions are merged where every layout allows it.
///
///     var runs = Runs(a, b)
///     while runs.next() { ... runs.length, runs.offsets, runs.strides ... }
///
/// A lane of the vectors belongs to a layout.
struct Runs {
  /// Elements in a run: the size of the innermost merged dimension.
  private(set) var length: Int
  /// Each layout's stride within a run.
  private(set) var strides = SIMD4(1, 1, 1, 0)
  /// Where each layout's run starts.
  private(set) var offsets: SIMD4<Int>
  /// How many runs there are.
  private(set) var count = 1
  /// The merged dimensions outside the runs.
  private var outer: [Dimension] = []
  private var isBeforeFirst = true

  /// Elements that are worth a thread's while, for the simple functions.
  static var piece: Int { 1 << 16 }

  private struct Dimension {
    var size: Int
    var strides: SIMD4<Int>
    var index = 0
  }

  init(_ a: Layout) {
    offsets = SIMD4(a.offset, 0, 0, 0)
    length = a.count
    if !a.isContiguous { merge(a, a, a) }
  }

  init(_ a: Layout, _ b: Layout) {
    offsets = SIMD4(a.offset, b.offset, 0, 0)
    length = a.count
    if !a.isContiguous || !b.isContiguous { merge(a, b, b) }
  }

  init(_ a: Layout, _ b: Layout, _ c: Layout) {
    offsets = SIMD4(a.offset, b.offset, c.offset, 0)
    length = a.count
    if !a.isContiguous || !b.isContiguous || !c.isContiguous { merge(a, b, c) }
  }

  /// Merges dimension i into i + 1 where every layout's stride[i] = stride[i+1]·size[i+1]; sizes of 1 are left out.
  private mutating func merge(_ a: Layout, _ b: Layout, _ c: Layout) {
    guard length > 0 else { return }
    for d in a.shape.indices where a.shape[d] != 1 {
      let next = Dimension(size: a.shape[d], strides: SIMD4(a.strides[d], b.strides[d], c.strides[d], 0))
      if let last = outer.last, last.strides == next.strides &* next.size {
        outer[outer.count - 1] = Dimension(size: last.size &* next.size, strides: next.strides)
      } else {
        outer.append(next)
      }
    }
    if let inner = outer.popLast() { (length, strides) = (inner.size, inner.strides) }
    for dimension in outer { count &*= dimension.size }
  }

  /// The runs from number `run` on.
  func starting(at run: Int) -> Runs {
    var (result, rest) = (self, run)
    for d in outer.indices.reversed() {
      result.outer[d].index = rest % outer[d].size
      result.offsets &+= outer[d].strides &* result.outer[d].index
      rest /= outer[d].size
    }
    return result
  }

  /// Goes to the next run, in row-major order; false when there is none.
  mutating func next() -> Bool {
    if isBeforeFirst {
      isBeforeFirst = false
      return length > 0
    }
    var d = outer.count - 1
    while d >= 0 {
      offsets &+= outer[d].strides
      outer[d].index += 1
      if outer[d].index < outer[d].size { return true }
      offsets &-= outer[d].strides &* outer[d].size
      outer[d].index = 0
      d -= 1
    }
    return false
  }
}
