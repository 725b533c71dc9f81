/// How a tensor reads its storage: element `[i, j, ...]` lies at `offset + i·strides[0] + j·strides[1] + ...`.
///
/// A layout is a pure value: views are made by computing another layout for the same storage, and this arithmetic can be tested
/// without any memory. Strides and offset count elements, not bytes. See PyTorch, "Tensor Views".
public struct Layout: Hashable, Sendable {
  /// Size of each dimension; `[]` for a 0-d tensor, which has one element.
  public let shape: [Int]
  /// How far apart neighbours along each dimension lie in storage; 0 where one element stands for all.
  public let strides: [Int]
  /// Where element `[0, 0, ...]` lies.
  public let offset: Int
  /// Number of elements: the product of `shape`.
  public let count: Int
  /// Whether the elements lie one behind the other in row-major order. Strides of dimensions of size 1 do not matter.
  public let isContiguous: Bool

  /// A layout with given strides. The caller has checked that the sizes are not negative and that their product fits an Int.
  public init(shape: [Int], strides: [Int], offset: Int = 0) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    var count = 1
    for size in shape { count *= size }
    var expected = 1
    var contiguous = true
    for d in stride(from: shape.count - 1, through: 0, by: -1) where shape[d] != 1 {
      if strides[d] != expected { contiguous = false }
      expected &*= shape[d]
    }
    self.count = count
    self.isContiguous = contiguous || count == 0
  }

  /// The row-major layout of a shape: `[2, 3, 4]` gets strides `[12, 4, 1]`. The sizes are already checked.
  package init(contiguous shape: [Int]) {
    self.init(shape: shape, strides: Layout.rowMajorStrides(of: shape))
  }

  /// The row-major layout of a shape.
  ///
  /// - Throws: a `shape` error when a size is negative or when the number of bytes does not fit an Int.
  public init(checking shape: [Int], in operation: String) throws {
    try Layout.check(shape, in: operation)
    self.init(contiguous: shape)
  }

  /// Checks that tensors can have this shape.
  ///
  /// - Throws: a `shape` error when a size is negative or when the number of bytes does not fit an Int.
  static func check(_ shape: [Int], in operation: String) throws {
    var count = 1
    var overflows = false
    for size in shape {
      guard size >= 0 else {
        throw TensorError(.shape, in: operation, "Trying to create tensor with negative dimension \(size): \(shape)")
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: max(size, 1))
      count = product
      overflows = overflows || overflow
    }
    guard !overflows, count <= Int.max / 16 else {
      throw TensorError(.shape, in: operation, "Storage size calculation overflowed with sizes=\(shape)")
    }
  }

  /// Number of dimensions.
  public var rank: Int { shape.count }

  /// Strides of a row-major tensor: the last dimension is the nearest. A size of 0 counts as 1, as in PyTorch.
  public static func rowMajorStrides(of shape: [Int]) -> [Int] {
    var strides = shape
    var next = 1
    for d in stride(from: shape.count - 1, through: 0, by: -1) {
      strides[d] = next
      next &*= max(shape[d], 1)
    }
    return strides
  }

  /// Turns a dimension that may count from the end (−1 is the last) into 0...rank − 1.
  ///
  /// A 0-d tensor accepts 0 and −1, as in PyTorch.
  ///
  /// - Parameter extra: 1 for operations that insert a dimension (`unsqueeze`, `stack`): they accept one more.
  /// - Throws: a `dimension` error that tells the range.
  public func dimension(_ d: Int, in operation: String, extra: Int = 0) throws -> Int {
    let size = max(rank + extra, 1)
    guard d >= -size, d < size else {
      throw TensorError(
        .dimension, in: operation,
        "Dimension out of range (expected to be in range of [\(-size), \(size - 1)], but got \(d))")
    }
    return d < 0 ? d + size : d
  }

  /// Whether two indices may lead to the same element (an expanded dimension): then writing a whole view in place is refused.
  public var overlapsItself: Bool {
    guard count > 1 else { return false }
    // Sort dimensions by stride: without overlap each must step over everything that the smaller ones reach.
    let steps = zip(shape, strides).filter { $0.0 > 1 }.map { (size: $0.0, stride: abs($0.1)) }.sorted {
      $0.stride < $1.stride
    }
    var reach = 0
    for step in steps {
      if step.stride <= reach { return true }
      reach += (step.size - 1) * step.stride
    }
    return false
  }
}
