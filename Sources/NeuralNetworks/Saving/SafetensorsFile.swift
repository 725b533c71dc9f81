#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Safetensors {
  /// Reads a file.
  ///
  /// - Throws: `SavingError.unreadable` or `.damaged`.
  public init(readingFrom path: String) throws {
    let bytes = try Self.contents(of: path)
    do {
      try self.init(parsing: bytes)
    } catch let damage as DamagedSafetensors {
      throw SavingError.damaged(file: path, reason: damage.reason)
    }
  }

  /// Writes a file: a new one beside it first, which then takes its place, so that a full disk cannot spoil what was there.
  ///
  /// - Throws: `SavingError.unwritable`.
  public func write(to path: String) throws {
    let beside = "\(path).\(getpid()).part"
    func failure() -> SavingError { .unwritable(file: path, reason: String(cString: strerror(errno))) }
    guard let file = fopen(beside, "wb") else { throw failure() }
    let bytes = bytes
    let written = fwrite(bytes, 1, bytes.count, file)
    // What is left in the buffer is written by closing, which can fail, too.
    let isClosed = fclose(file) == 0
    guard written == bytes.count, isClosed, rename(beside, path) == 0 else {
      let error = failure()
      unlink(beside)
      throw error
    }
  }

  private static func contents(of path: String) throws -> [UInt8] {
    func failure() -> SavingError { .unreadable(file: path, reason: String(cString: strerror(errno))) }
    guard let file = fopen(path, "rb") else { throw failure() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      bytes += block[..<count]
      guard count == block.count else { break }
    }
    guard ferror(file) == 0 else { throw failure() }
    return bytes
  }
}
