import Foundation

/// An English text and its Chinese counterpart, side by side: `README.md` and `README.zh-CN.md`.
///
/// The Chinese text names, in a comment, the revision of the English text that it says the same as:
/// `<!-- revision: 1f0c9a2b77de -->`. The revision is a hash of the English prose, so it cannot be forgotten when the
/// English text changes, and needs no version control. Blocks that a command fills (`<!-- $ … -->` and the fenced block
/// after it) do not count: they change in both languages at once.
public struct TextPair: Sendable {
  /// The English text.
  public let english: URL
  /// The Chinese text, beside it.
  public let chinese: URL

  /// The pair that belongs to an English text.
  public init(english: URL) {
    self.english = english
    let stem = english.deletingPathExtension().lastPathComponent
    chinese = english.deletingLastPathComponent().appending(path: "\(stem).zh-CN.md")
  }

  /// Whether both are there and say the same.
  public enum State: Sendable, Equatable {
    case matching
    case missing(URL)
    /// The Chinese text names no revision, or another one than the English text has.
    case outdated(named: String?, actual: String)
  }

  /// The state of the pair on disk.
  public func state() -> State {
    guard let prose = try? String(contentsOf: english, encoding: .utf8) else { return .missing(english) }
    guard let counterpart = try? String(contentsOf: chinese, encoding: .utf8) else { return .missing(chinese) }
    let actual = Self.revision(of: prose)
    let named = Self.named(in: counterpart)
    return named == actual ? .matching : .outdated(named: named, actual: actual)
  }

  /// Writes the present revision into the Chinese text: "I have brought it up to date."
  /// - Throws: what Foundation throws when a file cannot be read or written.
  public func stamp() throws {
    let actual = Self.revision(of: try String(contentsOf: english, encoding: .utf8))
    let text = try String(contentsOf: chinese, encoding: .utf8)
    let comment = "<!-- revision: \(actual) -->"
    let stamped =
      Self.named(in: text) == nil
      ? "\(comment)\n\n\(text)" : text.replacing(Self.header, with: comment, maxReplacements: 1)
    try Data(stamped.utf8).write(to: chinese, options: .atomic)
  }

  /// Twelve hexadecimal digits that change when the English prose changes (FNV-1a, 64 bits, folded to 48).
  public static func revision(of english: String) -> String {
    let prose = english.replacing("\r\n", with: "\n").replacing(filledBlock, with: "")
    let hash = prose.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String((hash >> 48) ^ (hash & 0xffff_ffff_ffff), radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }

  private static func named(in chinese: String) -> String? {
    chinese.firstMatch(of: header).map { String($0.1) }
  }

  private static var header: Regex<(Substring, Substring)> { /<!-- revision: ([0-9a-f]+) -->/ }

  private static var filledBlock: Regex<Substring> { /(?s)<!-- \$ [^\n]*-->\n+```.*?\n```/ }
}
