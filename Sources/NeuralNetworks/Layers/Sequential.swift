import TensorCore

/// Layers one after another: each gets what the one before gives. PyTorch's `nn.Sequential`; the parts are named "0", "1", ...
///
///     let network = try Sequential<Float>(
///       Linear(64, 128, using: &generator), ReLU(), Linear(128, 10, using: &generator))
public final class Sequential<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The layers, first to last.
  public let layers: [any Layer<Element>]

  /// The given layers, first to last.
  public init(_ layers: any Layer<Element>...) { self.layers = layers }
  /// The given layers, first to last.
  public init(_ layers: [any Layer<Element>]) { self.layers = layers }

  /// The parts by their names.
  public var children: [(name: String, module: any Module<Element>)] {
    layers.enumerated().map { ("\($0.offset)", $0.element) }
  }

  /// - Throws: the error of the layer that could not do it; its message tells the place in the sequence.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    var result = input
    for (i, layer) in layers.enumerated() {
      do {
        result = try layer.observed(result)
      } catch let error as TensorError {
        throw TensorError(error.kind, in: "\(i).\(error.operation)", error.message)
      }
    }
    return result
  }

  /// The layer at a place.
  public subscript(_ i: Int) -> any Layer<Element> { layers[i] }
}
