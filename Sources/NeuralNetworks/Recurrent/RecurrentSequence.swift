import CKernels
import TensorCore

/// One direction of a recurrent layer over a whole sequence, as one recorded operation: the loop over time forward, and the loop back
/// through time ("backpropagation through time") as its derivative.
///
/// The products of all inputs with their weights are one matrix product before the loop; only the state's product has to wait for the
/// step before. Backward it is alike: the loop computes the gradients of the gates, and then a single product gives the gradient of the
/// state's weights for all steps together. The loops are `CKernels/recurrent.c`. Samples do not depend on each other, so that threads share the
/// batch, each with all steps of its samples.
struct RecurrentSequence<Element: FloatingElement> {
  private let kind: RecurrentKind
  private let steps: Int
  private let batch: Int
  private let hidden: Int
  /// Whether the loop runs from the last element to the first.
  private let isReversed: Bool

  /// Elements of one state.
  private var size: Int { batch * hidden }
  private var operation: StaticString { "recurrent" }

  /// - Parameters:
  ///   - input: [T, N, input].
  ///   - state: [N, hidden].
  ///   - cell: [N, hidden] for LSTM, else nil.
  /// - Returns: all states [T, N, hidden], and the last cell for LSTM.
  static func run(
    _ kind: RecurrentKind, _ weights: RecurrentWeights<Element>, _ input: Tensor<Element>, state: Tensor<Element>,
    cell: Tensor<Element>?, reversed: Bool
  ) throws -> (output: Tensor<Element>, cell: Tensor<Element>?) {
    let sequence = RecurrentSequence(
      kind: kind, steps: input.shape[0], batch: input.shape[1], hidden: weights.hiddenSize, isReversed: reversed)
    let gates = try input.linear(weight: weights.weightIH, bias: weights.biasIH)
    let result = try sequence.run(gates, state, cell, weights)
    guard cell != nil else { return (result, nil) }
    return (
      try result.narrow(dim: 0, start: 0, length: sequence.steps), try result.select(dim: 0, index: sequence.steps)
    )
  }

  /// The states [T, N, hidden]; for LSTM with the last cell behind them, [T + 1, N, hidden].
  private func run(
    _ gates: Tensor<Element>, _ state: Tensor<Element>, _ cell: Tensor<Element>?, _ weights: RecurrentWeights<Element>
  ) throws -> Tensor<Element> {
    let gi = try gates.inRowMajorOrder()
    let first = try state.inRowMajorOrder()
    let firstCell = try cell?.inRowMajorOrder()
    let weight = try weights.weightHH.inRowMajorOrder()
    let bias = try weights.biasHH?.inRowMajorOrder()
    let result = try fresh([steps + (cell == nil ? 0 : 1), batch, hidden])
    let kept = try fresh([steps, batch, kind.keptPerState * hidden])
    let cells = try cell.map { _ in try fresh([steps, batch, hidden]) }
    let room = try fresh([batch, 2 * width + hidden])
    let loop = Element.self == Float.self ? ck_recurrent_f32 : ck_recurrent_f64
    inParallel(batch, grain: samplesPerPiece) { samples in
      loop(
        recurrence, samples.lowerBound, samples.upperBound, gi.start, weight.start, bias?.start, first.start,
        firstCell?.start, room.start, result.start, cells?.start, kept.start)
    }
    withExtendedLifetime((gi, bias, room)) {}
    if let cells, steps > 0 {
      let last = isReversed ? 0 : steps - 1
      (result.start + steps * size).update(from: cells.start + last * size, count: size)
    }

    let joint = JointGradients<Element>()
    let hasCell = cell != nil
    let wanted = [gates, state, weights.weightHH, weights.biasHH, cell].map { $0?.requiresGrad == true }
    func rule(_ k: Int) -> Node<Element>.Rule {
      { g, saved in
        try joint.take(k, for: g) {
          let all = try self.backward(
            g.inRowMajorOrder(), result: saved[0], first: saved[1], kept: saved[2], weight: saved[3],
            cells: hasCell ? (saved[4], saved[5]) : nil)
          return zip(all, wanted).map { $1 ? $0 : nil }
        }
      }
    }
    var inputs = [(gates, rule(0)), (state, rule(1)), (weights.weightHH, rule(2))]
    if let bias = weights.biasHH { inputs.append((bias, rule(3))) }
    if let cell { inputs.append((cell, rule(4))) }
    var saved = [result, first, kept, weight]
    if let cells, let firstCell { saved += [cells, firstCell] }
    return result.recorded(operation, saving: saved, inputs)
  }

  /// Gradients of the gates' part of the input, first state, state's weight, state's bias and first cell.
  private func backward(
    _ g: Tensor<Element>, result: Tensor<Element>, first: Tensor<Element>, kept: Tensor<Element>,
    weight: Tensor<Element>, cells: (all: Tensor<Element>, first: Tensor<Element>)?
  ) throws -> [Tensor<Element>?] {
    let dgi = try fresh([steps, batch, width])
    // Only in a GRU do the gates see the two products differently.
    let dgh = kind == .gru ? try fresh(dgi.shape) : dgi
    let dfirst = try Tensor<Element>.zeros([batch, hidden])
    let dcell = try cells.map { _ in try fresh([batch, hidden]) }
    dcell?.start.update(from: g.start + steps * size, count: size)
    let loop = Element.self == Float.self ? ck_recurrent_backward_f32 : ck_recurrent_backward_f64
    inParallel(batch, grain: samplesPerPiece) { samples in
      loop(
        recurrence, samples.lowerBound, samples.upperBound, g.start, weight.start, first.start, cells?.first.start,
        result.start, cells?.all.start, kept.start, dfirst.start, dcell?.start, dgi.start, dgh.start)
    }
    let dbias = try dgh.view([steps * batch, width]).sum(dim: 0)
    return [dgi, dfirst, try weightGradient(dgh, states: result, first: first), dbias, dcell]
  }

  /// The gradient of the state's weight: gates' gradients times the states before, the first of which lies apart from the others.
  private func weightGradient(
    _ dgh: Tensor<Element>, states: Tensor<Element>, first: Tensor<Element>
  ) throws -> Tensor<Element> {
    /// Rows of `count` steps, beginning with number `step`.
    func rows(_ tensor: Tensor<Element>, _ step: Int, _ count: Int, _ width: Int) throws -> Tensor<Element> {
      try tensor.detach().asStrided(
        [count * batch, width], strides: [width, 1], offset: tensor.layout.offset + step * batch * width)
    }
    let start = isReversed ? steps - 1 : 0
    let ofFirst = try rows(dgh, start, 1, width).transpose(0, 1).matmul(first)
    guard steps > 1 else { return ofFirst }
    let (after, before) = isReversed ? (0, 1) : (1, 0)
    return try rows(dgh, after, steps - 1, width).transpose(0, 1).matmul(rows(states, before, steps - 1, hidden))
      .add(ofFirst)
  }

  /// Gates of one state, side by side.
  private var width: Int { kind.gates * hidden }

  /// Samples that a thread takes at a time. With 16, the state's product still runs at full speed, and the weights are read from the L2 cache
  /// twice for a batch of 32.
  private var samplesPerPiece: Int { max(16, (1 << 19) / max(1, steps * width * hidden)) }

  private var recurrence: ck_recurrence {
    ck_recurrence(kind: kind.code, steps: steps, batch: batch, hidden: hidden, isReversed: isReversed)
  }

  private func fresh(_ shape: [Int]) throws -> Tensor<Element> {
    try Tensor(uninitialised: Layout(contiguous: shape), in: operation)
  }
}

extension RecurrentKind {
  /// Numbers that the derivative needs, for each number of the state.
  fileprivate var keptPerState: Int {
    switch self {
    case .tanh, .relu: 0
    case .gru: 4
    case .lstm: 5
    }
  }

  fileprivate var code: ck_recurrent_kind {
    switch self {
    case .tanh: ck_rnn_tanh
    case .relu: ck_rnn_relu
    case .gru: ck_gru
    case .lstm: ck_lstm
    }
  }
}
