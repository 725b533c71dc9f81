import ArgumentParser
import Checking
import Curriculum
import Foundation

/// `lessons watch`: checks again on every save.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: words("Check again on every save.", "每次保存后自动检查。"),
    discussion: words(
      """
      Examples:
        lessons watch        begins with the lesson that is next
        lessons watch 1
      Keys: h a hint, n the next lesson, l the list, q quit. Whichever lesson's file you save is shown.
      """,
      """
      示例：
        lessons watch        从下一题所在的课开始
        lessons watch 1
      按键：h 提示，n 下一课，l 列表，q 退出。保存哪一课的文件，就显示哪一课。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The lesson to begin with.", "从哪一课开始。"))
  var lesson: String?

  func run() throws {
    let checkout = try Checkout.current()
    let first = try lesson.map { try Selection($0).lesson }
    let lesson = first ?? checkout.progress.read().next()?.lesson ?? Curriculum.lessons[0]
    let terminal = KeyboardTerminal()
    let session = WatchSession(lesson, checkout: checkout, style: common.style, terminal: terminal)
    let status = session.run()
    terminal.restore()
    if status != 0 { throw ExitCode(status) }
  }
}
