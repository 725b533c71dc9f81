import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct RecurrentTests {
  /// h' = tanh(½x + ¼h), one number.
  private func small(_ kind: RecurrentKind) throws -> RecurrentWeights<Double> {
    let rows = kind.gates
    return try RecurrentWeights(
      weightIH: .full([rows, 1], 0.5), weightHH: .full([rows, 1], 0.25), biasIH: .zeros(rows), biasHH: .zeros(rows))
  }

  @Test("RNN: h₁ = tanh(½·1), h₂ = tanh(½·2 + ¼·h₁)")
  func rnn() throws {
    let (output, last) = try RNN(.tanh, weights: [small(.tanh)])(Tensor<Double>([[1], [2]]))
    // tanh(0.5) = 0.46211715726000973; tanh(1 + 0.25 · 0.46211715726000973) = 0.8060262…
    let first = 0.46211715726000973
    let second = try Tensor<Double>(scalar: 1 + 0.25 * first).tanh().item()
    #expect(agree(output.elements, [first, second], within: 1e-15))
    #expect(last.elements == [output.elements[1]])
  }

  @Test("GRU from 0: r = z = σ(½), n = tanh(½), h = (1 − z)·n; LSTM: c = σ(½)·tanh(½), h = σ(½)·tanh(c)")
  func gates() throws {
    let one = try Tensor<Double>([1])
    let (σ, n) = (0.6224593312018546, 0.46211715726000973)
    #expect(abs(try GRUCell(.gru, weights: small(.gru))(one).item() - (1 - σ) * n) < 1e-15)
    let (h, c) = try LSTMCell(.lstm, weights: small(.lstm))(one)
    #expect(abs(try c.item() - σ * n) < 1e-15)
    #expect(abs(try h.item() - σ * Tensor<Double>(scalar: σ * n).tanh().item()) < 1e-15)
  }

  @Test("a sequence is its cell applied again and again", arguments: [RecurrentKind.tanh, .relu, .gru])
  func cellByCell(kind: RecurrentKind) throws {
    var g = SeededGenerator(seed: 1)
    let weights = try RecurrentWeights<Double>(kind, input: 3, hidden: 4, using: &g)
    let x = try randomTensor(5, 2, 3)
    let all = try GRU(kind, weights: [weights])(x).output
    let cell = try GRUCell(kind, weights: weights)
    var h: Tensor<Double>?
    for t in 0..<5 {
      h = try cell(x.select(dim: 0, index: t), h)
      #expect(agree(try all.select(dim: 0, index: t).elements, try #require(h).elements, within: 1e-14))
    }
  }

  @Test("the backward direction is the forward one on the sequence turned round")
  func bidirectional() throws {
    var g = SeededGenerator(seed: 1)
    let (forth, back) = (
      try RecurrentWeights<Double>(.lstm, input: 3, hidden: 4, using: &g),
      try RecurrentWeights<Double>(.lstm, input: 3, hidden: 4, using: &g)
    )
    let x = try randomTensor(5, 2, 3)
    let both = try LSTM(.lstm, weights: [forth, back], bidirectional: true)(x)
    #expect(both.output.shape == [5, 2, 8] && both.state.shape == [2, 2, 4])
    let turned = try LSTM(.lstm, weights: [back])(x.flip(0)).output.flip(0)
    #expect(agree(try both.output.narrow(dim: 2, start: 4, length: 4).elements, turned.elements, within: 1e-14))
  }

  @Test("the second layer runs over what the first gives")
  func layers() throws {
    var g = SeededGenerator(seed: 1)
    let (one, two) = (
      try RecurrentWeights<Double>(.gru, input: 3, hidden: 4, using: &g),
      try RecurrentWeights<Double>(.gru, input: 4, hidden: 4, using: &g)
    )
    let x = try randomTensor(5, 2, 3)
    let stacked = try GRU(.gru, weights: [one, two])(x)
    let apart = try GRU(.gru, weights: [two])(GRU(.gru, weights: [one])(x).output)
    #expect(agree(stacked.output.elements, apart.output.elements, within: 1e-14))
    #expect(stacked.state.shape == [2, 2, 4])
  }

  @Test("batchFirst only changes where the batch stands; a single sequence needs no batch")
  func layout() throws {
    var (a, b) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    let (usual, first) = (try GRU<Double>(3, 4, using: &a), try GRU<Double>(3, 4, batchFirst: true, using: &b))
    let x = try randomTensor(5, 2, 3)
    #expect(try usual(x).output.elements == first(x.transpose(0, 1)).output.transpose(0, 1).elements)
    let alone = try usual(x.select(dim: 1, index: 1))
    #expect(alone.output.shape == [5, 4] && alone.state.shape == [1, 4])
    #expect(agree(alone.output.elements, try usual(x).output.select(dim: 1, index: 1).elements, within: 1e-14))
  }

  @Test("parameters carry PyTorch's names, the second layer of both directions too")
  func names() throws {
    var g = SeededGenerator(seed: 1)
    let network = try LSTM<Double>(3, 4, layers: 2, bidirectional: true, using: &g)
    #expect(network.namedParameters.count == 16)
    #expect(network.namedParameters[7].name == "bias_hh_l0_reverse")
    #expect(network.namedParameters[8].name == "weight_ih_l1" && network.namedParameters[8].tensor.shape == [16, 8])
    #expect(
      try GRU<Double>(3, 4, bias: false, using: &g).namedParameters.map { $0.name } == ["weight_ih_l0", "weight_hh_l0"])
  }

  @Test(
    "gradients agree with finite differences: input, state, and every weight",
    arguments: [RecurrentKind.tanh, .relu, .gru, .lstm])
  func gradients(kind: RecurrentKind) throws {
    let rows = kind.gates * 2
    let inputs = try [
      randomTensor(3, 2, 3), randomTensor(1, 2, 2, seed: 2), randomTensor(rows, 3, seed: 3),
      randomTensor(rows, 2, seed: 4),
      randomTensor(rows, seed: 5), randomTensor(rows, seed: 6), randomTensor(1, 2, 2, seed: 7),
    ]
    try gradientCheck(inputs) { x in
      let weights = try RecurrentWeights(weightIH: x[2], weightHH: x[3], biasIH: x[4], biasHH: x[5])
      guard kind == .lstm else { return try GRU(kind, weights: [weights])(x[0], x[1]).output + 0 * x[6].sum() }
      let result = try LSTM(kind, weights: [weights])(x[0], (x[1], x[6]))
      return try Tensor.cat([result.output, result.cell])
    }
  }

  @Test(
    "a batch that is cut into pieces gives what its samples give one by one, in both directions, and the same bits on any number of threads",
    arguments: [RecurrentKind.tanh, .relu, .gru, .lstm])
  func pieces(kind: RecurrentKind) throws {
    var g = SeededGenerator(seed: 1)
    let weights = try (0..<2).map { _ in try RecurrentWeights<Double>(kind, input: 3, hidden: 65, using: &g) }
    let network = try GRU(kind, weights: weights, bidirectional: true)
    let (x, upstream) = (try randomTensor(5, 67, 3), try randomTensor(5, 67, 130, seed: 2))
    /// The output, and the gradients of all weights, of samples one after the other.
    func results(_ samples: [Range<Int>]) throws -> [[Double]] {
      for parameter in network.parameters { parameter.zeroGrad() }
      let outputs = try samples.map { range in
        let part = { try ($0 as Tensor<Double>).narrow(dim: 1, start: range.lowerBound, length: range.count) }
        let y = try network(part(x)).output
        try (y * part(upstream)).sum().backward()
        return y.detach()
      }
      return try [Tensor.cat(outputs, dim: 1).elements] + network.parameters.map { try #require($0.grad).elements }
    }
    let threads = threadCount()
    defer { setThreadCount(threads) }
    let whole = try results([0..<67])
    for (a, b) in zip(whole, try results((0..<67).map { $0..<$0 + 1 })) { #expect(agree(a, b, within: 1e-11)) }
    for count in [1, 3] {
      setThreadCount(count)
      #expect(try results([0..<67]) == whole)
    }
  }

  @Test("weights of another kind, and layers that do not fit each other, are errors")
  func errors() throws {
    #expect(throws: TensorError.self) { try GRUCell(.gru, weights: small(.lstm)) }
    #expect(throws: TensorError.self) { try GRU(.gru, weights: [RecurrentWeights<Double>]()) }
    var g = SeededGenerator(seed: 1)
    let one = try RecurrentWeights<Double>(.gru, input: 3, hidden: 4, using: &g)
    let error = #expect(throws: TensorError.self) { try GRU(.gru, weights: [one, one]) }
    #expect(error?.message.contains("layer 1") == true)
  }
}
