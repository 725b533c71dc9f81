import CProcess
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process that we started, in a session of its own, with a limit on what it may print.
final class ChildProcess {
  /// A process could not be started.
  struct StartFailure: Error, CustomStringConvertible {
    let path: String
    let errorNumber: Int32
    var description: String { "\(path): \(String(cString: strerror(errorNumber)))" }
  }

  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    case signal(Int32)
  }

  let identifier: pid_t
  /// What it printed, up to the limit, and what it wrote to its standard error.
  private(set) var output: Drain
  private(set) var errors: Drain
  /// Becomes readable when the process ends; -1 where the system has no such thing.
  let exitDescriptor: Int32
  private var ending: Ending?

  /// Starts the program at `path`.
  /// - Parameters:
  ///   - input: a descriptor that becomes its standard input, which is empty otherwise.
  ///   - channel: a descriptor that becomes the child's descriptor 3.
  ///   - outputLimit: how many bytes of each stream are kept.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], input: Int32? = nil, channel: Int32? = nil,
    outputLimit: Int
  ) throws {
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let (outputRead, outputWrite) = try Self.pipe()
    let (errorsRead, errorsWrite) = try Self.pipe()
    defer { for descriptor in [nothing, outputWrite, errorsWrite] { close(descriptor) } }

    // Numbers above those of the child, so that one duplication cannot overwrite the next one's source.
    let given = ([input ?? nothing, outputWrite, errorsWrite] + (channel.map { [$0] } ?? [])).map {
      fcntl($0, F_DUPFD_CLOEXEC, 10)
    }
    defer { for descriptor in given { close(descriptor) } }

    let started = Orphans.starting {
      withCStrings([path] + arguments) { arguments in
        withCStrings(environment.map { "\($0)=\($1)" }) { environment in
          cprocess_spawn(path, arguments, environment, given, Int32(given.count))
        }
      }
    }
    guard started > 0 else {
      close(outputRead)
      close(errorsRead)
      throw StartFailure(path: path, errorNumber: -started)
    }
    identifier = started
    exitDescriptor = cprocess_exit_descriptor(started)
    output = Drain(outputRead, limit: outputLimit)
    errors = Drain(errorsRead, limit: outputLimit)
  }

  deinit {
    kill()
    if exitDescriptor >= 0 { close(exitDescriptor) }
  }

  /// How many threads it has; more than one were started by the learner and may still do anything. Counted from outside: what the
  /// process says of itself may be forged.
  var threadCount: Int {
    guard let folder = opendir("/proc/\(identifier)/task") else { return 1 }
    defer { closedir(folder) }
    var count = 0
    while let entry = readdir(folder) {
      // Names of threads are numbers; "." and ".." are not threads.
      if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { count += 1 }
    }
    return count
  }

  /// Reads what is there without waiting.
  func drain() {
    output.read()
    errors.read()
  }

  /// Takes what was printed since the last time.
  func takeOutput() -> (output: Drain.Text, errors: Drain.Text) {
    drain()
    return (output.take(), errors.take())
  }

  /// Ends the process and everything in its process group; whoever left the group is ended as an orphan.
  func kill() {
    guard ending == nil else { return }
    signalGroup()
    _ = wait()
  }

  private func signalGroup() {
    _ = killpg(identifier, SIGKILL)
  }

  /// Waits for the end, which must be near, and ends what the process left behind.
  func wait() -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    // The group may have outlived its leader.
    signalGroup()
    drain()
    Orphans.ended(identifier)
    let code = cprocess_ending(status)
    let ending: Ending = code < 0 ? .signal(-code) : .exited(code)
    self.ending = ending
    return ending
  }

  /// A pipe whose ends no other process inherits.
  static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard cprocess_pipe(&ends) == 0 else { throw StartFailure(path: "pipe", errorNumber: errno) }
    return (ends[0], ends[1])
  }
}

/// Calls `body` with a null-terminated list of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
