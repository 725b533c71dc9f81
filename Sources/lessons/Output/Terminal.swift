import Foundation

/// Facts about the terminal.
enum Terminal {
  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns: `COLUMNS` if set, else what the terminal says, else 100; never below 20, so that wrapping can work.
  static func width(environment: [String: String]) -> Int {
    let asked = environment["COLUMNS"].flatMap { Int($0) }
    return max(20, asked ?? size(of: STDOUT_FILENO)?.columns ?? 100)
  }

  /// Rows and columns of a terminal, or nil if the descriptor is none or does not know.
  static func size(of descriptor: Int32) -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
