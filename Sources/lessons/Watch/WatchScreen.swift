import Checking
import Foundation

/// What `watch` shows: the verdicts of one lesson, and beneath them what was asked for.
struct WatchScreen {
  let style: Style
  let checkout: Checkout
  /// Whether keys are listened to.
  let hasKeys: Bool

  /// What stands on the screen.
  struct Content {
    var lesson: Lesson
    var report: LessonReport?
    /// When and how long the last check ran.
    var timing = ""
    /// A hint or the list of lessons, below the verdicts, as wide as the screen is when it is drawn.
    var extra: ((Style) -> String)?
    var isChecking = false
  }

  /// Draws everything anew: in place on a terminal, else one below the other.
  func draw(_ content: Content) {
    let size = Terminal.size(of: STDOUT_FILENO)
    // The style's width is that of the start; a terminal may have been resized since.
    let style = Style(
      plain: style.plain, colour: style.colour, width: size?.columns ?? style.width,
      rewritesScreen: style.rewritesScreen)
    let text = text(content, style, rows: style.rewritesScreen ? size?.rows : nil)
    let clear = style.rewritesScreen ? "\u{1B}[2J\u{1B}[H" : ""
    FileHandle.standardOutput.write(Data((clear + text + "\n").utf8))
  }

  /// Everything as text; where the rows do not suffice, only the first exercise that fails keeps its details.
  func text(_ content: Content, _ style: Style, rows: Int?) -> String {
    let whole = lines(content, style, details: .all)
    guard let rows, whole.split(separator: "\n", omittingEmptySubsequences: false).count >= rows else { return whole }
    return lines(content, style, details: content.extra == nil ? .firstFailing : .none)
  }

  private func lines(_ content: Content, _ style: Style, details: ReportText.Details) -> String {
    var parts: [String] = []
    if let report = content.report {
      parts.append(
        ReportText(style: style, checkout: checkout).text(report, of: content.lesson, details: details))
    } else {
      parts.append(style.paint(content.lesson.heading, .bold))
    }
    content.extra.map { parts.append($0(style)) }
    parts.append(status(content, style))
    return parts.joined(separator: "\n\n")
  }

  private func status(_ content: Content, _ style: Style) -> String {
    let state = content.isChecking ? words("checking …", "检查中……") : content.timing
    let file = checkout.relativePath(of: checkout.learnerFile(of: content.lesson))
    let watching = words("watching \(file)", "正在监视 \(file)")
    let keys =
      hasKeys
      ? words("h hint   n next   l list   q quit", "h 提示   n 下一课   l 列表   q 退出")
      : words("Ctrl-C ends it", "按 Ctrl-C 结束")
    return [watching, state, keys].filter { !$0.isEmpty }.map { style.paint($0, .faint) }.joined(separator: "\n")
  }
}
