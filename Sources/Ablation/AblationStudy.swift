import Dispatch
import Foundation
import Synchronization

/// A plan that was carried out: every arm with every seed.
public struct AblationStudy: Sendable {
  /// What was planned.
  public let plan: AblationPlan
  /// What was measured: for each arm, by seed.
  public let measurements: [Arm: [Int: Measurement]]

  /// Carries a plan out on all cores, without keeping records: for short studies.
  ///
  /// - Throws: what a trial throws.
  public init(running plan: AblationPlan, progress: @escaping @Sendable (Double) -> Void = { _ in }) throws {
    try self.init(running: plan, records: nil, progress: progress)
  }

  /// Carries a plan out on all cores and keeps every measurement as soon as it is there; what the records hold is not run again.
  ///
  /// The same seeds give the same numbers, in whatever order the trials end.
  ///
  /// - Parameter progress: told the share that is done, from 0 to 1, from any thread.
  /// - Throws: what a trial throws; `unreadable` when the records cannot be written. What was measured until then is kept.
  public init(
    running plan: AblationPlan, keepingRecordsIn file: URL, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws {
    try self.init(running: plan, records: TrialRecords(file: file), progress: progress)
  }

  private struct Job: Sendable { let arm: Arm; let trial: Trial }

  private struct State: Sendable {
    var records: TrialRecords?
    var found: [Arm: [Int: Measurement]] = [:]
    var done = 0
    var failure: (any Error)?
  }

  private init(
    running plan: AblationPlan, records: TrialRecords?, progress: @escaping @Sendable (Double) -> Void
  ) throws {
    self.plan = plan
    // Seed by seed, so that a study that was interrupted has whole pairs.
    let jobs = try plan.seeds.flatMap { seed in
      try plan.design.arms.map { Job(arm: $0, trial: Trial(try plan.settings(of: $0), seed: seed)) }
    }
    let state = Mutex(State())
    state.withLock { $0.records = records }
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let job = jobs[index]
      let known = state.withLock { state in state.failure == nil ? state.records?[job.trial] : nil }
      if state.withLock({ $0.failure != nil }) { return }
      let result = Result { try known ?? job.trial.run() }
      let share = state.withLock { state in
        do {
          let measurement = try result.get()
          if known == nil { try state.records?.add(measurement, of: job.trial, arm: job.arm) }
          state.found[job.arm, default: [:]][job.trial.seed] = measurement
          state.done += 1
        } catch {
          state.failure = state.failure ?? error
        }
        return Double(state.done) / Double(jobs.count)
      }
      progress(share)
    }
    let end = state.withLock { ($0.failure, $0.found) }
    if let failure = end.0 { throw failure }
    measurements = end.1
  }

  /// The values of a metric.
  public func table(_ metric: Metric) -> ResultTable {
    ResultTable(measurements.mapValues { bySeed in bySeed.compactMapValues { $0[metric] } })
  }

  /// The metrics that were measured.
  public var metrics: [Metric] {
    Metric.allCases.filter { metric in measurements.values.contains { $0.values.contains { $0[metric] != nil } } }
  }

  /// The effects on the plan's metric.
  public var effects: [Effect] { plan.design.effects(in: table(plan.metric)) }

  /// How many trials of an arm lost their loss to NaN or infinity.
  public func divergences(of arm: Arm) -> Int { measurements[arm]?.values.count { $0.diverged } ?? 0 }
}
