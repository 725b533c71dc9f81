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
  func run() throws -> Result { try start().result() }

  /// Starts it.
  /// - Parameter listening: whether its standard input waits for `tell`; otherwise it is empty.
  func start(listening: Bool = false) throws -> Running {
    let input = listening ? try ChildProcess.pipe() : nil
    do {
      let process = try ChildProcess(
        path, arguments, environment: Self.environment, input: input?.read, outputLimit: 4 << 20)
      return Running(process, input: input)
    } catch {
      if let input { [input.read, input.write].forEach { close($0) } }
      throw error
    }
  }

  private static var environment: [String: String] {
    var environment: [String: String] = [:]
    for name in ["PATH", "HOME", "TMPDIR", "DEVELOPER_DIR", "SDKROOT", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return environment
  }
}

extension Command {
  /// A program that was started.
  final class Running {
    private let process: ChildProcess
    private var input: (read: Int32, write: Int32)?
    private let deadline = ContinuousClock().now + .seconds(120)

    fileprivate init(_ process: ChildProcess, input: (read: Int32, write: Int32)?) {
      self.process = process
      self.input = input
    }

    deinit { closeInput() }

    private var inTime: Bool { ContinuousClock().now < deadline }
    private var mayPrint: Bool { process.output.isOpen || process.errors.isOpen }

    /// Writes all of its standard input, which must be short enough for a pipe to hold it.
    func tell(_ bytes: [UInt8]) {
      // We keep the other end open as well until this is done: a program that has ended already raises no signal.
      if let input { _ = write(input.write, bytes, bytes.count) }
      closeInput()
    }

    private func closeInput() {
      if let input { [input.read, input.write].forEach { close($0) } }
      input = nil
    }

    /// Waits until it has made a file; false if it ended without one.
    func makes(_ file: String) -> Bool {
      while access(file, F_OK) != 0 {
        guard inTime && mayPrint else { return false }
        drain(milliseconds: 1)
      }
      return true
    }

    /// Waits for its end; whatever takes longer than two minutes is ended.
    func result() -> Result {
      while inTime && mayPrint { drain(milliseconds: 1000) }
      let inTime = inTime
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

    /// Reads what it prints, and waits for it so long.
    private func drain(milliseconds: Int32) {
      var watched: [pollfd] = []
      if process.output.isOpen {
        watched.append(pollfd(fd: process.output.descriptor, events: Int16(POLLIN), revents: 0))
      }
      if process.errors.isOpen {
        watched.append(pollfd(fd: process.errors.descriptor, events: Int16(POLLIN), revents: 0))
      }
      _ = poll(&watched, nfds_t(watched.count), milliseconds)
      process.drain()
    }
  }
}
