import TensorCore

/// Multiplies the rate by γ every `stepSize` steps: η(t) = η₀ · γ^⌊t / stepSize⌋.
///
/// Source: PyTorch, `torch.optim.lr_scheduler.StepLR`.
public struct StepLR: Schedule {
  /// Steps between two changes.
  public let stepSize: Int
  /// The factor of each change.
  public let gamma: Double

  /// - Throws: an `argument` error when `stepSize` is below 1 or `gamma` is negative.
  public init(stepSize: Int, gamma: Double = 0.1) throws {
    self.stepSize = try positive(stepSize, "stepSize", in: "StepLR")
    self.gamma = try notNegative(gamma, "gamma", in: "StepLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    step > 0 && step % stepSize == 0 ? previous * gamma : previous
  }
}
