import CKernels
import TensorCore

/// Batch normalisation: every channel is normalised over the batch and all positions: y = (x − μ)/√(σ² + ε)·weight + bias.
///
/// In training μ and σ² are the mean and the **biased** variance of this batch; the running statistics move towards the mean and the
/// **unbiased** variance by `momentum`, the share of the new value. In evaluation the running statistics are used, and nothing moves.
///
/// Gradient in training, with x̂ the normalised input, g the upstream gradient and ⟨ ⟩ the mean over the channel:
/// dx = weight/√(σ² + ε)·(g − ⟨g⟩ − x̂·⟨g·x̂⟩); in evaluation dx = weight/√(σ² + ε)·g. Weight: Σ g·x̂, bias: Σ g.
/// Source: Ioffe and Szegedy, "Batch Normalization", 2015; PyTorch, `F.batch_norm`.
///
/// - Parameters:
///   - input: [N, C] or [N, C, ...].
///   - runningMean: [C]; written in training.
///   - runningVar: [C]; written in training.
///   - weight: [C]; 1 when nil.
///   - bias: [C]; 0 when nil.
/// - Throws: a `shape` error when shapes do not fit, and in training when each channel has a single value (its variance says nothing);
///   an `argument` error when statistics are missing.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func batchNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, runningMean: Tensor<Element>?, runningVar: Tensor<Element>?,
  weight: Tensor<Element>? = nil, bias: Tensor<Element>? = nil, training: Bool = false, momentum: Double = 0.1,
  eps: Double = 1e-5
) throws -> Tensor<Element> {
  let operation: StaticString = "batch_norm"
  let sizes = try ChannelSizes(input, operation)
  let running = try RunningStatistics(runningMean, runningVar, sizes.channels, operation)
  try checkChannels(weight, "weight", sizes.channels, operation)
  try checkChannels(bias, "bias", sizes.channels, operation)
  guard training || running != nil else {
    throw TensorError(.argument, in: "\(operation)", "running_mean and running_var must be defined in evaluation mode")
  }
  if training && sizes.valuesPerChannel == 1 {
    throw TensorError(
      .shape, in: "\(operation)",
      "Expected more than 1 value per channel when training, got input size \(input.shape). "
        + "Train with a larger batch, or call eval() first.")
  }
  let x = try input.inRowMajorOrder()
  let statistics = try ChannelStatistics(
    of: x, sizes, running, training: training && input.count > 0, momentum: momentum, eps: eps)
  return try statistics.normalise(input, x, sizes, weight, bias)
}

/// How the values of a channel lie in [N, C, ...].
struct ChannelSizes {
  let batch: Int
  let channels: Int
  /// Positions of a channel within a sample.
  let inner: Int
  var valuesPerChannel: Int { batch * inner }

  init<Element>(_ input: Tensor<Element>, _ operation: StaticString) throws {
    guard input.rank >= 2 || (input.rank == 1 && input.count == 0) else {
      throw TensorError(
        .shape, in: "\(operation)", "expected at least 2D input (got \(input.rank)D input of shape \(input.shape))")
    }
    (batch, channels) = (input.shape[0], input.rank > 1 ? input.shape[1] : 0)
    inner = input.shape.dropFirst(2).reduce(1, *)
  }
}

/// Mean and 1/√(variance + eps) of each channel: of this batch, or as remembered.
private struct ChannelStatistics<Element: FloatingElement> {
  let mean: Tensor<Element>
  let rstd: Tensor<Element>
  /// Whether they were computed from the batch, so that a gradient flows through them.
  let areOfBatch: Bool

  init(
    of x: Tensor<Element>, _ sizes: ChannelSizes, _ running: RunningStatistics<Element>?, training: Bool,
    momentum: Double, eps: Double
  ) throws {
    areOfBatch = training
    let layout = Layout(contiguous: [sizes.channels])
    mean = try Tensor(uninitialised: layout, in: "batch_norm")
    rstd = try Tensor(uninitialised: layout, in: "batch_norm")
    if training {
      let kernel = Element.self == Float.self ? ck_channel_moments_f32 : ck_channel_moments_f64
      kernel(sizes.batch, sizes.channels, sizes.inner, x.start, mean.start, rstd.start)
      let count = Double(sizes.valuesPerChannel)
      let unbiased = Element(converting: count / (count - 1))
      running?.move(towards: mean.start, rstd.start, times: unbiased, by: Element(converting: momentum))
    } else if let running {
      let (means, variances) = (running.mean.elements, running.variance.elements)
      for c in 0..<sizes.channels { (mean.start[c], rstd.start[c]) = (means[c], variances[c]) }
    }
    let (variance, eps) = (rstd.start, Element(converting: eps))
    for c in 0..<sizes.channels { variance[c] = 1 / (variance[c] + eps).squareRoot() }
  }

  /// The normalised input, recorded.
  @inline(__always)
  func normalise(
    _ input: Tensor<Element>, _ x: Tensor<Element>, _ sizes: ChannelSizes, _ weight: Tensor<Element>?,
    _ bias: Tensor<Element>?
  ) throws -> Tensor<Element> {
    let factor = try weight.map { try $0.inRowMajorOrder().copyTimes(rstd) } ?? rstd
    let shift = try bias?.inRowMajorOrder()
    let result = try Tensor<Element>(uninitialised: Layout(contiguous: input.shape), in: "batch_norm")
    let kernel = Element.self == Float.self ? ck_channel_affine_f32 : ck_channel_affine_f64
    kernel(
      sizes.batch, sizes.channels, sizes.inner, x.start, mean.start, factor.start,
      shift?.start, result.start)

    let joint = JointGradients<Element>()
    let areOfBatch = areOfBatch
    let wantsInput = input.requiresGrad
    let wantsWeight = weight?.requiresGrad == true
    let wantsBias = bias?.requiresGrad == true
    let (weightShape, biasShape) = (weight?.shape ?? [], bias?.shape ?? [])
    func rule(_ k: Int) -> Node<Element>.Rule {
      { g, saved in
        try joint.take(k, for: g) {
          let upstream = try g.inRowMajorOrder()
          let sums = try ChannelSums(of: upstream, x: saved[0], mean: saved[1], rstd: saved[2], sizes)
          let dx =
            wantsInput
            ? try sums.gradient(upstream, saved[0], saved[1], saved[2], factor: saved[3], sizes, areOfBatch) : nil
          let dw = wantsWeight ? try sums.gx.view(weightShape) : nil
          let db = wantsBias ? try sums.g.view(biasShape) : nil
          return [dx, dw, db]
        }
      }
    }
    var inputs = [(input, rule(0))]
    if let weight { inputs.append((weight, rule(1))) }
    if let bias { inputs.append((bias, rule(2))) }
    return result.recorded("batch_norm", saving: [x, mean, rstd, factor], inputs)
  }
}

/// Σ g and Σ g·x̂ of each channel: the gradients of bias and weight, and what the input's gradient is corrected by.
private struct ChannelSums<Element: FloatingElement> {
  let g: Tensor<Element>
  let gx: Tensor<Element>

  init(
    of upstream: Tensor<Element>, x: Tensor<Element>, mean: Tensor<Element>, rstd: Tensor<Element>,
    _ sizes: ChannelSizes
  ) throws {
    g = try Tensor(uninitialised: Layout(contiguous: [sizes.channels]), in: "batch_norm")
    gx = try Tensor(uninitialised: Layout(contiguous: [sizes.channels]), in: "batch_norm")
    let kernel = Element.self == Float.self ? ck_channel_sums_f32 : ck_channel_sums_f64
    kernel(
      sizes.batch, sizes.channels, sizes.inner, x.start, upstream.start, mean.start, rstd.start, g.start, gx.start)
  }

  /// The gradient of the input. With remembered statistics nothing is corrected.
  func gradient(
    _ upstream: Tensor<Element>, _ x: Tensor<Element>, _ mean: Tensor<Element>, _ rstd: Tensor<Element>,
    factor: Tensor<Element>, _ sizes: ChannelSizes, _ areOfBatch: Bool
  ) throws -> Tensor<Element> {
    let share = areOfBatch ? 1 / Element(converting: Double(sizes.valuesPerChannel)) : 0
    let (meanG, meanGX) = (try Tensor<Element>.zeros([sizes.channels]), try Tensor<Element>.zeros([sizes.channels]))
    if areOfBatch {
      for (mean, sum) in [(meanG.start, g.start), (meanGX.start, gx.start)] {
        for c in 0..<sizes.channels { mean[c] = sum[c] * share }
      }
    }
    let dx = try Tensor<Element>(uninitialised: Layout(contiguous: x.shape), in: "batch_norm")
    let kernel = Element.self == Float.self ? ck_channel_gradient_f32 : ck_channel_gradient_f64
    kernel(
      sizes.batch, sizes.channels, sizes.inner, x.start, upstream.start, mean.start, rstd.start, factor.start,
      meanG.start, meanGX.start, dx.start)
    return dx
  }
}

extension Tensor where Element: FloatingElement {
  /// The products of two lists of equal length, in fresh memory; not recorded.
  fileprivate func copyTimes(_ other: Tensor) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(contiguous: [count]), in: "batch_norm")
    let (x, y, product) = (start, other.start, result.start)
    for c in 0..<count { product[c] = x[c] * y[c] }
    return result
  }
}
