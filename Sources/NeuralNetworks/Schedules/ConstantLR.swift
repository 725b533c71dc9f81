import TensorCore

/// A rate made smaller by a constant factor for the first `totalIters` steps: η(t) = η₀ · factor, then η₀.
///
/// Source: PyTorch, `torch.optim.lr_scheduler.ConstantLR`.
public struct ConstantLR: Schedule {
  /// The factor at the beginning, from 0 (excluded: it could not be undone) to 1.
  public let factor: Double
  /// Steps until the factor is taken back.
  public let totalIters: Int

  /// - Throws: an `argument` error when `factor` is not above 0 and at most 1, or `totalIters` is below 1.
  public init(factor: Double = 1.0 / 3, totalIters: Int = 5) throws {
    guard factor > 0, factor <= 1 else {
      throw TensorError(
        .argument, in: "ConstantLR",
        "Constant multiplicative factor expected to be between 0 and 1, but got \(factor)"
          + (factor == 0 ? "; dividing by it later would not bring the rate back" : ""))
    }
    self.factor = factor
    self.totalIters = try positive(totalIters, "totalIters", in: "ConstantLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    switch step {
    case 0: previous * factor
    case totalIters: previous * (1 / factor)
    default: previous
    }
  }
}
