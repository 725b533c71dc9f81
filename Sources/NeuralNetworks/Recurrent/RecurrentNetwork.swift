import TensorCore

/// What RNN, GRU and LSTM share: layers on top of each other, each in one direction or in both, over a whole sequence.
///
/// Shapes: input [T, N, input] ([N, T, input] with `batchFirst`, [T, input] for a single sequence), output [T, N, hidden·directions],
/// state [layers·directions, N, hidden]. Parameters have PyTorch's names: "weight_ih_l0", "weight_hh_l0_reverse", ...
public class RecurrentNetwork<Element: FloatingElement>: Module {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// What happens at a step.
  public let kind: RecurrentKind
  /// Weights of each direction of each layer: layer 0 forward, layer 0 backward (if bidirectional), layer 1 forward, ...
  public let weights: [RecurrentWeights<Element>]
  /// Whether the batch is the input's dimension 0, and time its dimension 1.
  public let batchFirst: Bool
  /// Whether every layer runs in both directions.
  public let isBidirectional: Bool
  /// Size of each element of the input.
  public var inputSize: Int { weights[0].inputSize }
  /// Size of a state.
  public var hiddenSize: Int { weights[0].hiddenSize }

  /// A network with given weights.
  ///
  /// - Throws: an `argument` error when there are none, or not two for each layer when bidirectional; a `shape` error when they do not fit.
  public init(
    _ kind: RecurrentKind, weights: [RecurrentWeights<Element>], batchFirst: Bool = false, bidirectional: Bool = false
  ) throws {
    let directions = bidirectional ? 2 : 1
    guard !weights.isEmpty, weights.count % directions == 0 else {
      throw TensorError(
        .argument, in: Self.name(of: kind),
        "num_layers must be greater than zero, with \(directions) sets of weights each; got \(weights.count) sets")
    }
    let hidden = weights[0].hiddenSize
    for (i, own) in weights.enumerated() {
      let input = i < directions ? weights[0].inputSize : hidden * directions
      guard own.weightHH.shape == [kind.gates * hidden, hidden], own.inputSize == input else {
        throw TensorError(
          .shape, in: Self.name(of: kind),
          "layer \(i / directions) needs weights of [\(kind.gates * hidden), \(input)] and [\(kind.gates * hidden), \(hidden)], "
            + "got \(own.weightIH.shape) and \(own.weightHH.shape)")
      }
    }
    (self.kind, self.weights, self.batchFirst, isBidirectional) = (kind, weights, batchFirst, bidirectional)
  }

  /// A network with weights drawn evenly from ±1/√hidden.
  ///
  /// - Throws: an `argument` error unless all sizes are positive.
  public convenience init(
    _ kind: RecurrentKind, _ input: Int, _ hidden: Int, layers: Int, bias: Bool, batchFirst: Bool, bidirectional: Bool,
    using generator: inout some RandomNumberGenerator
  ) throws {
    for (size, name) in [(input, "input_size"), (hidden, "hidden_size"), (layers, "num_layers")] where size <= 0 {
      throw TensorError(.argument, in: Self.name(of: kind), "\(name) must be greater than zero, got \(size)")
    }
    var weights: [RecurrentWeights<Element>] = []
    for layer in 0..<layers {
      for _ in 0..<(bidirectional ? 2 : 1) {
        let size = layer == 0 ? input : hidden * (bidirectional ? 2 : 1)
        weights.append(try RecurrentWeights(kind, input: size, hidden: hidden, bias: bias, using: &generator))
      }
    }
    try self.init(kind, weights: weights, batchFirst: batchFirst, bidirectional: bidirectional)
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] {
    weights.enumerated().flatMap { i, own in
      let isReverse = isBidirectional && i % 2 == 1
      return own.named(suffix: "_l\(isBidirectional ? i / 2 : i)" + (isReverse ? "_reverse" : ""))
    }
  }

  /// "RNN", "GRU" or "LSTM".
  private static func name(of kind: RecurrentKind) -> String {
    switch kind {
    case .tanh, .relu: "RNN"
    case .gru: "GRU"
    case .lstm: "LSTM"
    }
  }

  /// The output of the last layer, and the last states (and cells) of all layers and directions.
  func run(
    _ input: Tensor<Element>, _ states: [Tensor<Element>]
  ) throws -> (output: Tensor<Element>, states: [Tensor<Element>]) {
    let isBatched = try checkInput(input, states)
    var x = isBatched ? input : try input.unsqueeze(batchFirst ? 0 : 1)
    // Time first, and in that order in memory: all inputs are then the rows of one matrix.
    if batchFirst { x = try x.transpose(0, 1).contiguous() }
    let batch = x.shape[1]
    let expected = [weights.count, batch, hiddenSize]
    let names = kind == .lstm ? ["hidden[0]", "hidden[1]"] : ["hidden"]
    let first = try zip(names, 0...).map { name, k in
      guard k < states.count else { return try Tensor<Element>.zeros(expected) }
      let state = isBatched ? states[k] : try states[k].unsqueeze(1)
      guard state.shape == expected else {
        let wanted = "(" + expected.map { "\($0)" }.joined(separator: ", ") + ")"
        throw TensorError(
          .shape, in: Self.name(of: kind), "Expected \(name) size \(wanted), got \(state.shape)")
      }
      return state
    }
    let (output, last) = try inLayer(Self.name(of: kind)) { try runLayers(x, first) }
    let ordered = batchFirst ? try output.transpose(0, 1) : output
    return (
      isBatched ? ordered : try ordered.squeeze(batchFirst ? 0 : 1),
      isBatched ? last : try last.map { try $0.squeeze(1) }
    )
  }

  /// x is [T, N, input], the states are [layers·directions, N, hidden].
  private func runLayers(
    _ x: Tensor<Element>, _ first: [Tensor<Element>]
  ) throws -> (output: Tensor<Element>, states: [Tensor<Element>]) {
    let directions = isBidirectional ? 2 : 1
    var x = x
    var (states, cells): ([Tensor<Element>], [Tensor<Element>]) = ([], [])
    for layer in 0..<weights.count / directions {
      var outputs: [Tensor<Element>] = []
      for direction in 0..<directions {
        let i = layer * directions + direction
        let (output, cell) = try RecurrentSequence.run(
          kind, weights[i], x, state: first[0].select(dim: 0, index: i),
          cell: first.count > 1 ? first[1].select(dim: 0, index: i) : nil, reversed: direction == 1)
        outputs.append(output)
        states.append(try output.select(dim: 0, index: direction == 1 ? 0 : x.shape[0] - 1))
        if let cell { cells.append(cell) }
      }
      x = directions == 1 ? outputs[0] : try Tensor.cat(outputs, dim: -1)
    }
    return (x, try [states, cells].filter { !$0.isEmpty }.map { try Tensor.stack($0, dim: 0) })
  }

  /// Whether the input has a batch.
  private func checkInput(_ input: Tensor<Element>, _ states: [Tensor<Element>]) throws -> Bool {
    func refusal(_ words: String) -> TensorError { TensorError(.shape, in: Self.name(of: kind), words) }
    guard input.rank == 2 || input.rank == 3 else {
      throw refusal("Expected input to be 2D or 3D, got \(input.rank)D tensor instead: \(input.shape)")
    }
    for state in states where state.rank != input.rank {
      throw refusal(
        "For \(input.rank == 3 ? "batched 3-D" : "unbatched 2-D") input, hx should also be \(input.rank)-D but got "
          + "\(state.rank)-D tensor")
    }
    guard input.shape[input.rank - 1] == inputSize else {
      throw refusal(
        "input.size(-1) must be equal to input_size. Expected \(inputSize), got \(input.shape[input.rank - 1]) (the input "
          + "is \(input.shape))")
    }
    guard input.shape[input.rank == 3 && batchFirst ? 1 : 0] > 0 else {
      throw refusal("Expected sequence length to be larger than 0 in RNN: the input is \(input.shape)")
    }
    return input.rank == 3
  }
}
