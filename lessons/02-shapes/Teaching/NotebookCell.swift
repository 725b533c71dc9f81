import Checking
import TensorCore

/// A cell of a PyTorch notebook, run on our engine, with what PyTorch printed.
struct NotebookCell: Sendable {
  /// The cell as a learner would write it on our engine.
  let code: String
  /// What PyTorch printed below the cell, to the character.
  let expected: String
  /// Runs the cell; what it prints.
  let run: @Sendable () throws -> String

  /// A cell that prints `expected` in PyTorch.
  init(_ code: String, prints expected: String, run: @escaping @Sendable () throws -> String) {
    self.code = code
    self.expected = expected
    self.run = run
  }

  /// What our engine prints; of an error, the last line of PyTorch's.
  var printed: String {
    do { return try run() } catch let error as TensorError {
      return "\(error.pythonName): \(error.message)"
    } catch { return "\(error)" }
  }

  /// Whether that is what PyTorch printed.
  var isFaithful: Bool { printed == expected }

  /// Shows cells with what they print, and says how many print what PyTorch prints.
  static func show(_ cells: [NotebookCell], to output: Experiment.Output) {
    for cell in cells {
      cell.code.split(separator: "\n").forEach { output.line("> \($0)") }
      cell.printed.split(separator: "\n", omittingEmptySubsequences: false).forEach { output.line("  \($0)") }
    }
    let faithful = cells.count(where: \.isFaithful)
    output.say(
      Words(
        en: "\(faithful) of \(cells.count) cells print what PyTorch prints.",
        zh: "\(cells.count) 个单元格中有 \(faithful) 个的输出与 PyTorch 一致。"))
  }
}

/// A shape as PyTorch prints it.
func torchSize(_ shape: [Int]) -> String { "torch.Size(\(shape))" }

extension TensorError {
  /// The Python exception that PyTorch raises for this kind of failure.
  var pythonName: String {
    switch kind {
    case .dimension, .index: "IndexError"
    case .argument: "ValueError"
    case .shape, .graph, .inPlace, .memory: "RuntimeError"
    }
  }
}
