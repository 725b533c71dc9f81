import TensorCore

/// Moves the rate's factor along a straight line, from `startFactor` at step 0 to `endFactor` at step `totalIters`, where it stays. The
/// usual warm-up: η(t) = η₀ · (start + (end − start) · min(t, T) / T).
///
/// Source: PyTorch, `torch.optim.lr_scheduler.LinearLR`.
public struct LinearLR: Schedule {
  /// The factor at step 0.
  public let startFactor: Double
  /// The factor from step `totalIters` on.
  public let endFactor: Double
  /// Steps from the first factor to the last.
  public let totalIters: Int

  /// - Throws: an `argument` error when `startFactor` is not above 0 and at most 1, `endFactor` not from 0 to 1, or `totalIters` below 1.
  public init(startFactor: Double = 1.0 / 3, endFactor: Double = 1, totalIters: Int = 5) throws {
    guard startFactor > 0, startFactor <= 1 else {
      throw TensorError(
        .argument, in: "LinearLR",
        "Starting multiplicative factor expected to be greater than 0 and less or equal to 1, but got \(startFactor)")
    }
    guard endFactor >= 0, endFactor <= 1 else {
      throw TensorError(
        .argument, in: "LinearLR",
        "Ending multiplicative factor expected to be between 0 and 1, but got \(endFactor)")
    }
    (self.startFactor, self.endFactor) = (startFactor, endFactor)
    self.totalIters = try positive(totalIters, "totalIters", in: "LinearLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    if step == 0 { return previous * startFactor }
    if step > totalIters { return previous }
    let rise = endFactor - startFactor
    // The factor of step t over that of step t − 1.
    return previous * (1 + rise / (Double(totalIters) * startFactor + Double(step - 1) * rise))
  }
}
