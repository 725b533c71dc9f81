import Foundation

/// A file that is written whole or not at all: first under another name beside it, then renamed.
public enum WholeFile {
  /// A file that could not be written: which, and the system's reason.
  public struct Failure: Error, CustomStringConvertible {
    /// The path that was to be written.
    public let path: String
    /// The system's reason, like "No space left on device".
    public let reason: String

    /// The failure in words.
    public var description: String { "\(path) could not be written: \(reason)" }
  }

  /// Writes `data` to `path`, whose folder must exist. A file that stood there before stays if anything goes wrong.
  /// - Throws: `Failure`.
  public static func write(_ data: Data, to path: String) throws {
    let draft = path + ".part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    // A disk that is full may say so only when the file is closed.
    var error = fill(descriptor, with: data)
    if close(descriptor) != 0, error == 0 { error = errno }
    if error == 0, rename(draft, path) != 0 { error = errno }
    guard error == 0 else {
      unlink(draft)
      throw failure(path, error)
    }
  }

  /// Writes all bytes; returns the error number, or 0.
  private static func fill(_ descriptor: Int32, with data: Data) -> Int32 {
    var rest = data[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 { return errno }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  /// Makes a folder and those above it, if they are not there.
  /// - Throws: `Failure`.
  public static func makeFolder(_ path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw Failure(path: path, reason: "there is a file of that name") }
      return
    }
    let parent = (path as NSString).deletingLastPathComponent
    if !parent.isEmpty, parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func failure(_ path: String, _ error: Int32 = errno) -> Failure {
    Failure(path: path, reason: String(cString: strerror(error)))
  }
}
