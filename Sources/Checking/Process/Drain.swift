#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reading end of a pipe: what comes out is kept up to a limit, and counted beyond it.
struct Drain: ~Copyable {
  /// What was read.
  struct Text {
    let bytes: [UInt8]
    let exceeded: Bool
    /// The bytes as text; what is no UTF-8 becomes the replacement character.
    var string: String { String(decoding: bytes, as: UTF8.self) }
  }

  let descriptor: Int32
  private let limit: Int
  private var kept: [UInt8] = []
  private(set) var isOpen = true
  /// Whether more came than the limit allows since the text was last taken.
  private(set) var exceeded = false

  /// Takes over `descriptor`.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// Reads what is there, without waiting, up to the limit.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while isOpen && !exceeded {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0 && errno == EINTR { continue }
      if count == 0 { isOpen = false }
      guard count > 0 else { return }
      kept.append(contentsOf: buffer[..<min(count, limit - kept.count)])
      exceeded = kept.count >= limit
    }
  }

  /// What was read since the last time.
  mutating func take() -> Text {
    defer {
      kept = []
      exceeded = false
    }
    return Text(bytes: kept, exceeded: exceeded)
  }
}
