import TensorCore

/// What a scheduler steers: the learning rate of each parameter group, and the momentum where there is one. Every `Optimizer` is steerable.
public protocol Steerable: AnyObject {
  /// The learning rate of each group.
  var learningRates: [Double] { get set }
  /// The rates that the groups were made with.
  var initialLearningRates: [Double] { get }
  /// Each group's momentum (SGD, RMSprop) or β₁ (Adam); nil for a group whose rule has none.
  var momenta: [Double?] { get set }
}

/// Applies a schedule to an optimiser: at once for step 0, then at every `step()`.
///
///     let scheduler = try Scheduler(StepLR(stepSize: 10), of: optimizer)
///     for epoch in 0..<30 {
///       ...                        // the updates of one epoch
///       try scheduler.step()       // after them
///     }
///
/// Several schedulers on one optimiser are chained: each continues from the rate that it finds. Source: PyTorch, "How to adjust
/// learning rate".
public final class Scheduler {
  /// The schedule that is followed.
  public let schedule: any Schedule
  /// How often `step()` was called.
  public private(set) var stepCount = 0
  private let optimizer: any Steerable

  /// A scheduler that has set the rates of step 0.
  ///
  /// - Throws: an `argument` error when the schedule changes a momentum and the optimiser has none.
  public init(_ schedule: any Schedule, of optimizer: any Steerable) throws {
    (self.schedule, self.optimizer) = (schedule, optimizer)
    if schedule.momentum(at: 0) != nil, optimizer.momenta.contains(where: { $0 == nil }) {
      throw TensorError(
        .argument, in: "\(type(of: schedule))",
        "optimizer must support momentum or beta1 when the schedule cycles the momentum; pass cycleMomentum: false")
    }
    try apply()
  }

  /// Moves on by one step. Call it after the optimiser's `step()`.
  ///
  /// - Throws: a `TensorError` when the schedule is over (`OneCycleLR`).
  public func step() throws {
    stepCount += 1
    do {
      try apply()
    } catch {
      stepCount -= 1
      throw error
    }
  }

  private func apply() throws {
    optimizer.learningRates = try zip(optimizer.learningRates, optimizer.initialLearningRates).map {
      try schedule.rate(at: stepCount, previous: $0, initial: $1)
    }
    if let momentum = schedule.momentum(at: stepCount) {
      optimizer.momenta = optimizer.momenta.map { $0 == nil ? nil : momentum }
    }
  }
}
