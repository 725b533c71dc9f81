import Foundation

/// How the program's words look. Colour only on a terminal and never with `NO_COLOR`; `--plain` drops symbols too.
/// A symbol never stands alone: a word beside it says the same.
struct Style: Sendable {
  /// No colour, symbols or box drawing.
  let plain: Bool
  /// Whether escape sequences for colour may be written.
  let colour: Bool
  /// Columns that a line may fill.
  let width: Int
  /// Whether what stands on the screen may be written over.
  let rewritesScreen: Bool

  init(plain: Bool, colour: Bool, width: Int, rewritesScreen: Bool = false) {
    self.plain = plain
    self.rewritesScreen = rewritesScreen && !plain
    self.colour = colour && !plain
    self.width = width
  }

  /// The style for standard output as it is now.
  init(plain: Bool) {
    let environment = ProcessInfo.processInfo.environment
    let terminal = Terminal.isTerminal(STDOUT_FILENO) && environment["TERM"] != "dumb"
    self.init(
      plain: plain,
      colour: terminal && (environment["NO_COLOR"] ?? "").isEmpty,
      width: Terminal.width(environment: environment), rewritesScreen: terminal)
  }

  /// What a mark stands for; the colour follows from it.
  enum Mark: Sendable {
    case good, bad, warning, open, pointer

    fileprivate var symbol: String {
      switch self {
      case .good: "✔"
      case .bad: "✘"
      case .warning: "!"
      case .open: "○"
      case .pointer: "→"
      }
    }

    var tint: Tint? {
      switch self {
      case .good: .green
      case .bad: .red
      case .warning: .yellow
      case .open, .pointer: nil
      }
    }
  }

  /// The colours in use, by their SGR codes. Blue and yellow carry no meaning of their own.
  enum Tint: Int, Sendable {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  /// `✔ ` in green, or nothing when plain: the word that follows says it.
  func mark(_ mark: Mark) -> String {
    if plain { return "" }
    return (mark.tint.map { paint(mark.symbol, $0) } ?? mark.symbol) + " "
  }

  /// The text in a colour, or as it is.
  func paint(_ text: String, _ tint: Tint) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// `●●○○` for 2 of 4; nothing when plain, since the words say it.
  func dots(_ done: Int, of total: Int) -> String {
    if plain { return "" }
    return paint(String(repeating: "●", count: done), .green) + String(repeating: "○", count: total - done)
  }
}
