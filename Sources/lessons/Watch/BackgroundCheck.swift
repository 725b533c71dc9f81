import Checking
import Dispatch
import Foundation
import Synchronization

/// One check at a time beside the keyboard, which stays alive meanwhile.
final class BackgroundCheck: Sendable {
  private let checker: Checker
  private let state = Mutex(State())

  private struct State {
    var isRunning = false
    var report: LessonReport?
  }

  init(_ checker: Checker) { self.checker = checker }

  /// Whether a check is under way.
  var isRunning: Bool { state.withLock { $0.isRunning } }

  /// Starts to check a lesson; there must be no check under way.
  func start(_ lesson: Lesson) {
    state.withLock { $0 = State(isRunning: true) }
    DispatchQueue.global(qos: .userInteractive).async { [self] in
      let report = checker.check(lesson)
      state.withLock { $0 = State(isRunning: false, report: report) }
    }
  }

  /// The report of a check that ended, once.
  func takeReport() -> LessonReport? {
    state.withLock { state in
      defer { state.report = nil }
      return state.report
    }
  }

  /// Ends the check that is under way and all it started; its report is void. A file that was saved again should not have
  /// to wait for the endless loop in its predecessor.
  func stop() {
    while isRunning {
      Checker.endProcesses()
      poll(nil, 0, 2)
    }
    _ = takeReport()
  }
}
