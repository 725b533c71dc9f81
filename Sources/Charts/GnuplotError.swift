import CGnuplot
import Foundation

/// Why gnuplot did not draw. Says what happened, in gnuplot's own words where it had any, and what to do about it.
public enum GnuplotError: Error, Equatable, CustomStringConvertible {
  /// The program was built without gnuplot-iostream.
  case headerMissing
  /// There is no gnuplot in PATH.
  case programMissing
  /// gnuplot is there and could not be started; the system's reason.
  case notStarted(reason: String)
  /// gnuplot ended with an exit code other than 0.
  case failed(exitCode: Int, words: String)
  /// gnuplot was ended by a signal, like SIGKILL.
  case killed(signal: Int, words: String)
  /// gnuplot did not finish in time and was ended.
  case timedOut(seconds: Int, words: String)
  /// gnuplot ended as if all were well, and what it drew is not a whole picture.
  case incomplete(words: String)

  /// What to install, in one line.
  public static let installation =
    "Install gnuplot and libgnuplot-iostream-dev to see the charts drawn: ./setup does it."

  /// Whether something must be installed before anything can be drawn.
  public var isAboutInstallation: Bool {
    switch self {
    case .headerMissing, .programMissing: true
    default: false
    }
  }

  /// The error in words.
  public var description: String {
    switch self {
    case .headerMissing:
      if Drawing.headerCameLater {
        return "gnuplot-iostream was installed after this program was built. "
          + "Run ./setup (or touch Sources/CGnuplot/CGnuplot.cpp), then try again."
      }
      return "This program was built without gnuplot-iostream. " + Self.installation
    case .programMissing: return "There is no gnuplot in PATH. " + Self.installation
    case .notStarted(let reason): return "gnuplot could not be started: \(reason)"
    case .failed(let code, let words): return "gnuplot stopped with exit code \(code)" + Self.said(words)
    case .killed(let signal, let words):
      return "gnuplot was ended by signal \(signal)" + Self.named(signal) + Self.said(words)
    case .timedOut(let seconds, let words):
      return "gnuplot took longer than \(seconds) s and was ended" + Self.said(words)
    case .incomplete(let words): return "gnuplot ended without drawing a whole picture" + Self.said(words)
    }
  }

  private static func said(_ words: String) -> String {
    words.isEmpty ? " and said nothing." : ". It said:\n" + words
  }

  private static func named(_ signal: Int) -> String {
    strsignal(Int32(signal)).map { " (\(String(cString: $0)))" } ?? ""
  }

  init?(_ status: CGnuplotStatus, detail: Int32, words: String) {
    switch status {
    case CGnuplotOK: return nil
    case CGnuplotHeaderMissing: self = .headerMissing
    case CGnuplotProgramMissing: self = .programMissing
    case CGnuplotNotStarted: self = .notStarted(reason: String(cString: strerror(detail)))
    case CGnuplotKilled: self = .killed(signal: Int(detail), words: words)
    case CGnuplotTimedOut: self = .timedOut(seconds: Int(detail), words: words)
    case CGnuplotFailed: self = .failed(exitCode: Int(detail), words: words)
    default: self = .incomplete(words: words)
    }
  }
}
