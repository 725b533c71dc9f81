import Foundation

/// The verdicts on a compiled file, kept beside it: the same code under the same answer key need not run again to be told the same.
///
/// Only verdicts that the code alone brings about are kept. A crash, a time-out or a change from run to run is tried anew each time.
struct RememberedVerdicts: Codable {
  private let stamp: String
  private var verdicts: [String: Verdict] = [:]

  /// What is remembered of `library`; nothing if the running program, and with it the answer keys, or the limits have changed.
  init(of library: LearnerLibrary, limits: Limits) {
    stamp = "\(BuildFolder.stamp(of: "/proc/self/exe")) \(limits)"
    guard let data = try? Data(contentsOf: library.verdicts),
      let kept = try? JSONDecoder().decode(RememberedVerdicts.self, from: data), kept.stamp == stamp
    else { return }
    verdicts = kept.verdicts
  }

  /// The verdict on an exercise.
  subscript(exercise: String) -> Verdict? { verdicts[exercise] }

  /// Keeps verdicts, and writes the file. That it cannot be written costs time, not a verdict.
  mutating func keep(_ fresh: [String: Verdict], of library: LearnerLibrary) {
    // Without `/proc` nothing says which program this is.
    guard !stamp.hasPrefix("- ") else { return }
    verdicts.merge(fresh.filter { Self.isLasting($0.value.kind) }) { $1 }
    guard let data = try? JSONEncoder().encode(self) else { return }
    try? data.write(to: library.verdicts, options: .atomic)
  }

  private static func isLasting(_ kind: Verdict.Kind) -> Bool {
    switch kind {
    case .passed, .passedWithNote, .wrong, .threw, .notStarted: true
    case .changesFromRunToRun, .crashed, .ranTooLong, .usedTooMuchMemory, .printedTooMuch, .didNotCompile,
      .signatureChanged, .workerLost:
      false
    }
  }
}
