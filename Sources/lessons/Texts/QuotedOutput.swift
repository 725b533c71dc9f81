import Checking
import Foundation

/// What a text quotes of the program's own output, and whether the program still says so.
struct QuotedOutput {
  /// The text that quotes.
  let file: URL
  private let text: FilledText

  /// Reads a text; nil if there is none or it quotes nothing.
  init?(_ file: URL) {
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    text = FilledText(content)
    self.file = file
    if text.blocks.isEmpty { return nil }
  }

  /// The commands whose output is not what the text says.
  func differences() throws -> [String] {
    try text.blocks.filter { try !saySame($0.output, output(of: $0.arguments)) }
      .map { "lessons " + $0.arguments.joined(separator: " ") }
  }

  /// Writes the output of every command into the text. A Chinese text that matched its English counterpart still does,
  /// since filled blocks are no part of the revision.
  func fill() throws {
    var filled = text
    try filled.fill(output)
    guard filled.text != text.text else { return }
    do { try Data(filled.text.utf8).write(to: file, options: .atomic) } catch {
      throw Complaint.cannot(.write, file, error)
    }
  }

  /// Runs this very program, plainly, in the language of the text.
  private func output(of arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = try Checkout.current().program
    process.arguments = arguments + ["--plain", "--lang", file.path.hasSuffix(".zh-CN.md") ? "zh" : "en"]
    process.environment = ProcessInfo.processInfo.environment.merging(["COLUMNS": "100"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch {
      throw Complaint.failure("Cannot run myself: \(error)", "无法运行本程序：\(error)")
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
