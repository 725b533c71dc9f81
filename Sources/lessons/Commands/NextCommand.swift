import ArgumentParser
import Checking
import Foundation

/// `lessons next`: the exercise to do next, with its task.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: words("Show the next exercise: its task, its file, and the commands that help.", "显示下一个练习：要求、文件和有用的命令。"),
    discussion: words(
      """
      Examples:
        lessons next
        lessons next 1       the next one of lesson 1
      """,
      """
      示例：
        lessons next
        lessons next 1       第 1 课的下一题
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Begin at this lesson.", "从这一课开始。"))
  var lesson: String?

  func run() throws {
    let first = try lesson.map { try Selection($0).lesson }
    let checkout = try Checkout.current()
    guard let (lesson, exercise) = checkout.progress.read().next(from: first) else {
      return print(words("Every exercise is solved. Well done!", "所有练习都完成了，真棒！"))
    }
    print(try Self.text(exercise, of: lesson, checkout: checkout, style: common.style))
  }

  /// The task as the contract states it, where to write the answer, and what to type.
  static func text(_ exercise: AnswerKey, of lesson: Lesson, checkout: Checkout, style: Style) throws -> String {
    let id = lesson.identifier(of: exercise)
    let file = checkout.learnerFile(of: lesson)
    let line = (try? String(contentsOf: file, encoding: .utf8)).flatMap {
      SourceExcerpt.line(of: exercise.name, in: $0)
    }
    var table = Table()
    table.add(words("task in", "要求见"), checkout.relativePath(of: try contract(of: lesson, checkout)))
    table.add(words("answer in", "答案写在"), checkout.relativePath(of: file) + (line.map { ":\($0)" } ?? ""))
    table.add(words("the text", "课文"), "swift run -q lessons read \(lesson.number)")
    table.add(words("a hint", "提示"), "swift run -q lessons hint \(id)")
    table.add(words("check it", "检查"), "swift run -q lessons check \(id)")
    let task = try task(exercise, of: lesson, checkout)
    return [
      style.paint(lesson.heading, .bold), style.paint("\(id)  \(exercise.name)", .bold),
      MarkdownPage.text(task, style: style), table.text(style),
    ].joined(separator: "\n\n")
  }

  private static func task(_ exercise: AnswerKey, of lesson: Lesson, _ checkout: Checkout) throws -> String {
    let file = try contract(of: lesson, checkout)
    let source: String
    do { source = try String(contentsOf: file, encoding: .utf8) } catch { throw Complaint.cannot(.read, file, error) }
    guard let requirement = SourceExcerpt.requirement(exercise.name, in: source) else { return exercise.signature }
    if Language.current == .zh { return requirement }
    // Contracts say the task in both languages; what is Chinese for the most part is not for this reader.
    return requirement.components(separatedBy: "\n\n")
      .filter { paragraph in paragraph.count { $0.displayWidth == 2 } * 3 < paragraph.count }
      .joined(separator: "\n\n")
  }

  private static func contract(of lesson: Lesson, _ checkout: Checkout) throws -> URL {
    let folder = checkout.folder(of: lesson)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = names.first(where: { $0.hasSuffix("Contract.swift") }) else {
      throw Complaint.failure("\(folder.path) has no contract.", "\(folder.path) 中没有 Contract 文件。")
    }
    return folder.appending(path: name)
  }
}
