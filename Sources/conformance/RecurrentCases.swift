import NeuralNetworks
import TensorCore

/// The group `recurrent`: PyTorch's modules with the weights of the case, written for this engine.
func answerRecurrent<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  let kinds: [String: RecurrentKind] = ["rnn_tanh": .tanh, "rnn_relu": .relu, "gru": .gru, "lstm": .lstm]
  let isCell = call.operation.hasSuffix("_cell")
  guard let kind = kinds[isCell ? String(call.operation.dropLast(5)) : call.operation] else { return nil }
  let state = try call.optionalTensor("hx")
  let cell = try call.optionalTensor("cx")
  let both = state.flatMap { state in cell.map { (state, $0) } }
  let input = try call.tensor("input")

  if isCell {
    let weights = try RecurrentWeights(
      weightIH: call.tensor("w_ih"), weightHH: call.tensor("w_hh"), biasIH: call.optionalTensor("b_ih"),
      biasHH: call.optionalTensor("b_hh"))
    switch kind {
    case .tanh, .relu: return try [.tensor("h", RNNCell(kind, weights: weights)(input, state))]
    case .gru: return try [.tensor("h", GRUCell(kind, weights: weights)(input, state))]
    case .lstm:
      let (h, c) = try LSTMCell(kind, weights: weights)(input, both)
      return [.tensor("h", h), .tensor("c", c)]
    }
  }
  let isBidirectional = try call.bool("bidirectional", default: false)
  let suffixes = try (0..<call.int("num_layers", default: 1)).flatMap { layer in
    ["_l\(layer)"] + (isBidirectional ? ["_l\(layer)_reverse"] : [])
  }
  let weights = try suffixes.map {
    try RecurrentWeights(
      weightIH: call.tensor("weight_ih" + $0), weightHH: call.tensor("weight_hh" + $0),
      biasIH: call.optionalTensor("bias_ih" + $0), biasHH: call.optionalTensor("bias_hh" + $0))
  }
  let batchFirst = try call.bool("batch_first", default: false)
  switch kind {
  case .tanh, .relu:
    let network = try RNN(kind, weights: weights, batchFirst: batchFirst, bidirectional: isBidirectional)
    let (output, last) = try network(input, state)
    return [.tensor("output", output), .tensor("h_n", last)]
  case .gru:
    let network = try GRU(kind, weights: weights, batchFirst: batchFirst, bidirectional: isBidirectional)
    let (output, last) = try network(input, state)
    return [.tensor("output", output), .tensor("h_n", last)]
  case .lstm:
    let network = try LSTM(kind, weights: weights, batchFirst: batchFirst, bidirectional: isBidirectional)
    let (output, last, lastCell) = try network(input, both)
    return [.tensor("output", output), .tensor("h_n", last), .tensor("c_n", lastCell)]
  }
}
