import ArgumentParser
import Foundation

/// Holds the engine against results of real PyTorch.
@main
struct Conformance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs every *.jsonl file of golden vectors in a folder and counts, per operation, where the engine agrees.",
    discussion: """
      Example: swift run -c release conformance Tests/ConformanceTests/Golden --op softmax

      passed        same values, gradients, view layout, or both refuse
      failed        a difference; the first one is shown
      unsupported   no such operation here
      deliberate    a difference we want, listed beside the decision that explains it
      ported        a line of Python, ported by hand as a test

      The exit code is 0 only when nothing failed and nothing is unsupported.
      """)

  @Argument(help: "The folder with the *.jsonl files.", completion: .directory)
  var folder: String

  @Option(name: .customLong("op"), help: "Only this operation.")
  var operation: String?

  @Option(parsing: .upToNextOption, help: "Only these groups: names of files without the ending.")
  var groups: [String] = []

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Option(help: "The list of deliberate deviations.")
  var deviations = Deviations.standardFile

  func run() throws {
    let cases: [GoldenCase]
    let known: Deviations
    do {
      cases = try readCases(in: folder, groups: groups).filter { operation == nil || $0.operation == operation }
      known = try Deviations(file: deviations)
    } catch let problem as ReadingProblem {
      throw ValidationError(problem.description)
    }
    guard !cases.isEmpty else {
      throw ValidationError("there is no case \(operation.map { "of operation '\($0)' " } ?? "")in \(folder)")
    }
    let report = Report(cases, deviations: known)
    print(json ? try report.json() : report.table())
    if !report.isClean { throw ExitCode.failure }
  }
}
