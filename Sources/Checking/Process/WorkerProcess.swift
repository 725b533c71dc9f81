import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process that runs a learner's code: given one library, asked for one exercise after the other, ended when in doubt.
final class WorkerProcess {
  /// What a batch of calls came to.
  struct Run {
    enum Ending: Equatable {
      /// All calls were answered; the process has so many threads now.
      case finished(threads: Int)
      case ended(ChildProcess.Ending)
      case outOfTime
      case printedTooMuch
      /// Replies that nobody asked for, or that make no sense.
      case damaged
    }

    /// The outcomes of the first calls, up to where it ended.
    var outcomes: [Outcome] = []
    var ending: Ending
    /// What the learner's code printed, and what the runtime wrote when it crashed.
    var output: String
    var errors: String
    /// How long it was waited for.
    var deadline = Duration.seconds(5)

    /// Whether an earlier exercise in the same process can be why it ended: by a forged reply, a timer, memory that it kept.
    /// Not so for a loop that never ends: whoever waits for it should not wait twice.
    var mayBeDueToEarlierCalls: Bool {
      switch ending {
      case .finished, .outOfTime, .printedTooMuch: false
      case .ended, .damaged: true
      }
    }
  }

  /// The library could not be used.
  struct Unusable: Error {
    let reason: String
  }

  private let process: ChildProcess
  private var socket: Socket
  private let clock = ContinuousClock()
  private var lastNumber = 0
  /// The exercises of the lesson's contract; known when the library is open.
  private(set) var exercises: [String] = []

  /// Starts a worker.
  /// - Parameters:
  ///   - program: the path of `lesson-worker`.
  ///   - name: what the list of processes shows.
  ///   - backtrace: whether a crash tells the learner's line; that takes longer.
  init(program: String, name: String, limits: Limits, backtrace: Bool = false) throws {
    let ends = try Socket.pair()
    socket = Socket(ends.ours)
    defer { close(ends.workers) }
    let seconds = limits.deadline.components.seconds + 1
    process = try ChildProcess(
      program, [name, "\(backtrace ? 0 : limits.memory)", "\(seconds * 4)", "600"],
      environment: Self.environment(backtrace: backtrace), channel: ends.workers, outputLimit: limits.output)
  }

  /// One thread: the checker uses the cores. Nothing of the caller's environment is needed, and secrets stay out.
  private static func environment(backtrace: Bool) -> [String: String] {
    // The innermost frames tell the line; the outermost, numbered from within, how deep a recursion went.
    let options =
      backtrace
      ? "enable=yes,color=no,interactive=no,output-to=stderr,threads=crashed,registers=none,images=none,limit=24,top=4,"
        + "sanitize=no,symbolicate=full,cache=no" : "enable=no"
    return ["OMP_NUM_THREADS": "1", "SWIFT_BACKTRACE": options, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
  }

  /// Opens a learner's library.
  /// - Throws: `Unusable` if the learner's struct is not in it, or if opening it ended the process.
  func open(_ library: LearnerLibrary, within time: Duration) throws {
    socket.queue(frame(WorkerRequest.open(library: library.path, typeName: library.typeName)))
    var reason: String? = "no answer"
    let stop = receive(until: clock.now + time) { reply in
      switch reply {
      case .ready(let names):
        exercises = names
        reason = nil
      case .unusable(let why): reason = why
      default: return nil
      }
      return true
    }
    if let reason { throw Unusable(reason: stop == nil ? reason : "\(stop!)") }
  }

  /// Calls `exercise` once for each element of `inputs`.
  func run(_ exercise: String, _ inputs: [[Value]], deadline: Duration) -> Run {
    let first = lastNumber + 1
    for inputs in inputs { queue { .call(number: $0, exercise: exercise, inputs: inputs) } }
    queue { .finish(number: $0) }

    var outcomes: [Outcome] = []
    let stop = receive(until: clock.now + deadline) { reply in
      switch reply {
      case .outcome(first + outcomes.count, let outcome) where outcomes.count < inputs.count:
        outcomes.append(outcome)
        return false
      case .finished(first + inputs.count) where outcomes.count == inputs.count: return true
      default: return nil
      }
    }
    let printed = process.takeOutput()
    return Run(
      outcomes: outcomes,
      ending: printed.output.exceeded ? .printedTooMuch : stop ?? .finished(threads: process.threadCount),
      output: printed.output.string, errors: printed.errors.string, deadline: deadline)
  }

  private func queue(_ request: (Int) -> WorkerRequest) {
    lastNumber += 1
    socket.queue(frame(request(lastNumber)))
  }

  /// Exchanges messages until `take` says that it was the last one (`nil`: this one makes no sense), or until something else ends it. Unless
  /// it was the last message, the process is gone afterwards.
  private func receive(
    until deadline: ContinuousClock.Instant, _ take: (WorkerReply) -> Bool?
  ) -> Run.Ending? {
    while true {
      let ended = poll(until: deadline)
      socket.exchange()
      process.drain()
      do {
        for reply in try socket.replies() {
          switch take(reply) {
          case true?: return nil
          case false?: continue
          case nil: return kill(.damaged)
          }
        }
      } catch {
        return kill(.damaged)
      }
      if ended { return .ended(process.wait()) }
      if process.output.exceeded || process.errors.exceeded { return kill(.printedTooMuch) }
      if clock.now >= deadline { return kill(.outOfTime) }
    }
  }

  private func kill(_ ending: Run.Ending) -> Run.Ending {
    process.kill()
    return ending
  }

  /// Waits until something can be done; true if the process has ended.
  private func poll(until deadline: ContinuousClock.Instant) -> Bool {
    var watched = [pollfd(fd: process.exitDescriptor, events: Int16(POLLIN), revents: 0)]
    if socket.isOpen { watched.append(pollfd(fd: socket.descriptor, events: socket.events, revents: 0)) }
    if process.output.isOpen {
      watched.append(pollfd(fd: process.output.descriptor, events: Int16(POLLIN), revents: 0))
    }
    if process.errors.isOpen {
      watched.append(pollfd(fd: process.errors.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let left = max(.zero, deadline - clock.now)
    let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
    #if canImport(Glibc)
      _ = Glibc.poll(&watched, nfds_t(watched.count), Int32(milliseconds))
    #else
      _ = Darwin.poll(&watched, nfds_t(watched.count), Int32(milliseconds))
    #endif
    // Without an exit descriptor the closed channel has to tell.
    return watched[0].revents != 0 || (process.exitDescriptor < 0 && !socket.isOpen)
  }
}
