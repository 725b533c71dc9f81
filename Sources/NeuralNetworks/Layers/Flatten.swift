import TensorCore

/// Merges dimensions `startDim` to `endDim` into one: [N, C, H, W] becomes [N, C·H·W]. PyTorch's `nn.Flatten`.
public final class Flatten<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The first dimension that is merged; 1 leaves the batch alone.
  public let startDim: Int
  /// The last dimension that is merged.
  public let endDim: Int

  /// A layer that merges these dimensions.
  public init(startDim: Int = 1, endDim: Int = -1) { (self.startDim, self.endDim) = (startDim, endDim) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("Flatten") { try input.flatten(startDim: startDim, endDim: endDim) }
  }
}
