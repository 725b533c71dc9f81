import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init(_ name: String = "charts") throws {
    url = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a program that stands in for gnuplot, as lines of shell; returns its path.
  ///
  /// A shell writes it, not we: while we held the file open, a test beside this one that starts a program would hand
  /// the open file on for a moment, and running it would fail with "Text file busy".
  func program(_ lines: String) throws -> String {
    let path = url.appending(path: "gnuplot").path
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", #"printf '#!/bin/sh\n%s\n' "$1" >"$2" && chmod +x "$2""#, "sh", lines, path]
    try writer.run()
    writer.waitUntilExit()
    return path
  }
}
