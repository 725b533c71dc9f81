import Foundation

/// Counts per operation, and the first difference of each.
struct Report: Encodable {
  struct Line: Encodable {
    let operation: String
    var passed = 0
    var failed = 0
    var unsupported = 0
    var deliberate = 0
    var ported = 0
    var firstFailure: String?
  }

  private(set) var operations: [Line] = []
  private(set) var total = Line(operation: "all")

  init(_ cases: [GoldenCase], deviations: Deviations) {
    var place: [String: Int] = [:]
    for golden in cases {
      let k = place[golden.operation] ?? operations.count
      if k == operations.count {
        operations.append(Line(operation: golden.operation))
        place[golden.operation] = k
      }
      var outcome = conformance.run(golden)
      if deviations.contains(golden.id), outcome != .passed { outcome = .deliberate }
      operations[k].count(outcome, of: golden.id)
      total.count(outcome, of: golden.id)
    }
  }

  /// Nothing failed and nothing is unsupported.
  var isClean: Bool { total.failed == 0 && total.unsupported == 0 }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func table() -> String {
    func row(_ name: String, _ cells: [String]) -> String {
      name.padding(toLength: 34, withPad: " ", startingAt: 0)
        + cells.map { String(repeating: " ", count: max(13 - $0.count, 1)) + $0 }.joined()
    }
    var lines = [row("operation", ["passed", "failed", "unsupported", "deliberate", "ported"])]
    for line in operations + [total] {
      let counts = [line.passed, line.failed, line.unsupported, line.deliberate, line.ported]
      lines.append(row(line.operation, counts.map { $0 == 0 ? "·" : "\($0)" }))
      if line.operation != "all", let failure = line.firstFailure { lines.append("    \(failure)") }
    }
    return lines.joined(separator: "\n")
  }
}

extension Report.Line {
  mutating func count(_ outcome: Outcome, of id: String) {
    switch outcome {
    case .passed: passed += 1
    case .failed(let reason):
      failed += 1
      if firstFailure == nil { firstFailure = "\(id): \(reason)" }
    case .notSupported: unsupported += 1
    case .deliberate: deliberate += 1
    case .ported: ported += 1
    }
  }
}
