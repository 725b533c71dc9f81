import Foundation

/// The terminal while `watch` runs: single keys without Return and without echo, and the signals that would otherwise
/// end the program before it could put the terminal back.
///
/// Signals are blocked and asked for at each turn of the loop. There is no handler, hence nothing that runs at an
/// awkward moment, and no global state.
final class KeyboardTerminal {
  /// Whether there is a keyboard to listen to.
  let hasKeys = Terminal.isTerminal(STDIN_FILENO)
  private var before = termios()
  private var maskBefore = sigset_t()

  /// What may happen while waiting.
  enum Event: Equatable {
    case key(Character)
    /// Ctrl-C, or a request to end from outside, with the signal's number.
    case end(Int32)
    case resized
    /// Nothing, for as long as was waited.
    case nothing
  }

  private static let handled = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP]

  /// Takes the keyboard and the signals. `restore()` must follow.
  init() {
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in Self.handled { sigaddset(&mask, signal) }
    pthread_sigmask(SIG_BLOCK, &mask, &maskBefore)
    tcgetattr(STDIN_FILENO, &before)
    takeKeys()
  }

  /// Gives back the terminal as it was found.
  func restore() {
    giveKeysBack()
    pthread_sigmask(SIG_SETMASK, &maskBefore, nil)
  }

  /// Waits for a key or a signal, at most this many milliseconds.
  func wait(milliseconds: Int32) -> Event {
    if let signal = pendingSignal() { return event(of: signal) }
    guard hasKeys else {
      poll(nil, 0, milliseconds)
      return .nothing
    }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return .nothing }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    // End of input: the terminal went away.
    guard count > 0 else { return .end(SIGHUP) }
    // Arrow and function keys arrive as a sequence that starts with Escape: not a key of ours.
    if bytes[0] == 0x1B { return .nothing }
    return .key(Character(UnicodeScalar(bytes[0])))
  }

  private func event(of signal: Int32) -> Event {
    switch signal {
    case SIGWINCH: return .resized
    case SIGTSTP:
      // Ctrl-Z: stop for real with the terminal in order, and draw again when brought back.
      giveKeysBack()
      kill(getpid(), SIGSTOP)
      takeKeys()
      return .resized
    default: return .end(signal)
    }
  }

  private func pendingSignal() -> Int32? {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return nil }
    guard let signal = Self.handled.first(where: { sigismember(&pending, $0) == 1 }) else { return nil }
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, signal)
    var taken: Int32 = 0
    sigwait(&one, &taken)
    return signal
  }

  private func takeKeys() {
    guard hasKeys else { return }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
  }

  private func giveKeysBack() {
    guard hasKeys else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
  }
}
