import TensorCore

/// One-dimensional convolution: y[n, o, i] = bias[o] + Σ over c, a of weight[o, c, a]·x[n, c, i·stride + a·dilation − padding].
///
/// Output length: ⌊(L + 2·padding − dilation·(kernel − 1) − 1)/stride⌋ + 1. Gradients: see `convolve`; a sequence is an image of
/// height 1. Source: PyTorch, `F.conv1d`.
///
/// - Parameters:
///   - input: [N, C, L], or [C, L] for a single sequence.
///   - weight: [O, C/groups, k].
///   - bias: [O].
/// - Throws: a `shape` error when shapes do not fit, an `argument` error for numbers that make no convolution.
public func conv1d<Element: FloatingElement>(
  _ input: Tensor<Element>, weight: Tensor<Element>, bias: Tensor<Element>? = nil, stride: Int = 1,
  padding: Padding = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor<Element> {
  guard weight.rank == 3 else {
    throw TensorError(
      .shape, in: "conv1d",
      "weight should have at least three dimensions [out, in/groups, kernel], but got \(weight.shape)")
  }
  guard input.rank == 2 || input.rank == 3 else {
    throw TensorError(
      .shape, in: "conv1d",
      "Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: \(input.shape)")
  }
  let (image, kernel) = (try input.unsqueeze(-2), try weight.unsqueeze(-2))
  let plan = try ConvolutionPlan(
    input: image.shape, weight: kernel.shape, bias: bias?.shape, stride: [stride], padding: padding,
    dilation: [dilation], groups: groups, names: 1, "conv1d")
  return try convolve(image, kernel, bias, plan, "conv1d").squeeze(-2)
}

/// A convolution over sequences with learnt weight [O, C/groups, k] and bias [O], drawn like PyTorch's. PyTorch's `nn.Conv1d`.
public final class Conv1d<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// What the windows are multiplied with, [out, in/groups, kernel].
  public let weight: Tensor<Element>
  /// What is added to each output channel; nil without `bias`.
  public let bias: Tensor<Element>?
  /// Distance between windows.
  public let stride: Int
  /// Zeros at both ends.
  public let padding: Padding
  /// Distance between the input's elements within a window.
  public let dilation: Int
  /// How many groups the channels are cut into.
  public let groups: Int

  /// A layer for sequences of `input` channels that gives `output` channels.
  ///
  /// - Throws: an `argument` error when the channels cannot be cut into so many groups.
  public init(
    _ input: Int, _ output: Int, kernelSize: Int, stride: Int = 1, padding: Padding = 0, dilation: Int = 1,
    groups: Int = 1, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    try checkConvolution("Conv1d", input, output, groups, [kernelSize], dimensions: 1)
    (self.stride, self.padding, self.dilation, self.groups) = (stride, padding, dilation, groups)
    weight = try .kaimingUniform([output, input / groups, kernelSize], using: &generator)
    self.bias = bias ? try .biasUniform([output], fanIn: input / groups * kernelSize, using: &generator) : nil
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("Conv1d") {
      try conv1d(
        input, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
    }
  }
}
