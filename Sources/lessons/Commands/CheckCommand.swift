import ArgumentParser
import Checking
import Curriculum
import Foundation

/// `lessons check 1`: what the learner wrote, judged.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words("Check your answers and say what they amount to.", "检查你的答案，并说明它们实际做了什么。"),
    discussion: words(
      """
      Examples:
        lessons check              every lesson
        lessons check 1            one lesson
        lessons check 1.2 2        an exercise and a lesson
        lessons check 1 --json     for programs; see docs/json.md
      Exit code 0 if every exercise passed, 1 if not.
      """,
      """
      示例：
        lessons check              全部课
        lessons check 1            一课
        lessons check 1.2 2        一个练习和一课
        lessons check 1 --json     供程序读取，格式见 docs/json.md
      全部通过时退出码为 0，否则为 1。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Lessons or exercises, such as 1, batches or 1.2.", "课或练习，例如 1、batches、1.2。"))
  var names: [String] = []

  @Flag(help: .words("Exit code 0 also when exercises are not started.", "有未开始的练习时退出码也为 0。"))
  var allowUnsolved = false

  @Flag(help: .words("Print JSON, described in docs/json.md.", "输出 JSON，格式见 docs/json.md。"))
  var json = false

  init() {}

  /// `check` with nothing but names and `--plain` behind it, the line of every save, needs no parser: in a debug build that proves its own
  /// declarations first, in a quarter of the time of a second check.
  init?(plainly arguments: [String]) {
    let names = arguments.dropFirst().filter { $0 != "--plain" }
    guard arguments.first == "check", !names.contains(where: { $0.hasPrefix("-") }) else { return nil }
    self.names = names
    (allowUnsolved, json) = (false, false)
    common = CommonOptions(plain: arguments.contains("--plain"))
  }

  func run() throws {
    let checkout = try Checkout.current()
    let requests = try Self.requests(names)
    let reports = checkout.progress.record(Self.check(requests, with: checkout.checker))
    if json {
      print(try JSONReport.check(reports))
    } else {
      let text = ReportText(style: common.style, checkout: checkout)
      print(zip(reports, requests).map { text.text($0, of: $1.lesson) }.joined(separator: "\n\n"))
    }
    let kinds = reports.flatMap { $0.exercises.map(\.verdict) }
    let good = kinds.allSatisfy { $0.isPassed || (allowUnsolved && $0.kind == .notStarted) }
    if !good { throw ExitCode.failure }
  }

  /// A lesson, and which of its exercises; nil for all.
  struct Request {
    let lesson: Lesson
    var exercises: Set<String>?
  }

  /// Whole lessons are checked at the same time, as many as there are cores.
  static func check(_ requests: [Request], with checker: Checker) -> [LessonReport] {
    let whole = checker.check(requests.filter { $0.exercises == nil }.map(\.lesson))
    let parts = requests.filter { $0.exercises != nil }.map { checker.check($0.lesson, only: $0.exercises) }
    return (whole + parts).sorted { $0.lesson < $1.lesson }
  }

  /// One request for each lesson that is named, in the order of the lessons.
  static func requests(_ names: [String]) throws -> [Request] {
    if names.isEmpty { return Curriculum.lessons.map { Request(lesson: $0) } }
    var requests: [Int: Request] = [:]
    for name in names {
      let selection = try Selection(name)
      let number = selection.lesson.number
      if let exercise = selection.exercise {
        let known = requests[number]
        // A whole lesson that was asked for includes its exercises.
        if known == nil || known?.exercises != nil {
          requests[number] = Request(
            lesson: selection.lesson, exercises: (known?.exercises ?? []).union([exercise.name]))
        }
      } else {
        requests[number] = Request(lesson: selection.lesson)
      }
    }
    return requests.values.sorted { $0.lesson.number < $1.lesson.number }
  }
}
