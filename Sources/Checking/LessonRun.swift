import Foundation
import WorkerProtocol

/// Runs one learner's library on the cases of some exercises, twice, and judges what it did.
struct LessonRun {
  let library: LearnerLibrary
  let workers: Workers
  let limits: Limits
  /// The learner's file, whose lines a backtrace names.
  let source: String
  let text: String
  /// The names of all exercises of the lesson.
  var exerciseNames: [String] = []

  /// One verdict for each key.
  func verdicts(_ keys: [AnswerKey]) throws -> [Verdict] {
    // Two processes at once, one on each core: what depends on the process (the order of a Set) shows, and so does what is left
    // behind by earlier calls, since the second goes through the cases backwards.
    let runs = [false, true].concurrentMap { reversed in Result { try self.runs(keys, reversed: reversed) } }
    let (first, second) = (try runs[0].get(), try runs[1].get())
    return keys.indices.map { index in
      let key = keys[index]
      let again = Judge.Rerun(outcomes: Self.inOrder(second[index].outcomes, of: key.caseCount), run: second[index])
      var verdict = Judge(
        key: key, source: text, exerciseNames: exerciseNames, first: first[index], second: again
      ).verdict()
      verdict.printed = Self.shortened(first[index].output)
      if verdict.kind == .crashed { locate(&verdict, key, first[index]) }
      return verdict
    }
  }

  /// The names of the exercises that the worker can call.
  func exercises() throws -> [String] { try start().exercises }

  /// What the code does in all cases of all keys. A worker that is gone, or in doubt, is replaced for the next exercise.
  private func runs(_ keys: [AnswerKey], reversed: Bool) throws -> [WorkerProcess.Run] {
    var used: WorkerProcess?
    return try keys.map { key in
      let cases = key.cases.map(\.inputs)
      let inputs = reversed ? cases.reversed() : cases
      var worker = try used ?? start()
      var run = worker.run(key.name, inputs, deadline: limits.deadline)
      if used != nil, run.mayBeDueToEarlierCalls {
        worker = try start()
        run = worker.run(key.name, inputs, deadline: limits.deadline)
      }
      // A thread that outlives the call could still do anything to the next exercise.
      used = run.ending == .finished(threads: 1) ? worker : nil
      return run
    }
  }

  private func start(backtrace: Bool = false) throws -> WorkerProcess {
    let worker = try workers.take(backtrace: backtrace)
    try worker.open(library, within: .seconds(20))
    return worker
  }

  /// Finds the line of a crash by crashing once more with a backtrace, outside the deadline.
  private func locate(_ verdict: inout Verdict, _ key: AnswerKey, _ run: WorkerProcess.Run) {
    guard run.outcomes.count < key.caseCount, let worker = try? start(backtrace: true) else { return }
    let again = worker.run(key.name, [key.cases[run.outcomes.count].inputs], deadline: limits.deadline + .seconds(20))
    guard case .ended(.signal) = again.ending else { return }
    verdict.location = Crash.location(in: again.errors, file: source)
    let words: Words? =
      if Crash.isEndlessRecursion(again.errors) {
        Words(en: "A function calls itself without end.", zh: "有函数在无休止地调用自己。")
      } else {
        Crash.message(in: run.errors) == nil ? Crash.message(in: again.errors).map(Crash.words) : nil
      }
    if let words {
      verdict.event = words
      verdict.failure?.answer = words
    }
  }

  private static func inOrder(_ outcomes: [Outcome], of count: Int) -> [Outcome?] {
    Array(repeating: nil, count: count - outcomes.count) + outcomes.reversed().map(Optional.some)
  }

  /// The first lines of what was printed.
  private static func shortened(_ output: String) -> String? {
    guard !output.isEmpty else { return nil }
    let lines = output.prefix(4000).split(separator: "\n", maxSplits: 20, omittingEmptySubsequences: false)
    let shown = lines.prefix(20).joined(separator: "\n")
    return shown.count < output.count ? shown + "\n…" : shown
  }
}
