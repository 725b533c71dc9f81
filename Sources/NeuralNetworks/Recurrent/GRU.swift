import TensorCore

/// Gated recurrent unit: r = σ(Wᵣx + bᵣ + Uᵣh + cᵣ), z = σ(W_z x + b_z + U_z h + c_z), n = tanh(Wₙx + bₙ + r·(Uₙh + cₙ)),
/// h' = (1 − z)·n + z·h. Where z is near 1 the state, and its gradient, passes unchanged. PyTorch's `nn.GRU`.
///
/// Source: Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014 (with the reset gate behind the product).
public final class GRU<Element: FloatingElement>: RecurrentNetwork<Element> {
  /// A network from `input` to `hidden` numbers per element of the sequence.
  public convenience init(
    _ input: Int, _ hidden: Int, layers: Int = 1, bias: Bool = true, batchFirst: Bool = false,
    bidirectional: Bool = false, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(
      .gru, input, hidden, layers: layers, bias: bias, batchFirst: batchFirst, bidirectional: bidirectional,
      using: &generator)
  }

  /// All states of the last layer, and the last state of every layer; starts from zeros without `state`.
  ///
  /// - Throws: a `shape` error that tells what came and what is needed.
  public func callAsFunction(
    _ input: Tensor<Element>, _ state: Tensor<Element>? = nil
  ) throws -> (output: Tensor<Element>, state: Tensor<Element>) {
    let (output, states) = try run(input, state.map { [$0] } ?? [])
    return (output, states[0])
  }
}
