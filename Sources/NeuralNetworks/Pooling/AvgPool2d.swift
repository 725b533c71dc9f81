import TensorCore

/// The mean of each window.
///
/// Gradient: every element of a window gets the same share. Output size: ⌊(size + 2·padding − kernel)/stride⌋ + 1, rounded up with
/// `ceilMode`. Source: PyTorch, `F.avg_pool2d`.
///
/// - Parameters:
///   - input: [N, C, H, W] or [C, H, W].
///   - kernelSize: one number, or height and width; the others likewise.
///   - stride: the kernel's size when nil.
///   - countIncludePad: whether the zeros around the input count as elements of the mean.
///   - divisorOverride: divides by this number instead.
/// - Throws: a `shape` error when the windows do not fit, an `argument` error for numbers that make no pooling.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func avgPool2d<Element: FloatingElement>(
  _ input: Tensor<Element>, _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], ceilMode: Bool = false,
  countIncludePad: Bool = true, divisorOverride: Int? = nil
) throws -> Tensor<Element> {
  let operation: StaticString = "avg_pool2d"
  guard divisorOverride != 0 else { throw TensorError(.argument, in: "\(operation)", "divisor must be not zero") }
  let plan = try PoolingPlan(
    input.shape, kernel: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode, operation)
  let x = try input.inRowMajorOrder()
  let result = try Tensor<Element>(uninitialised: Layout(contiguous: plan.outputShape), in: operation)
  plan.forEachWindow { output, plane, row, column in
    let window = plan.inside(row, column, countIncludePad, divisorOverride)
    let image = x.start + plane * plan.height * plan.width
    var sum: Element = 0
    for i in window.rows { for j in window.columns { sum += image[i * plan.width + j] } }
    result.start[output] = sum / Element(converting: Double(window.divisor))
  }
  let shape = input.shape
  return result.recorded(
    operation, saving: [],
    [
      (
        input,
        { g, _ in
          let upstream = try g.inRowMajorOrder()
          let dx = try Tensor<Element>.zeros(shape)
          plan.forEachWindow { output, plane, row, column in
            let window = plan.inside(row, column, countIncludePad, divisorOverride)
            let image = dx.start + plane * plan.height * plan.width
            let share = upstream.start[output] / Element(converting: Double(window.divisor))
            for i in window.rows { for j in window.columns { image[i * plan.width + j] += share } }
          }
          return dx
        }
      )
    ])
}

extension PoolingPlan {
  /// The part of a window that lies on the image, and what its sum is divided by.
  @inline(__always)
  fileprivate func inside(
    _ row: Int, _ column: Int, _ countsPadding: Bool, _ divisor: Int?
  ) -> (rows: Range<Int>, columns: Range<Int>, divisor: Int) {
    let (bottom, right) = (min(row + kernel.0, height + padding.0), min(column + kernel.1, width + padding.1))
    let rows = max(row, 0)..<max(min(bottom, height), max(row, 0))
    let columns = max(column, 0)..<max(min(right, width), max(column, 0))
    return (
      rows, columns, divisor ?? (countsPadding ? (bottom - row) * (right - column) : rows.count * columns.count)
    )
  }
}

/// The mean of each square window.
public func avgPool2d<Element: FloatingElement>(
  _ input: Tensor<Element>, _ kernelSize: Int, stride: Int? = nil, padding: Int = 0
) throws -> Tensor<Element> {
  try avgPool2d(input, [kernelSize], stride: stride.map { [$0] }, padding: [padding])
}

/// Average pooling as a layer. PyTorch's `nn.AvgPool2d`.
public final class AvgPool2d<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// Size of the windows, height and width.
  public let kernelSize: [Int]
  /// Distance between windows; the kernel's size when nil.
  public let stride: [Int]?
  /// Rows and columns of zeros around the input.
  public let padding: [Int]
  /// Whether a last window may reach over the edge.
  public let ceilMode: Bool
  /// Whether the zeros around the input count as elements of the mean.
  public let countIncludePad: Bool
  /// What sums are divided by, instead of the number of elements.
  public let divisorOverride: Int?

  /// A layer with windows of `kernelSize`, height and width.
  public init(
    _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], ceilMode: Bool = false,
    countIncludePad: Bool = true, divisorOverride: Int? = nil
  ) {
    (self.kernelSize, self.stride, self.padding, self.ceilMode) = (kernelSize, stride, padding, ceilMode)
    (self.countIncludePad, self.divisorOverride) = (countIncludePad, divisorOverride)
  }

  /// A layer with square windows.
  public convenience init(_ kernelSize: Int, stride: Int? = nil, padding: Int = 0) {
    self.init([kernelSize], stride: stride.map { [$0] }, padding: [padding])
  }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("AvgPool2d") {
      try avgPool2d(
        input, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode, countIncludePad: countIncludePad,
        divisorOverride: divisorOverride)
    }
  }
}
