import CKernels

/// The file name of the BLAS that multiplies matrices, such as `libopenblas.so.0`; nil when kernels of our own do it alone.
public var blasName: String? { ck_blas_name().map { String(cString: $0) } }

// How matrices are multiplied: by a kernel of our own or by a BLAS, whichever is faster (`CKernels/blas.c`). Whole numbers take a loop.

extension Tensor where Element: NumericElement {
  /// The products of two stacks of matrices in fresh memory, not recorded. The shapes are already checked: the last two dimensions
  /// of `a` and `b` multiply, those before them broadcast. The layouts say how the storages are read.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  func matrixProduct(
    reading a: Layout, _ other: Tensor, reading b: Layout, _ operation: StaticString, usingBLAS: Bool = true
  ) throws -> Tensor {
    let (m, k, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1], b.shape[b.rank - 1])
    let batch = try Layout.broadcast(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)), in: "\(operation)")
    let layout = try Layout(checking: batch + [m, n], in: "\(operation)")
    if k == 0 { return try Tensor.full(layout.shape, .zero) }
    let result = try Tensor(uninitialised: layout, in: operation)
    if layout.count == 0 { return result }

    // A stack on the left and one matrix on the right are one product of a tall matrix, when the rows lie evenly.
    let tall = b.rank == 2 && a.rank > 2 ? a.viewed(as: [a.count / k, k]) : nil
    let (left, right) = (try Matrices(self, tall ?? a), try Matrices(other, b))
    let stack = tall == nil ? batch : []
    var c = result.storage.memory
    forEachRun(left.batch.broadcast(to: stack), right.batch.broadcast(to: stack)) {
      count, offsetA, strideA, offsetB, strideB in
      for i in 0..<count {
        left.multiply(at: offsetA + i * strideA, right, at: offsetB + i * strideB, into: c, usingBLAS: usingBLAS)
        c += m * n
      }
    }
    return result
  }
}

/// A stack of matrices in a form that a BLAS can read: in each of them either rows or columns lie without gaps.
private struct Matrices<Element: NumericElement> {
  let rows: Int
  let columns: Int
  /// Whether neighbours in a column, not in a row, lie next to each other.
  let isTransposed: Bool
  /// Distance between rows (columns, when transposed).
  let leading: Int
  /// The dimensions before the matrices.
  let batch: Layout
  let start: UnsafePointer<Element>
  /// Keeps the memory.
  private let tensor: Tensor<Element>

  /// The matrices that `layout` shows; copied when neither rows nor columns lie without gaps.
  init(_ source: Tensor<Element>, _ layout: Layout) throws {
    (rows, columns) = (layout.shape[layout.rank - 2], layout.shape[layout.rank - 1])
    let (down, along) = (layout.strides[layout.rank - 2], layout.strides[layout.rank - 1])
    let view = Tensor(storage: source.storage, layout: layout)
    if (along == 1 || columns == 1) && (down >= columns || rows == 1) {
      (isTransposed, leading, tensor) = (false, max(down, columns), view)
    } else if (down == 1 || rows == 1) && (along >= rows || columns == 1) {
      (isTransposed, leading, tensor) = (true, max(along, rows), view)
    } else {
      (isTransposed, leading, tensor) = (false, columns, try view.copy())
    }
    batch = Layout(
      shape: Array(tensor.shape.dropLast(2)), strides: Array(tensor.strides.dropLast(2)), offset: tensor.layout.offset)
    start = UnsafePointer(tensor.storage.memory)
  }

  /// C ← A·B for the matrices at two offsets. A large product is shared out among threads: each computes some rows of C, or some columns
  /// if there are more.
  @inline(__always)
  func multiply(
    at a: Int, _ right: Matrices, at b: Int, into c: UnsafeMutablePointer<Element>, usingBLAS: Bool
  ) {
    let (m, n) = (rows, right.columns)
    let longer = Swift.max(m, n)
    // Two million multiplications take 40 µs; whole blocks of 16 suit the kernels.
    let least = (1 << 21) / Swift.max(columns * Swift.min(m, n), 1)
    let share = (longer + threadCount() - 1) / threadCount()
    inParallel(longer, grain: (Swift.max(share, least) + 15) & ~15) { part in
      multiply(
        at: a, right, at: b, into: c, rows: m >= n ? part : 0..<m, columns: m >= n ? 0..<n : part, usingBLAS: usingBLAS)
    }
  }

  /// Some rows and columns of C ← A·B.
  @inline(__always)
  private func multiply(
    at a: Int, _ right: Matrices, at b: Int, into c: UnsafeMutablePointer<Element>, rows: Range<Int>,
    columns: Range<Int>, usingBLAS: Bool
  ) {
    let (m, n, k) = (rows.count, columns.count, self.columns)
    let a = UnsafeRawPointer(start + (a + rows.lowerBound * (isTransposed ? 1 : leading)))
    let b = UnsafeRawPointer(right.start + (b + columns.lowerBound * (right.isTransposed ? right.leading : 1)))
    let stepC = right.columns
    let c = c + (rows.lowerBound * stepC + columns.lowerBound)
    var isDone = false
    if usingBLAS, Element.self == Float.self {
      isDone = ck_gemm_f32(
        isTransposed, right.isTransposed, m, n, k, a.assumingMemoryBound(to: Float.self), leading,
        b.assumingMemoryBound(to: Float.self), right.leading,
        UnsafeMutableRawPointer(c).assumingMemoryBound(to: Float.self), stepC)
    } else if usingBLAS, Element.self == Double.self {
      isDone = ck_gemm_f64(
        isTransposed, right.isTransposed, m, n, k, a.assumingMemoryBound(to: Double.self), leading,
        b.assumingMemoryBound(to: Double.self), right.leading,
        UnsafeMutableRawPointer(c).assumingMemoryBound(to: Double.self), stepC)
    }
    if isDone { return }
    multiplyByHand(
      m, n, k, a.assumingMemoryBound(to: Element.self), isTransposed ? (1, leading) : (leading, 1),
      b.assumingMemoryBound(to: Element.self), right.isTransposed ? (1, right.leading) : (right.leading, 1), c, stepC)
  }
}

/// C ← A·B as one writes it down: row i of C is the sum of the rows of B, the k-th taken aᵢₖ times.
///
/// That order, not one dot product per element, lets the inner loop run along memory and vectorise. `stepsA` and `stepsB` are the
/// distances between rows and between columns, `stepC` that between rows of C.
@inline(__always)
private func multiplyByHand<Element: NumericElement>(
  _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Element>, _ stepsA: (row: Int, column: Int),
  _ b: UnsafePointer<Element>, _ stepsB: (row: Int, column: Int), _ c: UnsafeMutablePointer<Element>, _ stepC: Int
) {
  withUnsafeTemporaryAllocation(of: Element.self, capacity: stepsB.column == 1 ? 1 : k * n) { packed in
    // The rows of a transposed B do not lie along memory: they are laid out first.
    var rows = b
    var step = stepsB.row
    if stepsB.column != 1 {
      for p in 0..<k { for j in 0..<n { packed[p &* n &+ j] = b[p &* stepsB.row &+ j &* stepsB.column] } }
      rows = UnsafePointer(packed.baseAddress!)
      step = n
    }
    for i in 0..<m {
      let sum = c + i &* stepC
      sum.update(repeating: .zero, count: n)
      for p in 0..<k {
        let factor = a[i &* stepsA.row &+ p &* stepsA.column]
        let row = rows + p &* step
        for j in 0..<n { sum[j] = .sum(sum[j], .product(factor, row[j])) }
      }
    }
  }
}
