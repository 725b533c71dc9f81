import Foundation

/// A bar on standard error while something takes long; nothing when that is no terminal.
final class ProgressBar {
  private let visible = Terminal.isTerminal(STDERR_FILENO)
  private var shown = -1

  /// Shows how much is done, from 0 to 1.
  func show(_ part: Double) {
    let percent = Int((100 * min(1, max(0, part))).rounded(.down))
    guard visible, percent != shown else { return }
    shown = percent
    let filled = percent * 30 / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(percent) %".utf8))
  }

  /// Takes the bar away, so that a line can be printed.
  func clear() {
    guard visible, shown >= 0 else { return }
    shown = -1
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
