import TensorCore

/// Long short-term memory: gates i, f, o = σ(W·x + b + U·h + c), g = tanh(...), cell c' = f·c + i·g, state h' = o·tanh(c').
/// The gradient of the cell is multiplied with f only, so that it can last over many steps. PyTorch's `nn.LSTM`.
///
/// Source: Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997; Gers et al., 2000 (forget gate).
public final class LSTM<Element: FloatingElement>: RecurrentNetwork<Element> {
  /// A network from `input` to `hidden` numbers per element of the sequence.
  public convenience init(
    _ input: Int, _ hidden: Int, layers: Int = 1, bias: Bool = true, batchFirst: Bool = false,
    bidirectional: Bool = false, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(
      .lstm, input, hidden, layers: layers, bias: bias, batchFirst: batchFirst, bidirectional: bidirectional,
      using: &generator)
  }

  /// All states of the last layer, and the last state and cell of every layer; starts from zeros without `state`.
  ///
  /// - Throws: a `shape` error that tells what came and what is needed.
  public func callAsFunction(
    _ input: Tensor<Element>, _ state: (state: Tensor<Element>, cell: Tensor<Element>)? = nil
  ) throws -> (output: Tensor<Element>, state: Tensor<Element>, cell: Tensor<Element>) {
    let (output, states) = try run(input, state.map { [$0.state, $0.cell] } ?? [])
    return (output, states[0], states[1])
  }
}
