import TensorCore

/// The plain recurrent network: h' = tanh(W·x + b + U·h + c), or with max(0, ·) in place of tanh. PyTorch's `nn.RNN`.
///
/// Backward, the gradient of a state is multiplied with Uᵀ and the slope once for every step back, and so vanishes or explodes.
/// Source: Elman, "Finding Structure in Time", 1990.
public final class RNN<Element: FloatingElement>: RecurrentNetwork<Element> {
  /// The function after the sum.
  public enum Nonlinearity: String, Sendable { case tanh, relu }

  /// A network from `input` to `hidden` numbers per element of the sequence.
  public convenience init(
    _ input: Int, _ hidden: Int, layers: Int = 1, nonlinearity: Nonlinearity = .tanh, bias: Bool = true,
    batchFirst: Bool = false, bidirectional: Bool = false, using generator: inout some RandomNumberGenerator
  ) throws {
    try self.init(
      nonlinearity == .tanh ? .tanh : .relu, input, hidden, layers: layers, bias: bias, batchFirst: batchFirst,
      bidirectional: bidirectional, using: &generator)
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
