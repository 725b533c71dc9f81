import Checking
import Curriculum
import Foundation
import Testing

/// Checks one exercise of the file in the lesson's folder, as `lessons check` does.
///
/// Not started: the test is cancelled, with the reason. Not passed: an issue in the learner's file says what `check` would say.
func expectSolved(_ exercise: String, in folder: String) throws {
  let verdict = try #require(Reports.verdict(on: exercise, in: folder))
  if verdict.isPassed { return }
  let language = Language(environment: ProcessInfo.processInfo.environment)
  if verdict.kind == .notStarted { try Test.cancel("\(verdict.kind.title[language]): \(exercise)") }
  let location = verdict.location
  let file = location?.file ?? Reports.checker.lessonsFolder.appending(path: "\(folder)/Exercises.swift").path
  Issue.record(
    "\(verdict.text(language).joined(separator: "\n"))",
    sourceLocation: SourceLocation(
      fileID: "\(folder)/Exercises.swift", filePath: file,
      line: location?.line ?? Reports.line(of: exercise, in: file), column: location?.column ?? 1))
}

/// Every lesson is checked once, when the first of its tests asks; the others wait for it.
private enum Reports {
  static let checker = Checker(
    lessonsFolder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../lessons")
      .standardizedFileURL)
  private static let lock = NSLock()
  nonisolated(unsafe) private static var reports: [String: LessonReport] = [:]

  static func verdict(on exercise: String, in folder: String) -> Verdict? {
    lock.withLock {
      guard let lesson = lessons.first(where: { $0.folder == folder }) else { return nil }
      let report = reports[folder] ?? checker.check(lesson)
      reports[folder] = report
      return report.exercises.first { $0.name == exercise }?.verdict
    }
  }

  /// The line on which the learner's method begins.
  static func line(of exercise: String, in file: String) -> Int {
    let lines =
      (try? String(contentsOfFile: file, encoding: .utf8))?.split(separator: "\n", omittingEmptySubsequences: false)
      ?? []
    return (lines.firstIndex { $0.contains("func \(exercise)(") } ?? 0) + 1
  }
}
