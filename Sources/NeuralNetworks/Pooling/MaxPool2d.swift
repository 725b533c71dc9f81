import TensorCore

/// The largest element of each window, and where it lies.
///
/// Gradient: goes to the largest element alone; the first one in row-major order where several are equal. NaN counts as largest.
/// Output size: ⌊(size + 2·padding − dilation·(kernel − 1) − 1)/stride⌋ + 1, rounded up with `ceilMode`.
/// Source: PyTorch, `F.max_pool2d`.
///
/// - Parameters:
///   - input: [N, C, H, W] or [C, H, W].
///   - kernelSize: one number, or height and width; the others likewise.
///   - stride: the kernel's size when nil: windows side by side.
/// - Returns: the values, and for each the place in its plane, row·W + column.
/// - Throws: a `shape` error when the windows do not fit, an `argument` error for numbers that make no pooling.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func maxPool2dWithIndices<Element: FloatingElement>(
  _ input: Tensor<Element>, _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], dilation: [Int] = [1],
  ceilMode: Bool = false
) throws -> (values: Tensor<Element>, indices: Tensor<Int>) {
  let operation: StaticString = "max_pool2d"
  let plan = try PoolingPlan(
    input.shape, kernel: kernelSize, stride: stride, padding: padding, dilation: dilation, ceilMode: ceilMode, operation
  )
  let x = try input.inRowMajorOrder()
  let result = try Tensor<Element>(uninitialised: Layout(contiguous: plan.outputShape), in: operation)
  let indices = try Tensor<Int>(uninitialised: Layout(contiguous: plan.outputShape), in: operation)
  let area = plan.height * plan.width
  plan.forEachWindow { output, plane, row, column in
    let image = x.start + plane * area
    var (best, place) = (-Element.infinity, -1)
    for a in 0..<plan.kernel.0 {
      let i = row + a * plan.dilation.0
      if i < 0 || i >= plan.height { continue }
      for b in 0..<plan.kernel.1 {
        let j = column + b * plan.dilation.1
        if j < 0 || j >= plan.width { continue }
        let value = image[i * plan.width + j]
        if place < 0 || value > best || value.isNaN { (best, place) = (value, i * plan.width + j) }
      }
    }
    (result.start[output], indices.start[output]) = (best, place)
  }
  let shape = input.shape
  let saved = indices.saved
  let outputsPerPlane = plan.outputHeight * plan.outputWidth
  let recorded = result.recorded(
    operation, saving: [],
    [
      (
        input,
        { g, _ in
          let (upstream, places) = (try g.inRowMajorOrder(), try saved.value(for: operation))
          let dx = try Tensor<Element>.zeros(shape)
          for k in 0..<upstream.count {
            dx.start[k / outputsPerPlane * area + places.start[k]] += upstream.start[k]
          }
          return dx
        }
      )
    ])
  return (recorded, indices)
}

/// The largest element of each window: `maxPool2dWithIndices` without the indices.
public func maxPool2d<Element: FloatingElement>(
  _ input: Tensor<Element>, _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], dilation: [Int] = [1],
  ceilMode: Bool = false
) throws -> Tensor<Element> {
  try maxPool2dWithIndices(
    input, kernelSize, stride: stride, padding: padding, dilation: dilation, ceilMode: ceilMode
  ).values
}

/// The largest element of each square window.
public func maxPool2d<Element: FloatingElement>(
  _ input: Tensor<Element>, _ kernelSize: Int, stride: Int? = nil, padding: Int = 0
) throws -> Tensor<Element> {
  try maxPool2d(input, [kernelSize], stride: stride.map { [$0] }, padding: [padding])
}

/// Max pooling as a layer. PyTorch's `nn.MaxPool2d`.
public final class MaxPool2d<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// Size of the windows, height and width.
  public let kernelSize: [Int]
  /// Distance between windows; the kernel's size when nil.
  public let stride: [Int]?
  /// Rows and columns around the input that count as −∞.
  public let padding: [Int]
  /// Distance between the elements of a window.
  public let dilation: [Int]
  /// Whether a last window may reach over the edge.
  public let ceilMode: Bool

  /// A layer with windows of `kernelSize`, height and width.
  public init(
    _ kernelSize: [Int], stride: [Int]? = nil, padding: [Int] = [0], dilation: [Int] = [1], ceilMode: Bool = false
  ) {
    (self.kernelSize, self.stride, self.padding) = (kernelSize, stride, padding)
    (self.dilation, self.ceilMode) = (dilation, ceilMode)
  }

  /// A layer with square windows.
  public convenience init(_ kernelSize: Int, stride: Int? = nil, padding: Int = 0, dilation: Int = 1) {
    self.init([kernelSize], stride: stride.map { [$0] }, padding: [padding], dilation: [dilation])
  }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("MaxPool2d") {
      try maxPool2d(
        input, kernelSize, stride: stride, padding: padding, dilation: dilation, ceilMode: ceilMode)
    }
  }
}
