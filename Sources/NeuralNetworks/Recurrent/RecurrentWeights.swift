import TensorCore

/// What happens at one step of a recurrent network.
public enum RecurrentKind: Hashable, Sendable {
  /// h' = tanh(Wx + b + Uh + c)
  case tanh
  /// h' = max(0, Wx + b + Uh + c)
  case relu
  /// Gated recurrent unit: see `GRU`.
  case gru
  /// Long short-term memory: see `LSTM`.
  case lstm

  /// How many blocks of the hidden size the weights have, one for each gate.
  public var gates: Int {
    switch self {
    case .tanh, .relu: 1
    case .gru: 3
    case .lstm: 4
    }
  }
}

/// The weights of one direction of one recurrent layer, gates one below the other in PyTorch's order (GRU: r, z, n; LSTM: i, f, g, o).
public struct RecurrentWeights<Element: FloatingElement> {
  /// Multiplies the input, [gates·hidden, input].
  public let weightIH: Tensor<Element>
  /// Multiplies the state, [gates·hidden, hidden].
  public let weightHH: Tensor<Element>
  /// Added to the first product, [gates·hidden]; nil for none.
  public let biasIH: Tensor<Element>?
  /// Added to the second product, [gates·hidden]; nil for none.
  public let biasHH: Tensor<Element>?

  /// Size of the input.
  public var inputSize: Int { weightIH.shape[1] }
  /// Size of the state.
  public var hiddenSize: Int { weightHH.shape[1] }

  /// Given weights.
  ///
  /// - Throws: a `shape` error when they do not fit each other.
  public init(
    weightIH: Tensor<Element>, weightHH: Tensor<Element>, biasIH: Tensor<Element>? = nil, biasHH: Tensor<Element>? = nil
  ) throws {
    guard weightIH.rank == 2, weightHH.rank == 2, weightIH.shape[0] == weightHH.shape[0],
      [biasIH, biasHH].allSatisfy({ $0 == nil || $0?.shape == [weightIH.shape[0]] })
    else {
      throw TensorError(
        .shape, in: "RecurrentWeights",
        "weights must be [gates·hidden, input] and [gates·hidden, hidden], biases [gates·hidden]; got \(weightIH.shape), "
          + "\(weightHH.shape), \(biasIH.map { "\($0.shape)" } ?? "none"), \(biasHH.map { "\($0.shape)" } ?? "none")")
    }
    (self.weightIH, self.weightHH, self.biasIH, self.biasHH) = (weightIH, weightHH, biasIH, biasHH)
  }

  /// Weights and biases drawn evenly from ±1/√hidden, as PyTorch does it.
  public init(
    _ kind: RecurrentKind, input: Int, hidden: Int, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    let rows = kind.gates * hidden
    func draw(_ shape: [Int]) throws -> Tensor<Element> {
      try .biasUniform(shape, fanIn: hidden, using: &generator)
    }
    try self.init(
      weightIH: draw([rows, input]), weightHH: draw([rows, hidden]), biasIH: bias ? draw([rows]) : nil,
      biasHH: bias ? draw([rows]) : nil)
  }

  /// The weights that are there, with PyTorch's names.
  func named(suffix: String = "") -> [(name: String, tensor: Tensor<Element>)] {
    NeuralNetworks.named(
      ("weight_ih" + suffix, weightIH), ("weight_hh" + suffix, weightHH), ("bias_ih" + suffix, biasIH),
      ("bias_hh" + suffix, biasHH))
  }
}
