import CKernels
import TensorCore

/// One direction of a recurrent layer over a whole sequence, as one recorded operation: the loop over time forward, and the loop back
/// through time ("backpropagation through time") as its derivative.
///
/// The products of all inputs with their weights are one matrix product before the loop; only the state's product has to wait for the
/// step before. Backward it is alike: the loop computes the gradients of the gates, and then a single product gives the gradient of the
/// state's weights for all steps together.
struct RecurrentSequence<Element: FloatingElement> {
  let kind: RecurrentKind
  let steps: Int
  let batch: Int
  let hidden: Int
  /// Whether the loop runs from the last element to the first.
  let isReversed: Bool

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
    let result = try fresh([steps + (cell == nil ? 0 : 1), batch, hidden])
    let kept = try fresh([steps, batch, keptPerState * hidden])
    let cells = try cell.map { _ in try fresh([steps, batch, hidden]) }
    try noGrad {
      for t in order {
        let previous = try self.state(before: t, in: result, first: first)
        let gh = try previous.linear(weight: weights.weightHH, bias: weights.biasHH)
        stepForward(
          gi.start + t * size * kind.gates, gh.start, previous.start, result.start + t * size,
          kept.start + t * size * keptPerState, cells: cells, firstCell: firstCell, t)
      }
    }
    if let cells, let last = order.last {
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
    var saved = [result, first, kept, weights.weightHH]
    if let cells, let firstCell { saved += [cells, firstCell] }
    return result.recorded(operation, saving: saved, inputs)
  }

  /// Gradients of the gates' part of the input, first state, state's weight, state's bias and first cell.
  private func backward(
    _ g: Tensor<Element>, result: Tensor<Element>, first: Tensor<Element>, kept: Tensor<Element>,
    weight: Tensor<Element>, cells: (all: Tensor<Element>, first: Tensor<Element>)?
  ) throws -> [Tensor<Element>?] {
    let dgi = try fresh([steps, batch, kind.gates * hidden])
    // Only in a GRU do the gates see the two products differently.
    let dgh = kind == .gru ? try fresh(dgi.shape) : dgi
    let previousStates = try fresh([steps, batch, hidden])
    var carried = try Tensor<Element>.zeros([batch, hidden])
    let dcell = try Tensor<Element>.zeros([batch, hidden])
    if cells != nil { dcell.start.update(from: g.start + steps * size, count: size) }
    for t in order.reversed() {
      for i in 0..<size { carried.start[i] += g.start[t * size + i] }
      let previous = try state(before: t, in: result, first: first)
      (previousStates.start + t * size).update(from: previous.start, count: size)
      let aside = try Tensor<Element>.zeros([batch, hidden])
      stepBackward(
        t, kept: kept, result: result, previous: previous, cells: cells, dh: carried, dcell: dcell, dgi: dgi, dgh: dgh,
        dprevious: aside)
      let width = kind.gates * hidden
      let step = try dgh.asStrided([batch, width], strides: [width, 1], offset: t * batch * width)
      carried = try step.matmul(weight)
      if kind == .gru { for i in 0..<size { carried.start[i] += aside.start[i] } }
    }
    let rows = try dgh.view([steps * batch, kind.gates * hidden])
    let dweight = try rows.transpose(0, 1).matmul(previousStates.view([steps * batch, hidden]))
    return [dgi, carried, dweight, try rows.sum(dim: 0), cells == nil ? nil : dcell]
  }

  // MARK: One step

  /// Steps in the order in which they are taken.
  private var order: [Int] { isReversed ? Array((0..<steps).reversed()) : Array(0..<steps) }

  /// Numbers that the derivative needs, for each number of the state.
  private var keptPerState: Int {
    switch kind {
    case .tanh, .relu: 0
    case .gru: 4
    case .lstm: 5
    }
  }

  private func fresh(_ shape: [Int]) throws -> Tensor<Element> {
    try Tensor(uninitialised: Layout(contiguous: shape), in: operation)
  }

  /// What step t starts from: the state that the step before left in `states`, or the first one.
  private func state(
    before t: Int, in states: Tensor<Element>, first: Tensor<Element>
  ) throws -> Tensor<Element> {
    let before = isReversed ? t + 1 : t - 1
    guard (0..<steps).contains(before) else { return first }
    return try states.detach().asStrided([batch, hidden], strides: [hidden, 1], offset: before * size)
  }

  private func stepForward(
    _ gi: UnsafePointer<Element>, _ gh: UnsafePointer<Element>, _ previous: UnsafePointer<Element>,
    _ state: UnsafeMutablePointer<Element>, _ kept: UnsafeMutablePointer<Element>, cells: Tensor<Element>?,
    firstCell: Tensor<Element>?, _ t: Int
  ) {
    let isFloat = Element.self == Float.self
    switch kind {
    case .tanh, .relu: (isFloat ? ck_rnn_step_f32 : ck_rnn_step_f64)(batch, hidden, kind == .relu, gi, gh, state)
    case .gru: (isFloat ? ck_gru_step_f32 : ck_gru_step_f64)(batch, hidden, gi, gh, previous, state, kept)
    case .lstm:
      guard let cells, let firstCell else { preconditionFailure("an LSTM has a cell") }
      let before = cell(before: t, in: cells, first: firstCell)
      (isFloat ? ck_lstm_step_f32 : ck_lstm_step_f64)(
        batch, hidden, gi, gh, before, state, cells.start + t * size, kept)
    }
  }

  private func stepBackward(
    _ t: Int, kept: Tensor<Element>, result: Tensor<Element>, previous: Tensor<Element>,
    cells: (all: Tensor<Element>, first: Tensor<Element>)?, dh: Tensor<Element>, dcell: Tensor<Element>,
    dgi: Tensor<Element>, dgh: Tensor<Element>, dprevious: Tensor<Element>
  ) {
    let isFloat = Element.self == Float.self
    let dgi = dgi.start + t * size * kind.gates
    let kept = kept.start + t * size * keptPerState
    switch kind {
    case .tanh, .relu:
      (isFloat ? ck_rnn_step_backward_f32 : ck_rnn_step_backward_f64)(
        batch, hidden, kind == .relu, result.start + t * size, dh.start, dgi)
    case .gru:
      (isFloat ? ck_gru_step_backward_f32 : ck_gru_step_backward_f64)(
        batch, hidden, kept, previous.start, dh.start, dgi, dgh.start + t * size * kind.gates, dprevious.start)
    case .lstm:
      guard let cells else { preconditionFailure("an LSTM has a cell") }
      (isFloat ? ck_lstm_step_backward_f32 : ck_lstm_step_backward_f64)(
        batch, hidden, kept, cell(before: t, in: cells.all, first: cells.first), dh.start, dcell.start, dgi)
    }
  }

  private func cell(
    before t: Int, in cells: Tensor<Element>, first: Tensor<Element>
  ) -> UnsafeMutablePointer<Element> {
    let before = isReversed ? t + 1 : t - 1
    return (0..<steps).contains(before) ? cells.start + before * size : first.start
  }
}
