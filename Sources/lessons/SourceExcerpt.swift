/// Cuts one function out of a Swift file, with the comment above it: what `solution` shows of a reference.
enum SourceExcerpt {
  /// The function of that name, without the indentation of its surroundings; nil if the text has none.
  static func function(_ name: String, in source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = index(of: name, in: lines), let end = lastLine(of: lines, from: start) else { return nil }
    let first = firstLine(of: lines, above: start)
    let indent = lines[start].prefix { $0 == " " }.count
    return lines[first...end].map { $0.dropFirst(min(indent, $0.prefix { $0 == " " }.count)) }.joined(separator: "\n")
  }

  /// A protocol's requirement as Markdown: the text of its comment, and its declaration as code beneath.
  static func requirement(_ name: String, in source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = index(of: name, in: lines) else { return nil }
    let comment = lines[firstLine(of: lines, above: start)..<start].map { line in
      let text = line.drop { $0 == " " }.drop { $0 == "/" }
      return text.first == " " ? text.dropFirst() : text
    }
    return (comment + ["", "```swift", lines[start].drop { $0 == " " }, "```"]).joined(separator: "\n")
  }

  /// The line, from 1, on which a function is declared.
  static func line(of name: String, in source: String) -> Int? {
    index(of: name, in: source.split(separator: "\n", omittingEmptySubsequences: false)).map { $0 + 1 }
  }

  private static func index(of name: String, in lines: [Substring]) -> Int? {
    lines.firstIndex { line in
      line.firstRange(of: "func \(name)(") != nil || line.firstRange(of: "func \(name)<") != nil
    }
  }

  private static func firstLine(of lines: [Substring], above start: Int) -> Int {
    var first = start
    while first > 0, isPartOfDeclaration(lines[first - 1]) { first -= 1 }
    return first
  }

  /// Comments and attributes right above a declaration belong to it.
  private static func isPartOfDeclaration(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("//") || text.hasPrefix("@")
  }

  /// The line on which the function's braces close. Braces in strings and comments do not count.
  private static func lastLine(of lines: [Substring], from start: Int) -> Int? {
    var depth = 0
    for index in start..<lines.count {
      let before = depth
      var opened = false
      for brace in withoutStringsAndComments(lines[index]) where brace == "{" || brace == "}" {
        depth += brace == "{" ? 1 : -1
        opened = opened || brace == "{"
      }
      if depth == 0, before > 0 || opened { return index }
    }
    return nil
  }

  private static func withoutStringsAndComments(_ line: Substring) -> String {
    String(line).replacing(/"(?:[^"\\]|\\.)*"/, with: "").replacing(/\/\/.*/, with: "")
  }
}
