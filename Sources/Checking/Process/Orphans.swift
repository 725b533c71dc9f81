import CProcess
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends what learners' processes leave behind, daemons included.
///
/// We adopt orphans (Linux: "child subreaper"). Each of our processes is started in a session of its own, and a session can
/// be left only for a new one: therefore a child of ours in a foreign session that we did not start is a learner's orphan.
enum Orphans {
  /// Children belong to the whole process, and so does the list of those we know.
  private static let known = Mutex<Set<pid_t>>([])
  private static let adopting: Bool = cprocess_adopt_orphans() == 0

  /// Starts a process and notes it, without anybody looking for orphans in between.
  static func starting(_ start: () -> pid_t) -> pid_t {
    _ = adopting
    return known.withLock { known in
      let process = start()
      if process > 0 { known.insert(process) }
      return process
    }
  }

  /// Ends the processes that we started; who waits for them finds out. Each leads a group of its own.
  static func endKnown() {
    known.withLock { for process in $0 { kill(-process, SIGKILL) } }
  }

  /// Forgets a process that was waited for, and ends all orphans.
  static func ended(_ process: pid_t) {
    known.withLock { _ = $0.remove(process) }
    endAll()
  }

  /// Ends orphans until there are none: an orphan that ends hands its own children to us.
  static func endAll() {
    // A bound, should something start processes faster than they can be ended.
    for _ in 0..<10_000 {
      let orphans = known.withLock { known in children.filter { !known.contains($0) && isForeign($0) } }
      if orphans.isEmpty { return }
      for orphan in orphans {
        kill(orphan, SIGKILL)
        waitpid(orphan, nil, 0)
      }
    }
  }

  private static func isForeign(_ process: pid_t) -> Bool {
    let session = getsid(process)
    return session > 0 && session != getsid(0)
  }

  /// Our children, those of every thread.
  private static var children: [pid_t] {
    names(in: "/proc/self/task").flatMap { thread in
      text(of: "/proc/self/task/\(thread)/children").split(separator: " ").compactMap { pid_t($0) }
    }
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { !$0.hasPrefix(".") }
  }

  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      text.append(contentsOf: buffer[..<count])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
