import CKernels
import TensorCore

/// Lets the rate fall to 0 in `totalIters` steps: η(t) = η₀ · (1 − min(t, T) / T)^power. A straight line for power 1.
///
/// Source: PyTorch, `torch.optim.lr_scheduler.PolynomialLR`.
public struct PolynomialLR: Schedule {
  /// Steps until the rate is 0.
  public let totalIters: Int
  /// The exponent.
  public let power: Double

  /// - Throws: an `argument` error when `totalIters` is below 1 or `power` is negative.
  public init(totalIters: Int = 5, power: Double = 1) throws {
    self.totalIters = try positive(totalIters, "totalIters", in: "PolynomialLR")
    self.power = try notNegative(power, "power", in: "PolynomialLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    if step == 0 || step > totalIters { return previous }
    let total = Double(totalIters)
    return previous * ck_scalar_pow((1 - Double(step) / total) / (1 - Double(step - 1) / total), power)
  }
}
