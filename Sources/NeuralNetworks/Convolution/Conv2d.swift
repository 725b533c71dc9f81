import TensorCore

/// Two-dimensional convolution (as everywhere in deep learning, without flipping the kernel):
/// y[n, o, i, j] = bias[o] + Σ over c, a, b of weight[o, c, a, b]·x[n, c, i·stride + a·dilation − padding, j·stride + b·dilation − padding].
///
/// Output size: ⌊(size + 2·padding − dilation·(kernel − 1) − 1)/stride⌋ + 1. Gradients: see `convolve`.
/// Source: PyTorch, `F.conv2d`.
///
/// - Parameters:
///   - input: [N, C, H, W], or [C, H, W] for a single image.
///   - weight: [O, C/groups, kH, kW].
///   - bias: [O].
///   - stride: one number, or height and width; `dilation` likewise.
///   - groups: output channels are cut into so many groups, each of which sees its own share of the input's channels.
/// - Throws: a `shape` error when shapes do not fit, an `argument` error for numbers that make no convolution.
public func conv2d<Element: FloatingElement>(
  _ input: Tensor<Element>, weight: Tensor<Element>, bias: Tensor<Element>? = nil, stride: [Int] = [1],
  padding: Padding = 0, dilation: [Int] = [1], groups: Int = 1
) throws -> Tensor<Element> {
  guard weight.rank == 4 else {
    throw TensorError(
      .shape, in: "conv2d", "weight should have four dimensions [out, in/groups, kH, kW], but got \(weight.shape)")
  }
  guard input.rank == 3 || input.rank == 4 else {
    throw TensorError(
      .shape, in: "conv2d",
      "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: \(input.shape)")
  }
  let plan = try ConvolutionPlan(
    input: input.shape, weight: weight.shape, bias: bias?.shape, stride: stride, padding: padding, dilation: dilation,
    groups: groups, names: 2, "conv2d")
  return try convolve(input, weight, bias, plan, "conv2d")
}

/// `conv2d` with the same stride and dilation in both directions.
public func conv2d<Element: FloatingElement>(
  _ input: Tensor<Element>, weight: Tensor<Element>, bias: Tensor<Element>? = nil, stride: Int,
  padding: Padding = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor<Element> {
  try conv2d(
    input, weight: weight, bias: bias, stride: [stride], padding: padding, dilation: [dilation], groups: groups)
}

/// A convolution over images with learnt weight [O, C/groups, kH, kW] and bias [O], drawn like PyTorch's. PyTorch's `nn.Conv2d`.
public final class Conv2d<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// What the windows are multiplied with, [out, in/groups, kH, kW].
  public let weight: Tensor<Element>
  /// What is added to each output channel; nil without `bias`.
  public let bias: Tensor<Element>?
  /// Distance between windows, height and width.
  public let stride: [Int]
  /// Zeros around the input.
  public let padding: Padding
  /// Distance between the input's elements within a window, height and width.
  public let dilation: [Int]
  /// How many groups the channels are cut into.
  public let groups: Int

  /// A layer for images of `input` channels that gives `output` channels.
  ///
  /// - Throws: an `argument` error when the channels cannot be cut into so many groups.
  public init(
    _ input: Int, _ output: Int, kernelSize: [Int], stride: [Int] = [1], padding: Padding = 0, dilation: [Int] = [1],
    groups: Int = 1, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    try checkConvolution("Conv2d", input, output, groups, kernelSize, dimensions: 2)
    (self.stride, self.padding, self.dilation, self.groups) = (stride, padding, dilation, groups)
    let kernel = kernelSize.count == 1 ? [kernelSize[0], kernelSize[0]] : kernelSize
    weight = try .kaimingUniform([output, input / groups] + kernel, using: &generator)
    self.bias = bias ? try .biasUniform([output], fanIn: weight.shape.dropFirst().reduce(1, *), using: &generator) : nil
  }

  /// A layer with square windows of `kernelSize` by `kernelSize`.
  public convenience init(
    _ input: Int, _ output: Int, kernelSize: Int, stride: Int = 1, padding: Padding = 0, dilation: Int = 1,
    groups: Int = 1, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(
      input, output, kernelSize: [kernelSize], stride: [stride], padding: padding, dilation: [dilation], groups: groups,
      bias: bias, using: &generator)
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("Conv2d") {
      try conv2d(
        input, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
    }
  }
}

/// - Throws: an `argument` error when channels, groups or kernel make no convolution layer.
func checkConvolution(
  _ layer: String, _ input: Int, _ output: Int, _ groups: Int, _ kernel: [Int], dimensions: Int
) throws {
  func refusal(_ words: String) -> TensorError { TensorError(.argument, in: layer, words) }
  guard groups > 0 else { throw refusal("groups must be a positive integer, got \(groups)") }
  guard input >= 0, output >= 0 else {
    throw refusal("channels must not be negative, got \(input) in and \(output) out")
  }
  guard input % groups == 0 else {
    throw refusal("in_channels must be divisible by groups (\(input) channels, \(groups) groups)")
  }
  guard output % groups == 0 else {
    throw refusal("out_channels must be divisible by groups (\(output) channels, \(groups) groups)")
  }
  guard kernel.count == 1 || kernel.count == dimensions, kernel.allSatisfy({ $0 > 0 }) else {
    throw refusal("kernel size must be 1 or \(dimensions) positive numbers, got \(kernel)")
  }
}
