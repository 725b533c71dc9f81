import Checking

/// Breaks a paragraph into lines of at most `width` columns. English breaks at spaces; Chinese between any two
/// characters, except that closing punctuation never starts a line. A word that is too long for a line is left whole.
func wrapped(_ paragraph: some StringProtocol, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for piece in pieces(of: paragraph) {
    let pieceWidth = displayWidth(piece)
    let isSpace = piece == " "
    if lineWidth + pieceWidth > width, !line.isEmpty, !isSpace {
      lines.append(trimmingEnd(line))
      (line, lineWidth) = ("", 0)
    }
    if isSpace, line.isEmpty { continue }
    line += piece
    lineWidth += pieceWidth
  }
  lines.append(trimmingEnd(line))
  return lines
}

/// The text's lines, wrapped and each preceded by `indent`; what was indented already stays so.
func indented(_ text: String, by indent: String, width: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { line in
      let start = indent + line.prefix { $0 == " " }
      return wrapped(line, width: max(10, width - displayWidth(start))).map { $0.isEmpty ? "" : start + $0 }
    }
    .joined(separator: "\n")
}

/// Unbreakable pieces in order: words, single spaces, and single wide characters with the punctuation that clings to them.
private func pieces(of text: some StringProtocol) -> [String] {
  var pieces: [String] = []
  var mayJoin = false
  for character in text {
    let wide = character.displayWidth == 2
    let clings = "，。；：！？、）」』》”’…％".contains(character)
    let opens = pieces.last?.last.map { "（「『《“‘".contains($0) } ?? false
    if character == " " {
      pieces.append(" ")
      mayJoin = false
    } else if !pieces.isEmpty, pieces.last != " ", clings || opens || (mayJoin && !wide) {
      pieces[pieces.count - 1].append(character)
      mayJoin = !wide
    } else {
      pieces.append(String(character))
      mayJoin = !wide
    }
  }
  return pieces
}

private func trimmingEnd(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}
