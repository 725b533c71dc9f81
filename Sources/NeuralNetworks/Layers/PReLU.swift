import TensorCore

/// max(0, x) + a·min(0, x) with a slope a that is learnt: one for all, or one for each channel (dimension 1). PyTorch's `nn.PReLU`.
///
/// Derivatives and source stand beside `prelu`.
public final class PReLU<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The slopes, [1] or [channels].
  public let weight: Tensor<Element>

  /// A layer with `channels` slopes that start at `slope`.
  ///
  /// - Throws: an `argument` error unless there is at least one.
  public init(channels: Int = 1, slope: Double = 0.25) throws {
    guard channels >= 1 else {
      throw TensorError(.argument, in: "PReLU", "at least one slope is needed, got \(channels)")
    }
    weight = try Tensor.full([channels], Element(converting: slope)).requiresGrad()
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { [("weight", weight)] }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("PReLU") { try input.prelu(weight) }
  }
}
