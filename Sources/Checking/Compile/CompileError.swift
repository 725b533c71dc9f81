/// One message of the compiler about the learner's file.
public struct CompileError: Codable, Hashable, Sendable {
  /// Where it is.
  public let location: Verdict.Location
  /// The compiler's own words.
  public let message: String
  /// What it means, in plain words, for what people new to Swift do most.
  public let explanation: Words?

  /// The errors about `file` in what the compiler wrote, each once, without those about other files.
  static func all(in text: String, file: String) -> [CompileError] {
    var errors: [CompileError] = []
    let lines = text.split(separator: "\n")
    for (index, line) in lines.enumerated() {
      guard let (location, message) = parse(line, file) else { continue }
      // Lines that begin with "note:" or quote the source belong to the error above them.
      let details = lines[(index + 1)...].prefix { !$0.contains(": error: ") }.filter { $0.contains(": note: ") }
      let error = CompileError(
        location: location, message: message,
        explanation: CompilerWords.explanation(of: message, details: details.joined(separator: "\n")))
      if !errors.contains(error) { errors.append(error) }
    }
    return errors
  }

  /// `FILE:LINE:COLUMN: error: MESSAGE`
  private static func parse(_ line: Substring, _ file: String) -> (Verdict.Location, String)? {
    guard line.hasPrefix(file + ":") else { return nil }
    let parts = line.dropFirst(file.count + 1).split(separator: ":", maxSplits: 3)
    guard parts.count == 4, let row = Int(parts[0]), let column = Int(parts[1]), parts[2] == " error" else {
      return nil
    }
    return (Verdict.Location(file: file, line: row, column: column), String(parts[3].dropFirst()))
  }
}
