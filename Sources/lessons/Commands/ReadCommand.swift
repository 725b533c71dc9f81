import ArgumentParser
import Checking
import Foundation

/// `lessons read 1`: the lesson's text, a page at a time.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: words("Read a lesson's text in the terminal.", "在终端里阅读一课的课文。"),
    discussion: words(
      """
      Examples:
        lessons read 1
        lessons read batches --lang zh
      In the pager: space for the next page, q to leave. PAGER chooses another one.
      """,
      """
      示例：
        lessons read 1
        lessons read batches --lang en
      翻页：空格键下一页，q 退出。环境变量 PAGER 可换用别的翻页程序。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The lesson's number or name.", "课的编号或名称。"))
  var lesson: String

  @Flag(help: .words("Print everything at once.", "一次全部打印。"))
  var noPager = false

  func run() throws {
    let lesson = try Selection(lesson).lesson
    let text = try Self.text(of: lesson)
    Pager.show(MarkdownPage.text(text, style: common.style), paged: !noPager && !common.plain)
  }

  /// The lesson's text in the language of this run; in English if it was not yet written in Chinese.
  static func text(of lesson: Lesson) throws -> String {
    let folder = try Checkout.current().folder(of: lesson)
    let wanted = folder.appending(path: Language.current == .zh ? "README.zh-CN.md" : "README.md")
    if let text = try? String(contentsOf: wanted, encoding: .utf8) { return text }
    let english = folder.appending(path: "README.md")
    do { return try String(contentsOf: english, encoding: .utf8) } catch {
      throw Complaint.cannot(.read, english, error)
    }
  }
}
