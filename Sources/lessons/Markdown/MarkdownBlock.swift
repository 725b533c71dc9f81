import Checking

/// One block of a lesson's text. Only what the lessons use is understood; anything else is a paragraph.
indirect enum MarkdownBlock: Equatable, Sendable {
  case heading(level: Int, text: String)
  case paragraph(String)
  case code([String])
  /// One item of a list: its marker (`•`, `2.`), how deep it is nested, its text.
  case item(marker: String, depth: Int, text: String)
  case quote(String)
  /// Rows of cells; the first one is the header.
  case table([[String]])
  case rule
  /// `<details><summary>…</summary> … </details>`: folded away on a web page.
  case details(summary: String, body: [MarkdownBlock])

  /// The blocks of a text, in order.
  static func blocks(of text: String) -> [MarkdownBlock] {
    var reader = BlockReader(lines: withoutComments(text).split(separator: "\n", omittingEmptySubsequences: false))
    return reader.blocks()
  }

  private static func withoutComments(_ text: String) -> String {
    text.replacing(/(?s)<!--.*?-->/, with: "").replacing("\r\n", with: "\n")
  }
}

/// Reads lines from the front, block by block.
private struct BlockReader {
  var lines: [Substring]
  var position = 0

  init(lines: [Substring]) { self.lines = lines }

  mutating func blocks(until end: String? = nil) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    while position < lines.count {
      let line = trimmed(lines[position])
      if let end, line == end { position += 1; break }
      if line.isEmpty { position += 1 } else { blocks.append(block(startingWith: line)) }
    }
    return blocks
  }

  private mutating func block(startingWith line: Substring) -> MarkdownBlock {
    if line.hasPrefix("```") { return code() }
    if line.hasPrefix("<details") { return details() }
    if line.hasPrefix("|") { return table() }
    if let heading = line.wholeMatch(of: /(#{1,6})\s+(.*)/) {
      position += 1
      return .heading(level: heading.1.count, text: String(heading.2))
    }
    if line.wholeMatch(of: /-{3,}|\*{3,}/) != nil {
      position += 1
      return .rule
    }
    if line.hasPrefix(">") { return quote() }
    if let item = lines[position].wholeMatch(of: itemStart) {
      position += 1
      let marker = item.2.allSatisfy { "-*+".contains($0) } ? "•" : String(item.2)
      return .item(marker: marker, depth: item.1.count / 2, text: continued(String(item.3)))
    }
    position += 1
    return .paragraph(continued(String(line)))
  }

  /// Adds the lines that follow until a blank one or one that starts another block.
  private mutating func continued(_ first: String) -> String {
    var text = first
    while position < lines.count {
      let line = trimmed(lines[position])
      let starts = ["```", "#", "|", ">", "<details", "</details"].contains { line.hasPrefix($0) }
      if line.isEmpty || starts || lines[position].wholeMatch(of: itemStart) != nil { break }
      text = joined(text, String(line))
      position += 1
    }
    return text
  }

  private mutating func code() -> MarkdownBlock {
    let indent = lines[position].prefix { $0 == " " }.count
    position += 1
    var code: [String] = []
    while position < lines.count, !trimmed(lines[position]).hasPrefix("```") {
      code.append(String(lines[position].dropFirst(min(indent, lines[position].prefix { $0 == " " }.count))))
      position += 1
    }
    position += 1
    return .code(code)
  }

  private mutating func table() -> MarkdownBlock {
    var rows: [[String]] = []
    while position < lines.count, trimmed(lines[position]).hasPrefix("|") {
      let line = trimmed(lines[position])
      position += 1
      if line.wholeMatch(of: /[|:\- ]+/) != nil { continue }
      let inner = line.hasSuffix("|") ? line.dropFirst().dropLast() : line.dropFirst()
      rows.append(inner.split(separator: "|", omittingEmptySubsequences: false).map { String(trimmed($0)) })
    }
    return .table(rows)
  }

  private mutating func quote() -> MarkdownBlock {
    var text = ""
    while position < lines.count, trimmed(lines[position]).hasPrefix(">") {
      text = joined(text, String(trimmed(trimmed(lines[position]).dropFirst())))
      position += 1
    }
    return .quote(text)
  }

  private mutating func details() -> MarkdownBlock {
    var opening = ""
    while position < lines.count {
      opening += lines[position]
      position += 1
      if opening.contains("</summary>") { break }
    }
    let summary = opening.firstMatch(of: /<summary>(.*?)<\/summary>/).map { String($0.1) } ?? ""
    return .details(summary: summary, body: blocks(until: "</details>"))
  }

  private var itemStart: Regex<(Substring, Substring, Substring, Substring)> {
    /( *)([-*+]|[0-9]+\.)\s+(.*)/
  }

  private func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return line
  }

  /// Two lines of one paragraph: a space between English words, none between Chinese characters.
  private func joined(_ a: String, _ b: String) -> String {
    guard let left = a.last, let right = b.first else { return a + b }
    return left.displayWidth == 2 && right.displayWidth == 2 ? a + b : a + " " + b
  }
}
