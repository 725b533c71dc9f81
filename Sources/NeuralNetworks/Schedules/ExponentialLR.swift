import TensorCore

/// Multiplies the rate by γ at every step: η(t) = η₀ · γᵗ.
///
/// Source: PyTorch, `torch.optim.lr_scheduler.ExponentialLR`.
public struct ExponentialLR: Schedule {
  /// The factor of each step.
  public let gamma: Double

  /// - Throws: an `argument` error when `gamma` is negative.
  public init(gamma: Double) throws { self.gamma = try notNegative(gamma, "gamma", in: "ExponentialLR") }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    step == 0 ? previous : previous * gamma
  }
}
