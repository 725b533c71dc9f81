import Checking

/// A lesson's text laid out for a terminal. What a web page folds away stands at the end, so that nobody reads an answer
/// by accident.
struct MarkdownPage {
  private let style: Style
  private let inline: MarkdownInline
  private var folded: [(summary: String, body: [MarkdownBlock])] = []

  /// Lays out the text within the width of the style, at most 88 columns: longer lines are hard to read.
  static func text(_ markdown: String, style: Style) -> String {
    var page = MarkdownPage(style: style)
    var parts = page.parts(of: MarkdownBlock.blocks(of: markdown))
    if !page.folded.isEmpty {
      parts.append(page.style.paint(words("Answers", "答案"), .bold))
      for (number, answer) in page.folded.enumerated() {
        parts.append("(\(number + 1)) " + page.inline.text(answer.summary))
        parts += page.parts(of: answer.body)
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private init(style: Style) {
    self.style = Style(plain: style.plain, colour: style.colour, width: min(style.width, 88))
    inline = MarkdownInline(style: style)
  }

  /// One string a block; the items of one list stay together.
  private mutating func parts(of blocks: [MarkdownBlock]) -> [String] {
    var parts: [String] = []
    var previousWasItem = false
    for block in blocks {
      let text = self.text(of: block)
      if case .item = block, previousWasItem { parts[parts.count - 1] += "\n" + text } else { parts.append(text) }
      if case .item = block { previousWasItem = true } else { previousWasItem = false }
    }
    return parts
  }

  private mutating func text(of block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let text): return heading(inline.text(text), level: level)
    case .paragraph(let text): return indented(inline.text(text), by: "", width: style.width)
    case .code(let lines): return lines.map { "    " + style.paint($0, .cyan) }.joined(separator: "\n")
    case .item(let marker, let depth, let text): return item(marker, depth: depth, text: inline.text(text))
    case .quote(let text): return indented(inline.text(text), by: style.plain ? "  " : "│ ", width: style.width)
    case .rule: return style.plain ? "" : String(repeating: "─", count: min(style.width, 40))
    case .table(let rows): return table(rows)
    case .details(let summary, let body):
      folded.append((summary, body))
      return words("→ answer \(folded.count) stands at the end", "→ 答案 \(folded.count) 在文末")
    }
  }

  private func heading(_ text: String, level: Int) -> String {
    let underline = level == 1 ? "═" : level == 2 ? "─" : ""
    let bold = style.paint(text, .bold)
    if style.plain || underline.isEmpty { return bold }
    return bold + "\n" + String(repeating: underline, count: min(displayWidth(text), style.width))
  }

  private func item(_ marker: String, depth: Int, text: String) -> String {
    let indent = String(repeating: "  ", count: depth + 1)
    let mark = style.plain && marker == "•" ? "-" : marker
    let hanging = indent + String(repeating: " ", count: displayWidth(mark) + 1)
    let lines = wrapped(text, width: max(10, style.width - displayWidth(hanging)))
    return ([indent + mark + " " + lines[0]] + lines.dropFirst().map { hanging + $0 }).joined(separator: "\n")
  }

  /// Aligned columns if they fit; else each row as a short list of `header: cell`.
  private func table(_ rows: [[String]]) -> String {
    guard let header = rows.first?.map(inline.text) else { return "" }
    let body = rows.dropFirst().map { $0.map(inline.text) }
    let fixed = header.indices.dropLast().reduce(2) { width, column in
      let cells = [header] + body
      return width + 2 + (cells.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0)
    }
    if fixed + 16 <= style.width {
      var table = Table(header)
      for row in body { table.add(row) }
      return table.text(style)
    }
    return body.map { row in
      zip(header, row).map { indented("\($0): \($1)", by: "  ", width: style.width) }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
