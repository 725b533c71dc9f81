import Ablation
import Checking
import Synchronization

/// The studies that the lesson is about. Each is carried out once, by whoever asks first.
enum AblationStudies {
  /// What all of them train: three hidden layers of 32 units on the digits, 300 updates.
  static let settings: [String: SettingValue] = ["depth": 3, "width": 32, "learningRate": 0.1, "updates": 300]

  /// B is batch normalisation, C a learning rate of 3 in place of 0.1: the plan in `bn-and-rate.json5`.
  static let bnAndRate = KeptStudy {
    try plan(
      "bn-and-rate",
      [
        Component("B", settings: ["normalisation": "batch"]),
        Component("C", settings: ["learningRate": 3]),
      ])
  }

  /// N changes nothing but the random numbers: the plan in `null-arm.json5`.
  static let nullArm = KeptStudy {
    try plan("null-arm", [Component("N", settings: ["seedShift": 1000])], ["normalisation": "batch", "updates": 100])
  }

  /// B alone, at another learning rate.
  static let atRate: [Double: KeptStudy] = Dictionary(
    uniqueKeysWithValues: [0.03, 0.3].map { rate in
      (
        rate,
        KeptStudy {
          try plan(
            "bn-at-\(rate)", [Component("B", settings: ["normalisation": "batch"])],
            ["learningRate": .number(rate)])
        }
      )
    })

  private static func plan(
    _ name: String, _ components: [Component], _ changes: [String: SettingValue] = [:]
  ) throws -> AblationPlan {
    let baseline = try TrainingSettings().changed(
      by: settings.merging(changes) { $1 }, in: Words(en: "the baseline", zh: "基线"))
    return try AblationPlan(name: name, baseline: baseline, components: components)
  }
}

/// A study that is carried out when it is first asked for, and kept.
final class KeptStudy: Sendable {
  private let plan: @Sendable () throws -> AblationPlan
  private let kept = Mutex<AblationStudy?>(nil)

  init(_ plan: @escaping @Sendable () throws -> AblationPlan) { self.plan = plan }

  /// The study.
  ///
  /// - Parameter progress: told the share that is done.
  func study(progress: (Double) -> Void = { _ in }) throws -> AblationStudy {
    try withoutActuallyEscaping(progress) { progress in
      // Several threads report; only one at a time writes.
      nonisolated(unsafe) let progress = progress
      let gate = Mutex(())
      return try kept.withLock { kept in
        if let kept { return kept }
        let study = try AblationStudy(running: plan()) { share in gate.withLock { _ in progress(share) } }
        kept = study
        return study
      }
    }
  }

  /// Its plan.
  func declared() throws -> AblationPlan { try plan() }
}
