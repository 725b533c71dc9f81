import Foundation

/// Shows a long text a page at a time.
enum Pager {
  /// Through `PAGER` (`less` if unset) when standard output is a terminal, else straight out. A text that fits on the
  /// screen is printed and stays there.
  static func show(_ text: String, paged: Bool = true) {
    let environment = ProcessInfo.processInfo.environment
    let pager = environment["PAGER"] ?? "less"
    let interactive = Terminal.isTerminal(STDOUT_FILENO) && Terminal.isTerminal(STDIN_FILENO)
    guard paged, interactive, !pager.isEmpty, pager != "cat" else { return print(text) }

    // F: leave at once if it fits; R: keep colours; X: leave the text on the screen. Only where the user set none.
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    // `popen`, since `Foundation.Process` starts a process group of its own, which may not read the terminal.
    let before = (signal(SIGPIPE, SIG_IGN), signal(SIGINT, SIG_IGN))
    defer {
      signal(SIGPIPE, before.0)
      signal(SIGINT, before.1)
    }
    fflush(nil)
    guard let pipe = popen(pager, "w") else { return print(text) }
    fputs(text + "\n", pipe)
    // The shell says 127 when it did not find the pager.
    if pclose(pipe) == 127 << 8 { print(text) }
  }
}
