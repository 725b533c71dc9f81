import NeuralNetworks
import TensorCore

/// An activation for the hidden layers of an experiment, with the gain that suits it.
struct HiddenActivation: Sendable {
  /// How tables and charts call it.
  let name: String
  /// What weights are multiplied by beyond 1/√inputs, so that signals keep their size.
  var gain = 1.0
  /// The engine's operation.
  let function: @Sendable (Tensor<Double>) throws -> Tensor<Double>

  static let identity = HiddenActivation(name: "identity") { $0 }
  static let square = HiddenActivation(name: "x²") { try $0 * $0 }
  static let sigmoid = HiddenActivation(name: "sigmoid") { try $0.sigmoid() }
  static let tanh = HiddenActivation(name: "tanh") { try $0.tanh() }
  static let relu = HiddenActivation(name: "ReLU", gain: Gain.relu.factor) { try $0.relu() }
  static let leakyReLU = HiddenActivation(name: "Leaky ReLU", gain: Gain.leakyReLU(0.01).factor) { try $0.leakyReLU() }
  static let elu = HiddenActivation(name: "ELU", gain: 1.25) { try $0.elu() }
  static let silu = HiddenActivation(name: "SiLU", gain: 1.68) { try $0.silu() }
  static let gelu = HiddenActivation(name: "GELU", gain: 1.53) { try $0.gelu() }

  /// A linear layer for what this activation gets: normal weights of deviation gain/√inputs, biases 0.
  func linear(
    _ inputs: Int, _ outputs: Int, gain: Double? = nil, using generator: inout SeededGenerator
  ) throws -> Linear<Double> {
    let deviation = (gain ?? self.gain) / Double(inputs).squareRoot()
    return try Linear(
      weight: (Tensor.randn([outputs, inputs], using: &generator) * deviation).requiresGrad(),
      bias: Tensor.zeros([outputs]).requiresGrad())
  }

  /// The activation as a layer.
  func layer() -> Activation<Double> { Activation(name, function) }

  /// Linear layers of these widths with the activation between them; the last one has none.
  func network(_ widths: [Int], using generator: inout SeededGenerator) throws -> Sequential<Double> {
    var layers: [any Layer<Double>] = []
    for (inputs, outputs) in zip(widths, widths.dropFirst()) {
      if !layers.isEmpty { layers.append(layer()) }
      layers.append(try linear(inputs, outputs, using: &generator))
    }
    return Sequential(layers)
  }
}
