import Contracts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Descriptor 3: requests come in, replies go out, one frame each.
struct Channel {
  private let descriptor: Int32 = 3

  /// The next request, or `nil` when the checker has hung up.
  func receive() -> WorkerRequest? {
    guard let header = bytes(8) else { return nil }
    let length = header.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length < 1 << 32, let body = bytes(Int(length)) else { return nil }
    var reader = BinaryReader(body)
    return (try? reader.read()).flatMap { try? WorkerRequest(value: $0) }
  }

  /// Sends a reply; without a checker to send it to there is nothing left to do.
  func send(_ reply: WorkerReply) {
    let bytes = frame(reply)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + sent, bytes.count - sent) }
      if count < 0 && errno == EINTR { continue }
      // 74 is EX_IOERR: the learner closed the channel.
      guard count > 0 else { exit(74) }
      sent += count
    }
  }

  private func bytes(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + received, count - received) }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return nil }
      received += got
    }
    return bytes
  }
}
