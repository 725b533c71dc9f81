/// Times workloads: three calls to warm up, then repetitions of as many calls as take about 30 ms.
struct Stopwatch {
  /// How long one call of a workload takes, in seconds.
  struct Timing {
    let name: String
    let median: Double
    let minimum: Double
  }

  /// What was measured so far, in order.
  private(set) var timings: [Timing] = []
  /// At least so many repetitions are measured.
  let repetitions: Int
  /// Parts of names: only workloads that contain one are measured; all if there is none.
  let only: [String]

  init(repetitions: Int, only: [String]) {
    (self.repetitions, self.only) = (repetitions, only)
  }

  /// Whether a workload was asked for.
  func wants(_ name: String) -> Bool { only.isEmpty || only.contains { name.contains($0) } }

  /// Measures `body`, if it was asked for.
  mutating func measure(_ name: String, repetitions: Int? = nil, _ body: () throws -> Void) throws {
    guard wants(name) else { return }
    for _ in 0..<3 { try body() }
    let calls = max(1, Int(0.03 / max(try seconds(of: 1, body), 1e-9)))
    let times = try (0..<(repetitions ?? self.repetitions)).map { _ in try seconds(of: calls, body) }.sorted()
    let middle = times.count / 2
    let median = times.count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2
    timings.append(Timing(name: name, median: median, minimum: times[0]))
  }

  private func seconds(of calls: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let elapsed = try clock.measure { for _ in 0..<calls { try body() } }
    return elapsed / .seconds(calls)
  }
}
