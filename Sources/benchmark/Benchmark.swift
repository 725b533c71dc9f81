import ArgumentParser
import Foundation
import TensorCore

/// Measures the engine on the workloads that `benchmarks/bench_torch.py` measures PyTorch on.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures the engine: medians of at least 11 repetitions after warm-up, in seconds per call.",
    discussion: """
      Examples:
        swift run -c release benchmark
        swift run -c release benchmark --only mlp --only softmax --json
        swift run -c release benchmark --once mlp         one training, to be timed from outside
        swift run -c release benchmark --growth           how cost grows with elements, batch, depth, operations

      The names and definitions are those of benchmarks/bench_torch.py; benchmarks/compare runs both, turn about.
      """)

  @Option(help: "How many threads may share the work.")
  var threads = 1

  @Option(help: "Only workloads whose name contains this; may be given several times.")
  var only: [String] = []

  @Option(help: "How many repetitions are measured.")
  var reps = 11

  @Flag(help: "Print JSON: the median of each workload under \"seconds\", the shortest under \"min\".")
  var json = false

  @Flag(help: "Measure the families that show how cost grows instead.")
  var growth = false

  @Option(help: "Train once and print the test accuracy: mlp.")
  var once: String?

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads must be at least 1, got \(threads)") }
    guard reps >= 1 else { throw ValidationError("--reps must be at least 1, got \(reps)") }
    guard once == nil || once == "mlp" else { throw ValidationError("--once knows mlp only, got \(once ?? "")") }
  }

  func run() throws {
    setThreadCount(threads)
    if once != nil {
      print("{\"test_accuracy\": \(rounded(try DigitsTraining().run(.plain).accuracy()))}")
      return
    }
    var stopwatch = Stopwatch(repetitions: reps, only: only)
    if growth {
      try stopwatch.measureGrowth()
    } else {
      try stopwatch.measureTraining()
      try stopwatch.measureMatrixProducts()
      try stopwatch.measureElements()
      try stopwatch.measureMovement()
      try stopwatch.measureSmallTensors()
    }
    guard !stopwatch.timings.isEmpty else {
      throw ValidationError("no workload has \(only.joined(separator: " or ")) in its name")
    }
    let report = BenchmarkReport(threads: threads, timings: stopwatch.timings, reps: reps)
    print(json ? try report.json() : report.table())
  }
}
