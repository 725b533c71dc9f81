import Foundation
import Testing

@testable import Checking

@Suite final class ProgressTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "progress 进度 \(UUID().uuidString)")
  private var file: URL { folder.appending(path: "progress.json") }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func report(_ kinds: Verdict.Kind...) -> LessonReport {
    LessonReport(
      lesson: 7, folder: "07-trial", file: "Exercises.swift",
      exercises: kinds.enumerated().map { index, kind in
        .init(id: "7.\(index + 1)", name: "exercise\(index)", points: 1, verdict: Verdict(kind))
      })
  }

  @Test("a typo does not erase what was passed: the last verdict is kept and handed on")
  func typo() throws {
    var report = report(.passed, .wrong)
    try Progress.update(file) { $0.record(&report) }
    #expect(report.exercises.map(\.lastVerdict) == [nil, nil])
    for broken in [Verdict.Kind.didNotCompile, .signatureChanged, .workerLost] {
      var report = self.report(broken, broken)
      try Progress.update(file) { $0.record(&report) }
      #expect(report.exercises.map(\.lastVerdict) == [.passed, .wrong])
    }
    let progress = try Progress.read(file).progress
    #expect(progress["07-trial", "exercise0"].lastVerdict == .passed)
    #expect(progress["07-trial", "exercise1"].wasPassed == false)
  }

  @Test("what was passed once stays so when it is wrong later, or the lesson is reset")
  func once() throws {
    var (passed, wrong) = (report(.passedWithNote), report(.wrong))
    try Progress.update(file) {
      $0.record(&passed)
      $0.record(&wrong)
      $0["07-trial", "exercise0"].hintsShown = 2
      $0.forgetVerdicts(of: "07-trial")
    }
    let entry = try Progress.read(file).progress["07-trial", "exercise0"]
    #expect(entry.lastVerdict == .notStarted)
    #expect(entry.wasPassed)
    #expect(entry.hintsShown == 2)
  }

  @Test("a damaged file is set aside under a name that is told, as often as it happens")
  func damaged() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (content, name) in [("{\"exer", "progress.json.damaged"), ("", "progress.json.damaged-2")] {
      try Data(content.utf8).write(to: file)
      var wrong = report(.wrong)
      let aside = try #require(try Progress.update(file) { $0.record(&wrong) })
      #expect(aside.lastPathComponent == name)
      #expect(try String(contentsOf: aside, encoding: .utf8) == content)
      #expect(try Progress.read(file).progress["07-trial", "exercise0"].lastVerdict == .wrong)
    }
  }

  @Test("a file of a later version is set aside too, not overwritten")
  func laterVersion() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(#"{"version": 2, "exercises": {}}"#.utf8).write(to: file)
    #expect(try Progress.read(file).damaged?.lastPathComponent == "progress.json.damaged")
  }

  @Test("programs that change it at the same time lose nothing, and leave no unfinished file")
  func together() throws {
    let file = file
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      _ = try? Progress.update(file) { $0["07-trial", "exercise\(index)"].hintsShown = index }
    }
    let progress = try Progress.read(file).progress
    #expect((0..<40).allSatisfy { progress["07-trial", "exercise\($0)"].hintsShown == $0 })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "progress.json", "progress.json.lock",
      ])
  }
}
