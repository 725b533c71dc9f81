import ArgumentParser
import Checking
import Foundation

/// `lessons solution 1.2`: a readable solution, for comparison.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: words("Show a solution to an exercise that you have solved.", "查看已完成练习的参考答案。"),
    discussion: words(
      """
      Examples:
        lessons solution 1.2             after it passed: compare with yours
        lessons solution 1.2 --give-up   at any time
      """,
      """
      示例：
        lessons solution 1.2             通过之后，与自己的对照
        lessons solution 1.2 --give-up   随时查看
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The exercise, such as 1.2.", "练习，例如 1.2。"))
  var exercise: String

  @Flag(help: .words("Show it although the exercise is not solved.", "尚未完成也查看。"))
  var giveUp = false

  func run() throws {
    let selection = try Selection(exercise)
    let lesson = selection.lesson
    guard let exercise = selection.exercise else {
      let ids = lesson.exercises.map { "\(lesson.identifier(of: $0)) \($0.name)" }.joined(separator: ", ")
      throw Complaint.usage("Which exercise? \(ids)", "哪一个练习？\(ids)")
    }
    let checkout = try Checkout.current()
    let id = lesson.identifier(of: exercise)
    guard giveUp || checkout.progress.read()[lesson.folder, exercise.name].wasPassed else {
      throw Complaint.failure(
        """
        \(id) \(exercise.name) has not passed yet. A hint may be enough: swift run -q lessons hint \(id)
        To see the solution all the same: swift run -q lessons solution \(id) --give-up
        """,
        """
        \(id) \(exercise.name) 还没有通过。也许一个提示就够了：swift run -q lessons hint \(id)
        仍要看参考答案：swift run -q lessons solution \(id) --give-up
        """)
    }
    let code = try Self.code(exercise, of: lesson, checkout)
    print(common.style.paint("\(id)  \(exercise.name)", .bold) + "\n")
    print(indented(code, by: "  ", width: .max))
    if !exercise.why.here.isEmpty { print("\n" + indented(exercise.why.here, by: "", width: common.style.width)) }
    checkout.progress.update { $0[lesson.folder, exercise.name].solutionShown = true }
  }

  /// The function as the lesson's reference has it.
  private static func code(_ exercise: AnswerKey, of lesson: Lesson, _ checkout: Checkout) throws -> String {
    let folder = checkout.folder(of: lesson).appending(path: "Teaching")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    for name in names where name.hasSuffix("Reference.swift") {
      let source = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      if let code = SourceExcerpt.function(exercise.name, in: source) { return code }
    }
    throw Complaint.failure(
      "\(folder.path) has no solution of \(exercise.name).", "\(folder.path) 中没有 \(exercise.name) 的答案。")
  }
}
