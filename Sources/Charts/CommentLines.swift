extension String {
  /// The text in lines of at most `width` columns, broken at spaces and between Chinese characters, which are two columns
  /// wide; a punctuation mark stays with what it follows, and a command in `backticks` stays in one piece.
  func lines(width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for piece in pieces {
      let length = piece.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
      if used > 0, used + length > width {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1] += used == 0 ? piece.trimmingLeadingSpaces : piece
      used += length
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// Words with the space before them, and single Chinese characters with the punctuation after them.
  private var pieces: [String] {
    var pieces: [String] = []
    var isCommand = false
    for character in self {
      defer { if character == "`" { isCommand.toggle() } }
      if isCommand {
        pieces[pieces.count - 1].append(character)
        continue
      }
      let startsPiece = character == " " || (character.isWide && !"，。；：、）”？！".contains(character))
      let followsWide = pieces.last?.last.map { $0.isWide && !"（“".contains($0) } ?? true
      if startsPiece || (followsWide && !character.isWide) || pieces.isEmpty {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }

  private var trimmingLeadingSpaces: String { String(drop { $0 == " " }) }
}

extension Character {
  /// Whether the character is Chinese, or punctuation of Chinese text.
  fileprivate var isWide: Bool {
    unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value) } ?? false
      || self == "“" || self == "”"
  }
}
