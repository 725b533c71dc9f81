#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program run to its end, such as the compiler.
struct Command {
  let path: String
  let arguments: [String]

  /// What it came to.
  struct Result {
    /// Its exit code; minus the signal's number if a signal ended it; `nil` if time ran out.
    let code: Int32?
    let output: String
    let errors: String
  }

  /// Runs it with the caller's environment.
  func run(within time: Duration = .seconds(120)) throws -> Result {
    let process = try ChildProcess(path, arguments, environment: Self.environment, outputLimit: 4 << 20)
    let clock = ContinuousClock()
    let deadline = clock.now + time
    while clock.now < deadline && (process.output.isOpen || process.errors.isOpen) {
      var watched: [pollfd] = []
      if process.output.isOpen {
        watched.append(pollfd(fd: process.output.descriptor, events: Int16(POLLIN), revents: 0))
      }
      if process.errors.isOpen {
        watched.append(pollfd(fd: process.errors.descriptor, events: Int16(POLLIN), revents: 0))
      }
      _ = poll(&watched, nfds_t(watched.count), 1000)
      process.drain()
    }
    let inTime = clock.now < deadline
    if !inTime { process.kill() }
    let ending = process.wait()
    let printed = process.takeOutput()
    let code =
      switch ending {
      case .exited(let code): code
      case .signal(let signal): -signal
      }
    return Result(code: inTime ? code : nil, output: printed.output.string, errors: printed.errors.string)
  }

  private static var environment: [String: String] {
    var environment: [String: String] = [:]
    for name in ["PATH", "HOME", "TMPDIR", "DEVELOPER_DIR", "SDKROOT", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return environment
  }
}
