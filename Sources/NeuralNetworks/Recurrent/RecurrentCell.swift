import TensorCore

/// What the cells share: one step of a recurrent layer, for a batch [N, input] or a single vector [input].
public class RecurrentCell<Element: FloatingElement>: Module {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// What happens at the step.
  public let kind: RecurrentKind
  /// The weights, with PyTorch's names: "weight_ih", "weight_hh", "bias_ih", "bias_hh".
  public let weights: RecurrentWeights<Element>

  /// A cell with given weights.
  ///
  /// - Throws: a `shape` error when they do not fit the kind.
  public init(_ kind: RecurrentKind, weights: RecurrentWeights<Element>) throws {
    guard weights.weightHH.shape[0] == kind.gates * weights.hiddenSize else {
      throw TensorError(
        .shape, in: Self.name(of: kind),
        "weight_hh must be [\(kind.gates)·hidden, hidden], got \(weights.weightHH.shape)")
    }
    (self.kind, self.weights) = (kind, weights)
  }

  /// A cell with weights drawn evenly from ±1/√hidden.
  public convenience init(
    _ kind: RecurrentKind, _ input: Int, _ hidden: Int, bias: Bool, using generator: inout some RandomNumberGenerator
  ) throws {
    for (size, name) in [(input, "input_size"), (hidden, "hidden_size")] where size <= 0 {
      throw TensorError(.argument, in: Self.name(of: kind), "\(name) must be greater than zero, got \(size)")
    }
    try self.init(
      kind, weights: RecurrentWeights(kind, input: input, hidden: hidden, bias: bias, using: &generator))
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { weights.named() }

  private static func name(of kind: RecurrentKind) -> String {
    switch kind {
    case .tanh, .relu: "RNNCell"
    case .gru: "GRUCell"
    case .lstm: "LSTMCell"
    }
  }

  /// The new state, and the new cell for LSTM. Missing states are zeros.
  func step(_ input: Tensor<Element>, _ states: [Tensor<Element>]) throws -> [Tensor<Element>] {
    let name = Self.name(of: kind)
    func refusal(_ words: String) -> TensorError { TensorError(.shape, in: name, words) }
    for (tensor, what) in [(input, "input")] + states.map({ ($0, "hidden") })
    where !(1...2).contains(tensor.rank) || tensor.rank != input.rank {
      throw refusal(
        "Expected \(what) to be \(what == "input" ? "1D or 2D" : "\(input.rank)D"), got \(tensor.rank)D instead")
    }
    guard input.shape[input.rank - 1] == weights.inputSize else {
      throw refusal(
        "input has inconsistent input_size: got \(input.shape[input.rank - 1]) expected \(weights.inputSize)")
    }
    let x = input.rank == 2 ? input : try input.unsqueeze(0)
    let first = try (0..<(kind == .lstm ? 2 : 1)).map { k in
      guard k < states.count else { return try Tensor<Element>.zeros([x.shape[0], weights.hiddenSize]) }
      let state = input.rank == 2 ? states[k] : try states[k].unsqueeze(0)
      guard state.shape[0] == x.shape[0] else {
        throw refusal("Input batch size \(x.shape[0]) doesn't match hidden\(k) batch size \(state.shape[0])")
      }
      guard state.shape[1] == weights.hiddenSize else {
        throw refusal("hidden\(k) has inconsistent hidden_size: got \(state.shape[1]), expected \(weights.hiddenSize)")
      }
      return state
    }
    let (output, cell) = try RecurrentSequence.run(
      kind, weights, x.unsqueeze(0), state: first[0], cell: first.count > 1 ? first[1] : nil, reversed: false)
    let results = [try output.squeeze(0)] + (cell.map { [$0] } ?? [])
    return input.rank == 2 ? results : try results.map { try $0.squeeze(0) }
  }
}

/// One step of `RNN`. PyTorch's `nn.RNNCell`.
public final class RNNCell<Element: FloatingElement>: RecurrentCell<Element> {
  /// A cell from `input` numbers and a state of `hidden` numbers.
  public convenience init(
    _ input: Int, _ hidden: Int, nonlinearity: RNN<Element>.Nonlinearity = .tanh, bias: Bool = true,
    using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(nonlinearity == .tanh ? .tanh : .relu, input, hidden, bias: bias, using: &generator)
  }

  /// The new state; the old one is zeros without `state`.
  public func callAsFunction(_ input: Tensor<Element>, _ state: Tensor<Element>? = nil) throws -> Tensor<Element> {
    try step(input, state.map { [$0] } ?? [])[0]
  }
}

/// One step of `GRU`. PyTorch's `nn.GRUCell`.
public final class GRUCell<Element: FloatingElement>: RecurrentCell<Element> {
  /// A cell from `input` numbers and a state of `hidden` numbers.
  public convenience init(
    _ input: Int, _ hidden: Int, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(.gru, input, hidden, bias: bias, using: &generator)
  }

  /// The new state; the old one is zeros without `state`.
  public func callAsFunction(_ input: Tensor<Element>, _ state: Tensor<Element>? = nil) throws -> Tensor<Element> {
    try step(input, state.map { [$0] } ?? [])[0]
  }
}

/// One step of `LSTM`. PyTorch's `nn.LSTMCell`.
public final class LSTMCell<Element: FloatingElement>: RecurrentCell<Element> {
  /// A cell from `input` numbers and a state and a cell of `hidden` numbers.
  public convenience init(
    _ input: Int, _ hidden: Int, bias: Bool = true, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(.lstm, input, hidden, bias: bias, using: &generator)
  }

  /// The new state and the new cell; the old ones are zeros without `state`.
  public func callAsFunction(
    _ input: Tensor<Element>, _ state: (state: Tensor<Element>, cell: Tensor<Element>)? = nil
  ) throws -> (state: Tensor<Element>, cell: Tensor<Element>) {
    let results = try step(input, state.map { [$0.state, $0.cell] } ?? [])
    return (results[0], results[1])
  }
}
