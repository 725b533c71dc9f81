import Foundation
import Testing

@testable import Checking

/// What learners' code may do to the process that runs it: it costs its own exercise the verdict and nothing else.
@Suite(.serialized) struct HostileTests {
  @Test("hostile code costs its own exercise the verdict, and nothing is left running", arguments: HostileCase.all)
  func hostile(_ hostile: HostileCase) throws {
    let trial = try TrialLesson(
      "hostile-\(hostile.name)", hostile.body, outside: hostile.outside,
      limits: Limits(deadline: .seconds(2), memory: 512 << 20, output: 1 << 20))
    defer { trial.remove() }
    let verdicts = trial.verdicts()
    try #require(verdicts.count == 3)
    #expect(verdicts[0].kind == .passed, "before: \(verdicts[0].text(.en))")
    #expect(verdicts[1].kind == hostile.kind, "\(verdicts[1].text(.en))")
    #expect(verdicts[2].kind == .passed, "after: \(verdicts[2].text(.en))")
    #expect(
      hostile.says.isEmpty || verdicts[1].text(.en).contains { $0.contains(hostile.says) }, "\(verdicts[1].text(.en))")
    if hostile.tellsLine { #expect(verdicts[1].location?.line == 13, "\(String(describing: verdicts[1].location))") }
    #expect(running(trial.lesson.learner) == [])
    #expect(running("hostile-") == [])
  }

  @Test("what was printed is shown, and cut")
  func printed() throws {
    let trial = try TrialLesson("printing", "print(\"samples\", samples); \(TrialLesson.right)")
    defer { trial.remove() }
    let verdict = trial.verdicts()[1]
    #expect(verdict.kind == .passed)
    #expect(verdict.printed?.hasPrefix("samples 10\nsamples 12\n") == true)
    try trial.write(
      TrialLesson.source(struct: trial.lesson.learner, "for line in 0..<100 { print(line) }; \(TrialLesson.right)"))
    #expect(trial.verdicts()[1].printed?.split(separator: "\n").count == 21)
  }

  @Test("an answer that depends on earlier calls changes from run to run")
  func remembers() throws {
    let trial = try TrialLesson(
      "remembering", "calls += 1; return samples / batchSize + calls", outside: "nonisolated(unsafe) var calls = 0")
    defer { trial.remove() }
    #expect(trial.verdicts().map(\.kind) == [.passed, .changesFromRunToRun, .passed])
  }

  /// The command lines of processes that hold `name`.
  private func running(_ name: String) -> [String] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { $0.allSatisfy(\.isNumber) }.compactMap { process in
      guard let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return nil }
      let line = String(decoding: data, as: UTF8.self).replacing("\0", with: " ")
      return line.contains(name) ? line : nil
    }
  }
}
