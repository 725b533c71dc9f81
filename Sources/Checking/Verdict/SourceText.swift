/// A learner's file as far as the checker reads it: without comments and strings, cut into functions.
struct SourceText {
  private let tokens: [Substring]

  /// Reads `text`.
  init(_ text: String) { tokens = Self.words(in: text) }

  /// Which of `names` are called in the function `function`, or outside of the functions named `others`.
  func calls(of names: [String], in function: String, others: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    var used = Set<Substring>()
    var index = 0
    while index < tokens.count {
      if tokens[index] == "func", index + 1 < tokens.count {
        let name = tokens[index + 1]
        let body = self.body(from: index + 2)
        if !others.contains(String(name)) { used.formUnion(tokens[body]) }
        index = max(body.upperBound, index + 1)
      } else {
        used.insert(tokens[index])
        index += 1
      }
    }
    return names.filter { used.contains(Substring($0)) }
  }

  /// Every name that occurs.
  var names: Set<String> { Set(tokens.lazy.filter { $0 != "{" && $0 != "}" }.map(String.init)) }

  /// The names of the types that the file declares outside of braces and not privately.
  var declaredTypes: Set<String> {
    let keywords: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    var names = Set<String>()
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token == "{" { depth += 1 }
      if token == "}" { depth -= 1 }
      guard depth == 0, keywords.contains(token), index + 1 < tokens.count else { continue }
      // Modifiers stand before: `private final class`.
      let before = tokens[max(0, index - 3)..<index]
      if !before.contains("private") && !before.contains("fileprivate") { names.insert(String(tokens[index + 1])) }
    }
    return names
  }

  /// The tokens between the braces that follow `start`.
  private func body(from start: Int) -> Range<Int> {
    guard let open = tokens[start...].firstIndex(of: "{") else { return start..<start }
    var depth = 0
    for index in open..<tokens.count {
      if tokens[index] == "{" { depth += 1 }
      if tokens[index] == "}" { depth -= 1 }
      if depth == 0 { return open..<index + 1 }
    }
    return open..<tokens.count
  }

  /// Names and braces; comments and strings are skipped.
  private static func words(in text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if character == "\"" {
        rest = afterString(rest)
      } else if character.isLetter || character == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        words.append(word)
        rest = rest[word.endIndex...]
      } else {
        if character == "{" || character == "}" { words.append(rest.prefix(1)) }
        rest = rest.dropFirst()
      }
    }
    return words
  }

  private static func afterString(_ text: Substring) -> Substring {
    if text.hasPrefix("\"\"\"") {
      let inside = text.dropFirst(3)
      return inside.firstRange(of: "\"\"\"").map { inside[$0.upperBound...] } ?? ""
    }
    var rest = text.dropFirst()
    while let character = rest.popFirst(), character != "\"", !character.isNewline {
      if character == "\\" { rest = rest.dropFirst() }
    }
    return rest
  }
}
