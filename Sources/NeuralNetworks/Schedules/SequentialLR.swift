import TensorCore

/// Schedules one after the other: each starts anew from the initial rate when its milestone is reached.
///
///     let warmUp = try LinearLR(startFactor: 0.1, totalIters: 5)
///     let schedule = try SequentialLR([warmUp, CosineAnnealingLR(tMax: 45)], milestones: [5])
///
/// Source: PyTorch, `torch.optim.lr_scheduler.SequentialLR`.
public struct SequentialLR: Schedule {
  /// The schedules in their order.
  public let schedules: [any Schedule]
  /// The step at which each schedule but the first takes over.
  public let milestones: [Int]

  /// - Throws: an `argument` error when there is no schedule, when there is not one milestone less than schedules, or when the milestones
  ///   do not rise.
  public init(_ schedules: [any Schedule], milestones: [Int]) throws {
    guard !schedules.isEmpty else {
      throw TensorError(
        .argument, in: "SequentialLR", "SequentialLR expects at least one scheduler, but got no scheduler.")
    }
    guard milestones.count == schedules.count - 1 else {
      throw TensorError(
        .argument, in: "SequentialLR",
        "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, but got "
          + "number of schedulers \(schedules.count) and the number of milestones to be equal to \(milestones.count)")
    }
    guard zip(milestones, milestones.dropFirst()).allSatisfy({ $0 < $1 }), (milestones.first ?? 1) > 0 else {
      throw TensorError(.argument, in: "SequentialLR", "milestones must be positive and rise, but are \(milestones)")
    }
    (self.schedules, self.milestones) = (schedules, milestones)
  }

  /// The rate at `step`; see `Schedule`.
  public func rate(at step: Int, previous: Double, initial: Double) throws -> Double {
    let (schedule, own) = running(at: step)
    return try schedule.rate(at: own, previous: own == 0 ? initial : previous, initial: initial)
  }

  /// The momentum at `step`; nil when it is not cycled.
  public func momentum(at step: Int) -> Double? {
    let (schedule, own) = running(at: step)
    return schedule.momentum(at: own)
  }

  /// The schedule in charge of a step, and the step as that schedule counts it.
  private func running(at step: Int) -> (any Schedule, Int) {
    let k = milestones.lastIndex { $0 <= step }.map { $0 + 1 } ?? 0
    return (schedules[k], k == 0 ? step : step - milestones[k - 1])
  }
}
