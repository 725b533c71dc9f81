import TensorCore

/// Group normalisation: the channels of each sample are cut into groups, and each group is normalised by its own mean and biased
/// variance, over its channels and all positions: y = (x − μ)/√(σ² + ε)·weight + bias.
///
/// One group is layer normalisation over [C, ...], C groups are instance normalisation. It does not depend on the batch.
/// Gradient: see `rowNorm`. Source: Wu and He, "Group Normalization", 2018; PyTorch, `F.group_norm`.
///
/// - Parameters:
///   - input: [N, C, ...].
///   - weight: [C]; 1 when nil.
///   - bias: [C]; 0 when nil.
/// - Throws: a `shape` error when shapes do not fit or a group has a single value; an `argument` error when there is no group.
public func groupNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, _ groups: Int, weight: Tensor<Element>? = nil, bias: Tensor<Element>? = nil,
  eps: Double = 1e-5
) throws -> Tensor<Element> {
  func refusal(_ words: String, _ kind: TensorError.Kind = .shape) -> TensorError {
    TensorError(kind, in: "group_norm", words)
  }
  guard input.rank >= 2 else {
    throw refusal("Expected at least 2 dimensions for input tensor but received \(input.rank)")
  }
  guard groups > 0 else { throw refusal("Expected num groups to be greater than 0, got \(groups)", .argument) }
  let (batch, channels) = (input.shape[0], input.shape[1])
  let positions = input.shape.dropFirst(2).reduce(1, *)
  guard channels > 0, positions > 0 else {
    throw refusal(
      "Expected number of \(channels > 0 ? "positions" : "channels") to be greater than 0, got 0 (\(input.shape))")
  }
  guard channels % groups == 0 else {
    throw refusal(
      "Expected number of channels in input to be divisible by num_groups, but got input of shape \(input.shape) and "
        + "num_groups=\(groups)")
  }
  // PyTorch refuses a group of one value only where that is all there is in the batch.
  guard batch * channels / groups * positions != 1 else {
    throw refusal("Expected more than 1 value per channel when training, got input size \(input.shape)")
  }
  for (tensor, name) in [(weight, "weight"), (bias, "bias")] {
    if let tensor, tensor.shape != [channels] {
      throw refusal(
        "Expected \(name) to be a vector of size equal to the number of channels in input, but got \(name) of shape "
          + "\(tensor.shape) and input of shape \(input.shape)")
    }
  }
  let rows = NormalisedRows(
    count: batch * groups, channels: channels / groups, inner: positions, groups: groups)
  return try rowNorm(input, rows, weight: weight, bias: bias, eps: eps, "group_norm")
}

/// Group normalisation with a learnt weight (from 1) and bias (from 0) for every channel. PyTorch's `nn.GroupNorm`.
public final class GroupNorm<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// How many groups the channels are cut into.
  public let groups: Int
  /// Channels of the input.
  public let channels: Int
  /// What each channel is multiplied with; nil without `affine`.
  public let weight: Tensor<Element>?
  /// What is added to it; nil without `affine`.
  public let bias: Tensor<Element>?
  /// Added to the variance, inside the root.
  public let eps: Double

  /// A layer for inputs [N, channels, ...].
  ///
  /// - Throws: an `argument` error when the channels cannot be cut into so many equal groups.
  public init(_ groups: Int, _ channels: Int, eps: Double = 1e-5, affine: Bool = true) throws {
    guard groups > 0, channels % groups == 0 else {
      throw TensorError(
        .argument, in: "GroupNorm", "num_channels (\(channels)) must be divisible by num_groups (\(groups))")
    }
    (self.groups, self.channels, self.eps) = (groups, channels, eps)
    weight = affine ? try .ones([channels]).requiresGrad() : nil
    bias = affine ? try .zeros([channels]).requiresGrad() : nil
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("GroupNorm") { try groupNorm(input, groups, weight: weight, bias: bias, eps: eps) }
  }
}
