import Checking
import Curriculum
import Foundation

/// `watch` while it runs: saves and keys come in, verdicts go out.
final class WatchSession {
  private let checkout: Checkout
  private let screen: WatchScreen
  private let terminal: KeyboardTerminal
  private let check: BackgroundCheck
  private var files: SavedFiles
  private var content: WatchScreen.Content
  private var started = ContinuousClock.now
  /// Whether the screen says that a check is under way; said only if it takes a moment.
  private var saidChecking = false

  /// A session that begins with a lesson. The files of all lessons are watched: whichever is saved is shown.
  init(_ lesson: Lesson, checkout: Checkout, style: Style, terminal: KeyboardTerminal) {
    self.checkout = checkout
    self.terminal = terminal
    screen = WatchScreen(style: style, checkout: checkout, hasKeys: terminal.hasKeys)
    check = BackgroundCheck(checkout.checker)
    files = SavedFiles(Curriculum.lessons.map { checkout.learnerFile(of: $0) })
    content = WatchScreen.Content(lesson: lesson)
  }

  /// Runs until the user leaves.
  /// - Returns: the exit code: 0 after `q`, 128 and the signal's number after a signal.
  func run() -> Int32 {
    defer { check.stop() }
    begin(content.lesson)
    while true {
      switch terminal.wait(milliseconds: 20) {
      case .key("q"), .key("Q"): return 0
      case .key(let key): press(key)
      case .end(let signal): return 128 + signal
      case .resized: screen.draw(content)
      case .nothing: break
      }
      if let file = files.saved().last, let lesson = lesson(of: file) { begin(lesson) }
      if let report = check.takeReport() { show(report) }
      if check.isRunning, !saidChecking, ContinuousClock.now - started > .milliseconds(300) {
        saidChecking = true
        content.isChecking = true
        screen.draw(content)
      }
    }
  }

  private func lesson(of file: URL) -> Lesson? {
    Curriculum.lessons.first { checkout.learnerFile(of: $0) == file }
  }

  private func begin(_ lesson: Lesson) {
    check.stop()
    if lesson.number != content.lesson.number { content = WatchScreen.Content(lesson: lesson) }
    content.extra = nil
    started = ContinuousClock.now
    saidChecking = false
    check.start(lesson)
  }

  private func show(_ report: LessonReport) {
    let time = (ContinuousClock.now - started) / .seconds(1)
    content.report = checkout.progress.record([report])[0]
    content.timing = words("checked in ", "检查用时 ") + String(format: "%.2f s", time)
    content.isChecking = false
    screen.draw(content)
  }

  private func press(_ key: Character) {
    switch key.lowercased() {
    case "h": content.extra = hint()
    case "l":
      let progress = checkout.progress.read()
      content.extra = { ProgressTable.lessons(progress, style: $0) }
    case "n":
      let progress = checkout.progress.read()
      let later = Curriculum.lessons.first { $0.number > content.lesson.number }
      // From the next lesson on; after the last one, from the first.
      guard let next = later.flatMap({ progress.next(from: $0) }) ?? progress.next() else { break }
      return begin(next.lesson)
    default: return
    }
    screen.draw(content)
  }

  /// One more hint for the first exercise that is not solved.
  private func hint() -> (Style) -> String {
    let progress = checkout.progress.read()
    guard let exercise = content.lesson.exercises.first(where: { !progress.isSolved($0, of: content.lesson) }) else {
      return { _ in words("Every exercise of this lesson is solved.", "这一课的练习都完成了。") }
    }
    let hints = ShownHints(of: exercise, in: content.lesson).oneMore(checkout.progress)
    return { hints.text($0, more: words("One more: press h again.", "还要一个：再按一次 h。")) }
  }
}
