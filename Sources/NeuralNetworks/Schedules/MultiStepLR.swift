import TensorCore

/// Multiplies the rate by γ at each milestone: η(t) = η₀ · γ^(number of milestones ≤ t). A milestone named twice counts twice.
///
/// Source: PyTorch, `torch.optim.lr_scheduler.MultiStepLR`.
public struct MultiStepLR: Schedule {
  /// The steps at which the rate changes, in any order.
  public let milestones: [Int]
  /// The factor of each change.
  public let gamma: Double

  /// - Throws: an `argument` error when there is no milestone or `gamma` is negative.
  public init(milestones: [Int], gamma: Double = 0.1) throws {
    _ = try positive(milestones.count, "number of milestones", in: "MultiStepLR")
    self.milestones = milestones
    self.gamma = try notNegative(gamma, "gamma", in: "MultiStepLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    milestones.reduce(previous) { $1 == step ? $0 * gamma : $0 }
  }
}
