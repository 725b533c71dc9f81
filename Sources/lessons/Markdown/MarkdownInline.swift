/// Emphasis, code and links within a line, as a terminal shows them.
struct MarkdownInline {
  let style: Style

  /// The line without its markup: bold and code coloured, links as their words, pictures as their description.
  func text(_ line: String) -> String {
    // Code first and apart, so that `a * b * c` within it is not taken for emphasis.
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { index, part in index.isMultiple(of: 2) ? emphasised(String(part)) : code(String(part)) }
      .joined()
  }

  private func code(_ text: String) -> String { style.colour ? style.paint(text, .cyan) : "`\(text)`" }

  private func emphasised(_ text: String) -> String {
    text
      .replacing(/!\[([^\]]*)\]\(([^)]*)\)/) { words("[Picture: \($0.1)] \($0.2)", "【图：\($0.1)】\($0.2)") }
      .replacing(/\[([^\]]*)\]\((https?:[^)]*)\)/) { "\($0.1) (\($0.2))" }
      .replacing(/\[([^\]]*)\]\([^)]*\)/) { "\($0.1)" }
      .replacing(/\*\*([^*]+)\*\*/) { style.paint(String($0.1), .bold) }
      .replacing(/\*([^*\s](?:[^*]*[^*\s])?)\*/) { style.paint(String($0.1), .bold) }
      .replacing(/<\/?(?:sub|sup|br|p|b|i|kbd|img)[^>]*>/, with: "")
  }
}
