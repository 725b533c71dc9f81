import TensorCore

/// An activation function as a layer, for `Sequential`: it applies an operation and has nothing to learn.
///
/// `ReLU`, `GELU` and the others are in `Activations.swift`; `Activation("Square") { try $0.square() }` makes one of any function. The
/// formulas and derivatives stand beside the operations (`x.relu()`).
public class Activation<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The name of the layer, as PyTorch calls it.
  public let name: String
  private let function: (Tensor<Element>) throws -> Tensor<Element>

  /// A layer that applies `function`.
  public init(_ name: String, _ function: @escaping (Tensor<Element>) throws -> Tensor<Element>) {
    (self.name, self.function) = (name, function)
  }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer(name) { try function(input) }
  }
}
