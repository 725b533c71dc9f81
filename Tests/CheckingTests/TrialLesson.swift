import Foundation

@testable import Checking

/// A lesson in a folder of its own. Its contract stands in the learner's file: no lesson of the curriculum is needed, and the worker
/// does not care.
struct TrialLesson {
  let root: URL
  let lesson: Lesson
  let checker: Checker

  /// A lesson with exercises `before`, `trial` and `after`.
  /// - Parameters:
  ///   - topic: letters only; the learner's struct is named after it.
  ///   - body: what the learner wrote in `trial`.
  ///   - outside: what stands behind the struct.
  init(_ topic: String, _ body: String, outside: String = "", limits: Limits = Limits()) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "lessons 课 \(UUID().uuidString)")
    lesson = Lesson(
      folder: "07-\(topic)", title: Words(en: "Trial", zh: "试验"),
      exercises: ["before", "trial", "after"].map { trialKey($0) })
    checker = Checker(lessonsFolder: root, limits: limits)
    try write(Self.source(struct: lesson.learner, body, outside: outside))
  }

  var file: URL { checker.file(of: lesson) }

  func write(_ text: String) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  /// The verdicts on `before`, `trial` and `after`.
  func verdicts() -> [Verdict] { checker.check(lesson).exercises.map(\.verdict) }

  func remove() { try? FileManager.default.removeItem(at: root) }

  static let right = "return (samples + batchSize - 1) / batchSize"
  private static let refusing = "guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }"

  /// A learner's file.
  /// - Parameters:
  ///   - body: what stands in `trial`, after bad input is refused.
  ///   - outside: what stands behind the struct.
  ///   - first: how the first line of `trial` begins.
  static func source(struct name: String, _ body: String, outside: String = "", first: String = "func trial") -> String
  {
    let solved = "\(refusing)\n    \(right)"
    return file(name, solved, "\(refusing)\n    \(body)", solved, outside: outside, first: first)
  }

  /// A stub, or one in which everything but `trial` is solved.
  static func stub(struct name: String, solved: Bool = false) -> String {
    let unsolved = "throw Unsolved()"
    let others = solved ? "\(refusing)\n    \(right)" : unsolved
    return file(name, others, unsolved, others)
  }

  private static func file(
    _ name: String, _ before: String, _ trial: String, _ after: String, outside: String = "",
    first: String = "func trial"
  ) -> String {
    """
    import Contracts
    #if canImport(Glibc)
      import Glibc
    #endif

    struct \(name): TrialContract {
      func before(samples: Int, batchSize: Int) throws -> Int {
        \(before)
      }
      \(first)(samples: Int, batchSize: Int) throws -> Int {
        \(trial)
      }
      func after(samples: Int, batchSize: Int) throws -> Int {
        \(after)
      }
    }
    \(outside)
    \(contract)
    """
  }

  /// What the module Contracts holds for a lesson of the curriculum.
  private static let contract = """
    enum TrialError: Error { case notPositive(Int) }

    protocol TrialContract: LessonContract {
      func before(samples: Int, batchSize: Int) throws -> Int
      func trial(samples: Int, batchSize: Int) throws -> Int
      func after(samples: Int, batchSize: Int) throws -> Int
    }

    extension TrialContract {
      static var exercises: [any CallableExercise] {
        [
          Exercise("before(samples:batchSize:)") { (my: any TrialContract) in my.before },
          Exercise("trial(samples:batchSize:)") { (my: any TrialContract) in my.trial },
          Exercise("after(samples:batchSize:)") { (my: any TrialContract) in my.after },
        ]
      }
    }
    """
}
