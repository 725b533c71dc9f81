import Testing
@testable import Checking

/// Something that a learner's code may do to the process it runs in.
struct HostileCase: Sendable, CustomTestStringConvertible {
  /// Letters only.
  let name: String
  let kind: Verdict.Kind
  /// Part of what the learner is told.
  var says = ""
  let body: String
  var outside = ""
  /// Whether the line in the learner's file must be told.
  var tellsLine = false

  var testDescription: String { name }

  static let all: [HostileCase] = [
    .init(name: "trap", kind: .crashed, says: "too many", body: "fatalError(\"too many\")"),
    .init(
      name: "index", kind: .crashed, says: "An index is outside the list", body: "return [1, 2, 3][samples + 3]",
      tellsLine: true),
    .init(
      name: "overflow", kind: .crashed, says: "too large, too small or negative", body: "return Int.max + samples",
      tellsLine: true),
    .init(
      name: "division", kind: .crashed, says: "divided by zero", body: "return samples / (batchSize - batchSize)",
      tellsLine: true),
    .init(name: "optional", kind: .crashed, says: "unwrapped", body: "return Int(\"x\")!", tellsLine: true),
    .init(name: "loop", kind: .ranTooLong, says: "No answer within 2 s", body: "while samples >= 0 {}; return 1"),
    .init(
      name: "recursion", kind: .crashed, says: "calls itself without end", body: "return sum(samples)",
      outside: "func sum(_ n: Int) -> Int { 1 + sum(n + 1) }"),
    .init(
      name: "memory", kind: .usedTooMuchMemory, says: "More memory",
      body: "return [Int](repeating: 1, count: 100 << 27).count"),
    .init(
      name: "growth", kind: .usedTooMuchMemory, says: "More memory",
      body: "var list = [[Int]](); while true { list.append(.init(repeating: 1, count: 1 << 20)) }"),
    .init(name: "print", kind: .printedTooMuch, says: "far more", body: "while true { print(\"and on and on\") }"),
    .init(name: "exit", kind: .crashed, says: "exit code 0", body: "exit(0)"),
    .init(
      name: "descriptors", kind: .workerLost, says: "close a descriptor",
      body: "for descriptor in Int32(0)..<256 { close(descriptor) }; \(TrialLesson.right)"),
    .init(name: "kill", kind: .workerLost, says: "killed from outside", body: "kill(getpid(), SIGKILL); return 0"),
    .init(name: "stop", kind: .ranTooLong, says: "No answer within 2 s", body: "kill(getpid(), SIGSTOP); return 0"),
    .init(
      name: "forgery", kind: .workerLost, says: "nobody asked for",
      body: """
        let reply = frame(WorkerReply.outcome(number: 1, .answer(.int(3))))
        _ = reply.withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
        \(TrialLesson.right)
        """),
    // The forged end is believed; the replies that come after it must cost the next exercise nothing.
    .init(
      name: "ending", kind: .changesFromRunToRun,
      body: """
        let answers = (8...13).map { WorkerReply.outcome(number: $0, .answer(.int(0))) }
        for reply in answers + [.finished(number: 14)] {
          _ = frame(reply).withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
        }
        return 0
        """),
    .init(
      name: "garbage", kind: .workerLost, says: "nobody asked for",
      body: "_ = [UInt8](repeating: 255, count: 4096).withUnsafeBytes { write(3, $0.baseAddress, $0.count) }; return 0"),
    .init(name: "input", kind: .passed, body: "while let line = readLine() { print(line) }; \(TrialLesson.right)"),
    .init(
      name: "child", kind: .passed, body: "spawn(\"/bin/sleep\", [\"1000\"]); \(TrialLesson.right)", outside: spawning),
    .init(
      name: "daemon", kind: .passed, body: "spawn(\"/bin/sleep\", [\"1000\"], session: true); \(TrialLesson.right)",
      outside: spawning),
    .init(
      name: "orphan", kind: .passed,
      body:
        "spawn(\"/bin/sh\", [\"-c\", \"setsid sleep 1000 hostile-orphan & setsid sleep 1000 hostile-orphan &\"]); \(TrialLesson.right)",
      outside: spawning),
    .init(
      name: "thread", kind: .passed, body: "linger(); \(TrialLesson.right)",
      outside: """
        func linger() {
          var thread = pthread_t()
          pthread_create(&thread, nil, { _ in while true { usleep(1000) } }, nil)
        }
        """),
  ]

  /// Starts a process under a name that can be found again: its first argument.
  private static let spawning = """
    func spawn(_ path: String, _ arguments: [String], session: Bool = false) {
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      posix_spawnattr_setflags(&attributes, Int16(session ? 0x80 : 0x02))
      var words = (["hostile-child"] + arguments).map { strdup($0) } + [nil]
      var process = pid_t()
      posix_spawn(&process, path, nil, &attributes, &words, nil)
    }
    """
}
