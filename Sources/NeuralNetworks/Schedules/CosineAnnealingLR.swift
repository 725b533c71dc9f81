import CKernels
import TensorCore

/// Lets the rate follow half a cosine from η₀ down to `etaMin` in `tMax` steps (and, going on, up again):
/// η(t) = η_min + (η₀ − η_min) · (1 + cos(π t / T_max)) / 2.
///
/// Source: Loshchilov and Hutter, "SGDR", 2017 (without restarts); PyTorch, `torch.optim.lr_scheduler.CosineAnnealingLR`.
public struct CosineAnnealingLR: Schedule {
  /// Steps from the highest to the lowest rate.
  public let tMax: Int
  /// The lowest rate.
  public let etaMin: Double

  /// - Throws: an `argument` error when `tMax` is below 1 or `etaMin` is negative.
  public init(tMax: Int, etaMin: Double = 0) throws {
    self.tMax = try positive(tMax, "tMax", in: "CosineAnnealingLR")
    self.etaMin = try notNegative(etaMin, "etaMin", in: "CosineAnnealingLR")
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) -> Double {
    if step == 0 { return previous }
    let angle = Double.pi / Double(tMax)
    // Just after the lowest point the recurrence below would divide 0 by 0: the first step up is written out.
    if (step - 1 - tMax) % (2 * tMax) == 0 { return previous + (initial - etaMin) * (1 - ck_scalar_cos(angle)) / 2 }
    return (1 + ck_scalar_cos(angle * Double(step))) / (1 + ck_scalar_cos(angle * Double(step - 1)))
      * (previous - etaMin) + etaMin
  }
}
