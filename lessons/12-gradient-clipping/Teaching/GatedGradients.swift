import Datasets
import NeuralNetworks
import TensorCore

/// How much of the gradient of a recurrent network's last state reaches the first element of the sequence.
struct GatedGradients: Sendable {
  /// How tables and charts call it.
  let name: String
  /// What happens at a step.
  let kind: RecurrentKind
  /// The bias of the gate that keeps the old state (forget gate of the LSTM, z of the GRU); drawn at random like all others if nil.
  var keepBias: Double?

  /// A plain network and two gated ones as PyTorch starts them, and the gated ones with gates that start open.
  static let all = [
    GatedGradients(name: "RNN", kind: .tanh), GatedGradients(name: "GRU", kind: .gru),
    GatedGradients(name: "LSTM", kind: .lstm),
    GatedGradients(name: "GRU, keep bias 4", kind: .gru, keepBias: 4),
    GatedGradients(name: "LSTM, keep bias 4", kind: .lstm, keepBias: 4),
  ]

  /// ‖∂(last state · v) / ∂(first input)‖ for random inputs of 4 numbers, a state of 32 and a random v of length 1, before any training.
  func gradientNorm(steps: Int, seed: Int) throws -> Double {
    var generator = SeededGenerator(seed: seed)
    let hidden = 32
    let weights = try RecurrentWeights<Double>(kind, input: 4, hidden: hidden, using: &generator)
    if let keepBias {
      // The second block of both GRU (r, z, n) and LSTM (i, f, g, o).
      try noGrad { try weights.biasIH?.narrow(dim: 0, start: hidden, length: hidden).fill(keepBias) }
    }
    let readout = try Tensor<Double>.randn([hidden], using: &generator)
    let inputs = try Tensor<Double>.randn([steps, 1, 4], using: &generator).requiresGrad()
    let output = try lastState(of: inputs, weights)
    try (output * (readout / totalNorm([readout]))).sum().backward()
    guard let gradient = inputs.grad else { return 0 }
    return try totalNorm([gradient.select(dim: 0, index: 0)])
  }

  private func lastState(
    of inputs: Tensor<Double>, _ weights: RecurrentWeights<Double>
  ) throws -> Tensor<Double> {
    switch kind {
    case .tanh, .relu: try RNN(kind, weights: [weights])(inputs).state.select(dim: 0, index: 0)
    case .gru: try GRU(kind, weights: [weights])(inputs).state.select(dim: 0, index: 0)
    case .lstm: try LSTM(kind, weights: [weights])(inputs).state.select(dim: 0, index: 0)
    }
  }
}
