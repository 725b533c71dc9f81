/// Columns that text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks and colour
/// sequences, 1 for the rest. Ranges: Unicode Standard Annex 11, "East Asian Width" (classes W and F).
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  var inEscape = false
  for character in text {
    if character == "\u{1B}" { inEscape = true; continue }
    if inEscape {
      // A sequence `ESC [ … letter` ends with its letter.
      if character.isLetter { inEscape = false }
      continue
    }
    width += character.displayWidth
  }
  return width
}

extension Character {
  /// Columns that this character takes in a terminal.
  public var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(first.value) } ? 2 : 1
  }
}

private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
  0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
