import CKernels
import TensorCore

/// A convolution with all its numbers checked: how windows lie on the images, and how channels are grouped.
struct ConvolutionPlan {
  /// Images; 1 for an input without a batch.
  let batch: Int
  /// Channels of the output.
  let outputChannels: Int
  let groups: Int
  /// The windows on the input's channels, all groups together.
  let windows: ck_windows
  /// Whether the input had a batch dimension, so that the output gets one.
  let isBatched: Bool

  /// Output positions of one image.
  var positions: Int { windows.outputHeight * windows.outputWidth }
  /// Weights of one output channel.
  var fanIn: Int { windows.channels / groups * windows.kernelHeight * windows.kernelWidth }
  /// Shape of the output.
  var outputShape: [Int] { (isBatched ? [batch] : []) + [outputChannels, windows.outputHeight, windows.outputWidth] }

  /// - Parameters:
  ///   - input: shape [N, C, H, W] or [C, H, W].
  ///   - weight: shape [O, C/groups, kH, kW].
  ///   - names: of the dimensions that are shown in errors: 2 for conv2d, 1 (the last) for conv1d.
  /// - Throws: a `shape` or an `argument` error in PyTorch's words.
  init(
    input: [Int], weight: [Int], bias: [Int]?, stride: [Int], padding: Padding, dilation: [Int], groups: Int,
    names: Int, _ operation: StaticString
  ) throws {
    func refusal(_ words: String, _ kind: TensorError.Kind = .shape) -> TensorError {
      TensorError(kind, in: "\(operation)", words)
    }
    /// The dimensions that a caller of conv1d knows: the height of 1 in front is ours.
    func shown(_ shape: [Int]) -> [Int] { names == 2 ? shape : Array(shape.dropLast(2)) + [shape[shape.count - 1]] }
    func pair(_ values: [Int], _ name: String, filler: Int) throws -> (Int, Int) {
      guard values.count == 1 || values.count == names else {
        throw refusal("expected \(name) to be a single number or \(names) of them, but got \(values)", .argument)
      }
      return names == 2 ? (values[0], values[values.count - 1]) : (filler, values[0])
    }

    let step = try pair(stride, "stride", filler: 1)
    let spread = try pair(dilation, "dilation", filler: 1)
    guard groups > 0 else { throw refusal("non-positive groups is not supported (got \(groups))", .argument) }
    guard min(step.0, step.1) > 0 else { throw refusal("non-positive stride is not supported", .argument) }
    guard min(spread.0, spread.1) > 0 else { throw refusal("dilation should be greater than zero", .argument) }
    guard weight[0] >= groups else {
      throw refusal(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got weight of size "
          + "\(shown(weight)) instead")
    }
    guard weight[0] % groups == 0 else {
      throw refusal(
        "Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but got weight of size "
          + "\(shown(weight)) instead")
    }
    let (channels, height, width) = (input[input.count - 3], input[input.count - 2], input[input.count - 1])
    guard channels == weight[1] * groups else {
      throw refusal(
        "Given groups=\(groups), weight of size \(shown(weight)), expected input\(shown(input)) to have "
          + "\(weight[1] * groups) channels, but got \(channels) channels instead")
    }
    if let bias, bias != [weight[0]] {
      throw refusal(
        "Given weight of size \(shown(weight)), expected bias to be 1-dimensional with \(weight[0]) elements, but got bias "
          + "of size \(bias) instead")
    }
    let kernel = (weight[2], weight[3])
    guard min(kernel.0, kernel.1) > 0 else {
      throw refusal("kernel size should be greater than zero, but got weight of size \(shown(weight))")
    }
    // (before, in all) of each dimension
    let rows = try padding.zeros(0, kernel.0, step, spread.0, names, operation)
    let columns = try padding.zeros(1, kernel.1, step, spread.1, names, operation)
    let (tall, wide) = (spread.0 * (kernel.0 - 1) + 1, spread.1 * (kernel.1 - 1) + 1)
    guard height + rows.all >= tall, width + columns.all >= wide else {
      let sizes =
        names == 2
        ? ("\(height + rows.all) x \(width + columns.all)", "\(tall) x \(wide)") : ("\(width + columns.all)", "\(wide)")
      throw refusal(
        "Calculated padded input size per channel: (\(sizes.0)). Kernel size: (\(sizes.1)). "
          + "Kernel size can't be greater than actual input size")
    }
    guard height > 0, width > 0 else {
      throw refusal("Only zero batch or zero channel inputs are supported, but got input shape: \(shown(input))")
    }
    isBatched = input.count == 4
    batch = isBatched ? input[0] : 1
    outputChannels = weight[0]
    self.groups = groups
    windows = ck_windows(
      channels: channels, height: height, width: width, kernelHeight: kernel.0, kernelWidth: kernel.1,
      strideHeight: step.0, strideWidth: step.1, dilationHeight: spread.0, dilationWidth: spread.1,
      top: rows.before, left: columns.before, outputHeight: (height + rows.all - tall) / step.0 + 1,
      outputWidth: (width + columns.all - wide) / step.1 + 1, outputChannels: weight[0], groups: groups)
  }
}

extension Padding {
  /// Zeros before the first element of dimension `d` (0 height, 1 width), and before and after it together.
  fileprivate func zeros(
    _ d: Int, _ kernel: Int, _ stride: (Int, Int), _ dilation: Int, _ names: Int, _ operation: StaticString
  ) throws -> (before: Int, all: Int) {
    switch self {
    case .valid: return (0, 0)
    case .same:
      guard stride == (1, 1) else {
        throw TensorError(
          .argument, in: "\(operation)", "padding='same' is not supported for strided convolutions")
      }
      let all = dilation * (kernel - 1)
      return (all / 2, all)
    case .amount(let amounts):
      guard amounts.count == 1 || amounts.count == names else {
        throw TensorError(
          .argument, in: "\(operation)",
          "expected padding to be a single number or \(names) of them, but got \(amounts)")
      }
      guard amounts.allSatisfy({ $0 >= 0 }) else {
        throw TensorError(.argument, in: "\(operation)", "negative padding is not supported")
      }
      if names == 1 { return d == 0 ? (0, 0) : (amounts[0], 2 * amounts[0]) }
      let amount = amounts[amounts.count == 1 ? 0 : d]
      return (amount, 2 * amount)
    }
  }
}
