/// A learning rate over time, as a value: what the rate is at step t, given the one before.
///
/// A schedule is a recurrence, as in PyTorch: it changes whatever rate it finds, so several schedules can follow each other on one
/// optimiser, each multiplying its own factor in ("chaining"). Give it to a `Scheduler` to steer an optimiser with it; ask for
/// `rates(from:steps:)` to see or draw it:
///
///     try StepLR(stepSize: 2, gamma: 0.5).rates(from: 0.8, steps: 4)   // [0.8, 0.8, 0.4, 0.4, 0.2]
public protocol Schedule: Sendable {
  /// The rate at `step`.
  ///
  /// - Parameters:
  ///   - step: how often the scheduler has stepped; 0 right after it was made.
  ///   - previous: the optimiser's rate up to now: the one of step − 1, or `initial` at step 0.
  ///   - initial: the rate that the optimiser was made with.
  /// - Throws: a `TensorError` when the schedule has ended and cannot go on.
  func rate(at step: Int, previous: Double, initial: Double) throws -> Double

  /// The momentum at `step` for schedules that change it too (`OneCycleLR`); nil for the others.
  func momentum(at step: Int) -> Double?
}

extension Schedule {
  /// Most schedules leave the momentum alone.
  public func momentum(at step: Int) -> Double? { nil }

  /// The rates from step 0 to `steps`, that is `steps` + 1 numbers, when nothing else changes the rate.
  ///
  /// - Throws: what the schedule throws when it is over before.
  public func rates(from initial: Double, steps: Int) throws -> [Double] {
    var rates: [Double] = []
    for step in 0...max(steps, 0) {
      rates.append(try rate(at: step, previous: rates.last ?? initial, initial: initial))
    }
    return rates
  }
}
