import Foundation

/// A folder or a file that cannot be read, in words.
struct ReadingProblem: Error, CustomStringConvertible {
  let description: String
}

/// Every case of every *.jsonl file in a folder, files in alphabetical order; only those of the given names, if there are any.
func readCases(in folder: String, groups: [String] = []) throws -> [GoldenCase] {
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
  } catch {
    throw ReadingProblem(description: "cannot read the folder \(folder): \(error.localizedDescription)")
  }
  guard !names.isEmpty else { throw ReadingProblem(description: "there is no *.jsonl file in \(folder)") }
  if let unknown = groups.first(where: { !names.contains("\($0).jsonl") }) {
    throw ReadingProblem(description: "there is no file \(unknown).jsonl in \(folder)")
  }
  return try names.filter { groups.isEmpty || groups.contains(String($0.dropLast(6))) }.flatMap { name in
    let text = try String(contentsOf: URL(fileURLWithPath: folder).appending(path: name), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").enumerated().map { line, text in
      do {
        return try GoldenCase(decoder.decode(JSON.self, from: Data(text.utf8)))
      } catch {
        throw ReadingProblem(description: "\(name), line \(line + 1): \(error)")
      }
    }
  }
}

/// Cases in which we differ from PyTorch on purpose: lines `pattern<space>decision`, where * stands for anything.
struct Deviations {
  private let patterns: [String]

  /// The list beside the decisions, in the checkout that this program was built from.
  static let standardFile = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../docs/decisions/deviations.txt").standardized.path

  init(file: String) throws {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw ReadingProblem(description: "cannot read the list of deviations \(file)")
    }
    patterns = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// Whether a case is listed.
  func contains(_ id: String) -> Bool { patterns.contains { Self.matches(id[...], $0[...]) } }

  private static func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return text == pattern }
    guard text.hasPrefix(pattern[..<star]) else { return false }
    let rest = pattern[pattern.index(after: star)...]
    var tail = text.dropFirst(pattern.distance(from: pattern.startIndex, to: star))
    while true {
      if matches(tail, rest) { return true }
      if tail.isEmpty { return false }
      tail = tail.dropFirst()
    }
  }
}
