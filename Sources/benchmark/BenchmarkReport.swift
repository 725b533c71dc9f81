import Foundation
import TensorCore

/// The measurements as a table or as JSON of the shape that `bench_torch.py` prints.
struct BenchmarkReport {
  let threads: Int
  let timings: [Stopwatch.Timing]
  let reps: Int

  /// A line for each workload.
  func table() -> String {
    let width = timings.map(\.name.count).max() ?? 0
    let lines = timings.map { timing in
      timing.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + milliseconds(timing.median)
        + "   shortest " + milliseconds(timing.minimum)
    }
    return (["Milliseconds per call, \(threads) thread(s), BLAS: \(blasName ?? "our own product")"] + lines)
      .joined(separator: "\n")
  }

  /// One object: threads, reps, blas, seconds (medians by name), min.
  func json() throws -> String {
    struct Report: Encodable {
      let threads: Int
      let reps: Int
      let blas: String
      let seconds: [String: Double]
      let min: [String: Double]
    }
    func byName(_ value: (Stopwatch.Timing) -> Double) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: timings.map { ($0.name, rounded(value($0))) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let report = Report(
      threads: threads, reps: reps, blas: blasName ?? "none", seconds: byName(\.median), min: byName(\.minimum))
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  private func milliseconds(_ seconds: Double) -> String { String(format: "%12.5f", seconds * 1000) }
}

/// The number to four significant digits.
func rounded(_ value: Double) -> Double { Double(String(format: "%.4g", value)) ?? value }
