import CKernels
import TensorCore

/// One cycle in three or two legs: up from η_max / divFactor to η_max, down again, and far down to η_max / divFactor / finalDivFactor at the
/// last step. The momentum goes the other way round.
///
/// The schedule chooses all rates by itself: the optimiser's own rate does not matter. Between two points it follows half a cosine, or a
/// straight line. Source: Smith and Topin, "Super-Convergence", 2018; PyTorch, `torch.optim.lr_scheduler.OneCycleLR`.
public struct OneCycleLR: Schedule {
  /// How the rate gets from one point to the next.
  public enum AnnealStrategy: String, Sendable, CaseIterable {
    /// Half a cosine: slow, fast, slow.
    case cos
    /// A straight line.
    case linear
  }

  /// Steps of the whole cycle; stepping on after them is an error.
  public let totalSteps: Int
  private let legs: [Leg]
  private let strategy: AnnealStrategy
  private let cyclesMomentum: Bool

  /// From one rate and momentum to the next, ending at a step.
  private struct Leg {
    let end: Double
    let rate, momentum: (from: Double, to: Double)
  }

  /// - Parameters:
  ///   - maxLearningRate: the highest rate.
  ///   - totalSteps: steps of the cycle; the number of updates of the training.
  ///   - pctStart: the share of the steps in which the rate rises, from 0 to 1.
  ///   - annealStrategy: cosine or straight line.
  ///   - cycleMomentum: whether the momentum goes from `maxMomentum` to `baseMomentum` and back.
  ///   - divFactor: the highest rate over the first.
  ///   - finalDivFactor: the first rate over the last.
  ///   - threePhase: whether the rate comes down to the first rate as slowly as it rose, before it goes on to the last.
  /// - Throws: an `argument` error when `totalSteps` is below 1, `pctStart` not from 0 to 1, or a rate would be negative or infinite.
  public init(
    maxLearningRate: Double, totalSteps: Int, pctStart: Double = 0.3, annealStrategy: AnnealStrategy = .cos,
    cycleMomentum: Bool = true, baseMomentum: Double = 0.85, maxMomentum: Double = 0.95, divFactor: Double = 25,
    finalDivFactor: Double = 1e4, threePhase: Bool = false
  ) throws {
    self.totalSteps = try positive(totalSteps, "totalSteps", in: "OneCycleLR")
    guard (0...1).contains(pctStart) else {
      throw TensorError(
        .argument, in: "OneCycleLR", "Expected float between 0 and 1 pctStart, but got \(pctStart)")
    }
    let high = try notNegative(maxLearningRate, "maxLearningRate", in: "OneCycleLR")
    guard divFactor > 0, finalDivFactor > 0 else {
      throw TensorError(
        .argument, in: "OneCycleLR",
        "divFactor and finalDivFactor divide the rate and must be positive, but are \(divFactor) and \(finalDivFactor)")
    }
    let first = high / divFactor
    let last = first / finalDivFactor
    let steps = Double(totalSteps)
    var legs = [Leg(end: pctStart * steps - 1, rate: (first, high), momentum: (maxMomentum, baseMomentum))]
    if threePhase {
      legs.append(Leg(end: 2 * pctStart * steps - 2, rate: (high, first), momentum: (baseMomentum, maxMomentum)))
      legs.append(Leg(end: steps - 1, rate: (first, last), momentum: (maxMomentum, maxMomentum)))
    } else {
      legs.append(Leg(end: steps - 1, rate: (high, last), momentum: (baseMomentum, maxMomentum)))
    }
    self.legs = legs
    (strategy, cyclesMomentum) = (annealStrategy, cycleMomentum)
  }

  /// The same, with the number of steps told as epochs and steps in each.
  ///
  /// - Throws: an `argument` error when `epochs` or `stepsPerEpoch` is below 1; else as above.
  public init(
    maxLearningRate: Double, epochs: Int, stepsPerEpoch: Int, pctStart: Double = 0.3,
    annealStrategy: AnnealStrategy = .cos, cycleMomentum: Bool = true, baseMomentum: Double = 0.85,
    maxMomentum: Double = 0.95, divFactor: Double = 25, finalDivFactor: Double = 1e4, threePhase: Bool = false
  ) throws {
    try self.init(
      maxLearningRate: maxLearningRate,
      totalSteps: positive(epochs, "epochs", in: "OneCycleLR")
        * positive(stepsPerEpoch, "stepsPerEpoch", in: "OneCycleLR"),
      pctStart: pctStart, annealStrategy: annealStrategy, cycleMomentum: cycleMomentum, baseMomentum: baseMomentum,
      maxMomentum: maxMomentum, divFactor: divFactor, finalDivFactor: finalDivFactor, threePhase: threePhase)
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) throws -> Double {
    guard step <= totalSteps else {
      throw TensorError(
        .argument, in: "OneCycleLR",
        "Tried to step \(step) times. The specified number of total steps is \(totalSteps)")
    }
    let (leg, share) = position(at: step)
    return anneal(leg.rate, share)
  }

  /// The momentum at `step`; nil when it is not cycled.
  public func momentum(at step: Int) -> Double? {
    guard cyclesMomentum else { return nil }
    let (leg, share) = position(at: step)
    return anneal(leg.momentum, share)
  }

  /// The leg that a step belongs to, and how far along it the step is.
  private func position(at step: Int) -> (Leg, Double) {
    let k = legs.firstIndex { Double(step) <= $0.end } ?? legs.count - 1
    let start = k == 0 ? 0 : legs[k - 1].end
    // A leg of no length (a cycle of one step) is at its beginning.
    let length = legs[k].end - start
    return (legs[k], length == 0 ? 0 : (Double(step) - start) / length)
  }

  private func anneal(_ leg: (from: Double, to: Double), _ share: Double) -> Double {
    switch strategy {
    case .cos: leg.to + (leg.from - leg.to) / 2 * (ck_scalar_cos(.pi * share) + 1)
    case .linear: (leg.to - leg.from) * share + leg.from
    }
  }
}
