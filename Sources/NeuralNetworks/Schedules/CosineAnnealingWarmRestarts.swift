import CKernels
import TensorCore

/// Half a cosine from η₀ down to `etaMin`, then back to η₀ at once and down again; each period `tMult` times as long as the one before:
/// η(t) = η_min + (η₀ − η_min) · (1 + cos(π t_cur / T_i)) / 2, with t_cur the steps since the last restart and T_i = T₀, T₀·T_mult, ...
///
/// Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017; PyTorch's class of this name.
public struct CosineAnnealingWarmRestarts: Schedule {
  /// Steps of the first period.
  public let t0: Int
  /// How much longer each period is than the one before.
  public let tMult: Int
  /// The lowest rate.
  public let etaMin: Double

  /// - Throws: an `argument` error when `t0` or `tMult` is below 1 or `etaMin` is negative.
  public init(t0: Int, tMult: Int = 1, etaMin: Double = 0) throws {
    self.t0 = try positive(t0, "t0", in: "CosineAnnealingWarmRestarts")
    guard tMult >= 1 else {
      throw TensorError(.argument, in: "CosineAnnealingWarmRestarts", "Expected integer tMult >= 1, but got \(tMult)")
    }
    self.tMult = tMult
    self.etaMin = try notNegative(etaMin, "etaMin", in: "CosineAnnealingWarmRestarts")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    var (sinceRestart, period) = (step, t0)
    if tMult == 1 {
      sinceRestart %= period
    } else {
      while sinceRestart >= period {
        sinceRestart -= period
        period *= tMult
      }
    }
    return etaMin + (initial - etaMin) * (1 + ck_scalar_cos(.pi * Double(sinceRestart) / Double(period))) / 2
  }
}
