import CGnuplot
import Foundation

/// One running gnuplot, reached over a pipe by gnuplot-iostream.
///
/// The pipe goes one way: commands are sent, and only when gnuplot is closed is it known whether it liked them.
final class Gnuplot {
  private let session: OpaquePointer

  /// Starts a gnuplot.
  /// - Parameters:
  ///   - program: Its name, looked up in PATH, or its path.
  ///   - captures: Whether what it draws on its standard output is kept for `close`, or goes to ours.
  ///   - seconds: How long it may take to swallow what is sent, and to end when it is closed.
  /// - Throws: `GnuplotError` if it cannot be started.
  init(program: String = "gnuplot", captures: Bool, seconds: Int = 60) throws {
    var session: OpaquePointer?
    var detail: Int32 = 0
    let status = cgnuplot_open(program, captures, UInt32(seconds), &session, &detail)
    if let error = GnuplotError(status, detail: detail, words: "") {
      cgnuplot_release(session)
      throw error
    }
    self.session = session!  // there is a session whenever the status is OK
  }

  deinit { cgnuplot_release(session) }

  /// Sends commands.
  /// - Throws: `GnuplotError` with gnuplot's own words if it is no longer there.
  func send(_ commands: String) throws {
    var commands = commands
    let status = commands.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cgnuplot_send(session, $0.baseAddress, $0.count) }
    }
    guard status == CGnuplotOK else {
      _ = try close()
      throw GnuplotError.incomplete(words: words)
    }
  }

  /// Closes the pipe, waits for gnuplot to end and returns what it drew, if that was captured.
  /// - Throws: `GnuplotError` with gnuplot's own words if it did not end well.
  func close() throws -> Data {
    var detail: Int32 = 0
    let status = cgnuplot_close(session, &detail)
    if let error = GnuplotError(status, detail: detail, words: words) { throw error }
    var length = 0
    let output = cgnuplot_output(session, &length)
    return output.map { Data(bytes: $0, count: length) } ?? Data()
  }

  /// What gnuplot said, complete after `close`, without the blank lines around it.
  var words: String {
    var length = 0
    guard let start = cgnuplot_words(session, &length) else { return "" }
    let said = start.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
    return said.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Whether pictures can be drawn.
public enum Drawing {
  /// Whether this program was built with gnuplot-iostream.
  public static var isCompiledIn: Bool { cgnuplot_has_header() }

  /// Whether gnuplot-iostream is on this machine now but was not when this program was built.
  public static var headerCameLater: Bool {
    let folders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
    let isThere = ["gnuplot-iostream.h", "boost/iostreams/stream.hpp"].allSatisfy { header in
      folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(header)") }
    }
    return isThere && !isCompiledIn
  }

  /// Starts and ends a gnuplot, drawing nothing.
  /// - Throws: `GnuplotError` that says what is missing.
  public static func tryOut() throws {
    _ = try Gnuplot(captures: true).close()
  }
}
