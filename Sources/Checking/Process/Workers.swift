import Foundation

/// Where the workers of one check come from. Two are started while the learner's file is compiled, which leaves a core free: starting
/// takes a worker longer than all calls of a lesson.
final class Workers: @unchecked Sendable {
  private let build: BuildFolder
  private let name: String
  private let limits: Limits
  // The lock is what makes this class sendable.
  private let lock = NSLock()
  private var waiting: [WorkerProcess] = []

  /// - Parameter name: the learner's struct, told to whoever looks at the list of processes.
  init(build: BuildFolder, name: String, limits: Limits) {
    self.build = build
    self.name = name
    self.limits = limits
  }

  /// Starts the two that every check needs. They end with the thread that calls this.
  func startTwo() {
    // Once is enough for a file that was saved while it was compiled, and is compiled again.
    guard lock.withLock({ waiting.isEmpty }) else { return }
    // Whoever takes one that could not be started hears why.
    let two = (0..<2).compactMap { _ in try? start(backtrace: false) }
    lock.withLock { waiting += two }
  }

  /// A worker that has no library open yet.
  /// - Parameter backtrace: whether a crash tells the learner's line; that takes longer.
  func take(backtrace: Bool) throws -> WorkerProcess {
    let started = backtrace ? nil : lock.withLock { waiting.popLast() }
    return try started ?? start(backtrace: backtrace)
  }

  private func start(backtrace: Bool) throws -> WorkerProcess {
    try WorkerProcess(program: build.worker, name: name, limits: limits, backtrace: backtrace)
  }
}
