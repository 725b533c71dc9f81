import Datasets
import NeuralNetworks
import TensorCore

/// Many equal layers one behind the other, to watch what becomes of signals and gradients.
enum DeepStack {
  /// How gradients reach the layers of a network of ten linear layers.
  struct Network: Sendable {
    let name: String
    let activation: HiddenActivation
    /// The gain of the weights; the activation's own unless given.
    var gain: Double?
    /// Whether each block adds what it computes to what it got.
    var isResidual = false

    static let all: [Network] = [
      Network(name: "sigmoid", activation: .sigmoid), Network(name: "tanh", activation: .tanh),
      Network(name: "ReLU", activation: .relu), Network(name: "Leaky ReLU", activation: .leakyReLU),
      Network(name: "SiLU", activation: .silu),
      Network(name: "ReLU, small weights", activation: .relu, gain: 0.5),
      Network(name: "sigmoid, residual", activation: .sigmoid, isResidual: true),
    ]
  }

  /// The digits' first 128 images, pixels shifted and scaled to mean 0 and deviation 1 over all of them.
  static func images() throws -> Dataset<Double, Int> {
    let some = try Digits.load(as: Double.self).samples(0..<128)
    let mean = try some.inputs.mean().item()
    let centred = try some.inputs - mean
    let deviation = try (centred * centred).mean().item().squareRoot()
    return try Dataset(inputs: centred / deviation, targets: some.targets)
  }

  /// The length of the gradient of each of ten linear layers (64 units wide, ten classes at the end) before the first update.
  ///
  /// - Parameter maxNorm: clips all gradients together to this length before they are measured; nil for no clipping.
  static func gradientNorms(
    of network: Network, on data: Dataset<Double, Int>, seed: Int, maxNorm: Double? = nil
  ) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var layers: [any Layer<Double>] = []
    for _ in 1...9 {
      let linear = try network.activation.linear(64, 64, gain: network.gain, using: &generator)
      let block = Sequential<Double>(linear, network.activation.layer())
      layers.append(network.isResidual ? Residual(block) : block)
    }
    layers.append(try HiddenActivation.identity.linear(64, 10, using: &generator))
    let stack = Sequential(layers)
    try crossEntropy(stack(data.inputs), data.targets).backward()
    if let maxNorm { try clipGradNorm(stack.parameters, maxNorm: maxNorm) }
    return try NeuralNetworks.gradientNorms(of: stack).map(\.norm)
  }

  /// The standard deviation of what each of so many layers, 64 units wide, computes before its activation; the inputs are normal with deviation 1.
  ///
  /// - Parameter normalised: whether each sample is brought back to mean 0 and deviation 1 in every layer (layer normalisation).
  static func deviations(
    layers: Int = 20, gain: Double, activation: HiddenActivation = .identity, normalised: Bool = false, seed: Int
  ) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return try noGrad {
      var signal = try Tensor<Double>.randn([128, 64], using: &generator)
      var deviations: [Double] = []
      for _ in 1...layers {
        let linear = try activation.linear(64, 64, gain: gain, using: &generator)
        let sums = try normalised ? layerNorm(linear(signal), [64]) : linear(signal)
        let centred = try sums - sums.mean()
        deviations.append(try (centred * centred).mean().item().squareRoot())
        signal = try activation.function(sums)
      }
      return deviations
    }
  }
}
