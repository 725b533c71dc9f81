/// A text with blocks that a command fills: a comment that names the command, and the fenced block after it.
///
///     <!-- $ lessons run 1 worked-example -->
///     ```text
///     what the command printed
///     ```
struct FilledText {
  /// The pieces, in order: prose as it stands, and blocks.
  private var pieces: [Piece]

  private enum Piece {
    case prose(Substring)
    case block(Block)
  }

  /// One filled block.
  struct Block: Equatable {
    /// The arguments after `lessons`.
    let arguments: [String]
    /// What stands in the fenced block.
    var output: String
    /// The comment and the opening fence, as they stand.
    fileprivate let opening: String
  }

  /// Takes a text apart.
  init(_ text: String) {
    pieces = []
    var rest = text[...]
    while let found = rest.firstMatch(of: /(<!-- \$ lessons ([^\n]*?) *-->\n+```[^\n]*\n)((?s).*?)\n?```/) {
      pieces.append(.prose(rest[..<found.range.lowerBound]))
      let arguments = found.2.split(separator: " ").map(String.init)
      pieces.append(.block(Block(arguments: arguments, output: String(found.3), opening: String(found.1))))
      rest = rest[found.range.upperBound...]
    }
    pieces.append(.prose(rest))
  }

  /// The blocks, in order.
  var blocks: [Block] {
    pieces.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  /// The text put together again.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .prose(let prose): String(prose)
      case .block(let block): block.opening + block.output + "\n```"
      }
    }.joined()
  }

  /// Fills every block with what `run` makes of its arguments.
  mutating func fill(_ run: ([String]) throws -> String) rethrows {
    for index in pieces.indices {
      guard case .block(var block) = pieces[index] else { continue }
      block.output = try run(block.arguments)
      pieces[index] = .block(block)
    }
  }
}

/// Whether two outputs say the same: words exactly, spaces loosely, numbers to 2 % (or 0.02 near zero), since the last
/// digits of a training run depend on the processor.
func saySame(_ a: String, _ b: String) -> Bool {
  let pattern = /[-−]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/
  func words(_ text: String) -> [Substring] {
    text.replacing(pattern, with: " # ").split(whereSeparator: \.isWhitespace)
  }
  func numbers(_ text: String) -> [Double] {
    text.matches(of: pattern).compactMap { Double($0.output.replacing("−", with: "-")) }
  }
  let (left, right) = (numbers(a), numbers(b))
  return words(a) == words(b) && left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= max(0.02, 0.02 * max(abs($0), abs($1))) }
}
