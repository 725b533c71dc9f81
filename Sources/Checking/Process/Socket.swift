import CProcess
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The checker's end of the channel to a worker: frames out and in, never waiting.
struct Socket: ~Copyable {
  let descriptor: Int32
  private var outgoing: ArraySlice<UInt8> = []
  private var incoming: [UInt8] = []
  private(set) var isOpen = true

  /// No answer of an exercise is larger; a forged length must not make us wait or allocate.
  private static let largestFrame = 64 << 20

  /// Something came that is no reply.
  struct Damaged: Error {}

  /// Takes over our end of a connected pair.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Both ends of a connected pair.
  static func pair() throws -> (ours: Int32, workers: Int32) {
    var ends: [Int32] = [0, 0]
    guard cprocess_socket_pair(&ends) == 0 else {
      throw ChildProcess.StartFailure(path: "socketpair", errorNumber: errno)
    }
    return (ends[0], ends[1])
  }

  deinit { close(descriptor) }

  /// What to poll for.
  var events: Int16 { Int16(POLLIN) | (outgoing.isEmpty ? 0 : Int16(POLLOUT)) }

  /// Queues bytes.
  mutating func queue(_ bytes: [UInt8]) { outgoing += bytes }

  /// Sends and receives what can be sent and received now.
  mutating func exchange() {
    while isOpen, !outgoing.isEmpty {
      let count = outgoing.withUnsafeBytes { cprocess_send(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      outgoing = outgoing.dropFirst(count)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while isOpen, incoming.count < Self.largestFrame {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count == 0 || (count < 0 && errno != EAGAIN) { isOpen = false }
      guard count > 0 else { return }
      incoming.append(contentsOf: buffer[..<count])
    }
  }

  /// The replies that have arrived whole.
  /// - Throws: `Damaged` for bytes that are no reply.
  mutating func replies() throws -> [WorkerReply] {
    var replies: [WorkerReply] = []
    var start = 0
    while incoming.count - start >= 8 {
      let length = incoming.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
      guard length <= UInt64(Self.largestFrame) - 8 else { throw Damaged() }
      let end = start + 8 + Int(length)
      guard end <= incoming.count else { break }
      var reader = BinaryReader(Array(incoming[start + 8..<end]))
      guard let reply = try? WorkerReply(value: reader.read()) else { throw Damaged() }
      replies.append(reply)
      start = end
    }
    incoming.removeFirst(start)
    return replies
  }
}
