import ArgumentParser
import Checking

/// `lessons` and `lessons list 1`: the lessons, or the exercises of one, with progress.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: words("List the lessons and how far you have come.", "列出各课和你的进度。"),
    discussion: words(
      """
      Examples:
        lessons            every lesson
        lessons list 1     the exercises of lesson 1 with their last verdicts
      """,
      """
      示例：
        lessons            全部课
        lessons list 1     第 1 课的练习及上次的结论
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("A lesson's number or name.", "课的编号或名称。"))
  var lesson: String?

  func run() throws {
    let lesson = try lesson.map { try Selection($0).lesson }
    let progress = try Checkout.current().progress.read()
    let style = common.style
    if let lesson { return print(ProgressTable.exercises(of: lesson, progress, style: style)) }
    print(ProgressTable.lessons(progress, style: style))
    print("\n" + style.mark(.pointer) + words("go on: ", "继续：") + "swift run -q lessons next")
  }
}
