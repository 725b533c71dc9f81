import Foundation

/// Where two scripts of the same chart differ: the words must be equal, the numbers nearly so, because the last digit of
/// a computed value may differ from one processor to another.
public struct ScriptDifference: Equatable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What stands there in the file; nil if the file ends before.
  public let found: String?
  /// What the code generates there; nil if that ends before.
  public let generated: String?

  /// The difference in words.
  public var description: String {
    "line \(line): found \(found.map { "'\($0)'" } ?? "the end"), "
      + "the code generates \(generated.map { "'\($0)'" } ?? "the end")"
  }

  /// The first difference between the text of a file and what the code generates, or nil if they are alike.
  ///
  /// Numbers count as equal if |a − b| ≤ 10⁻⁴ · max(|a|, |b|) + 10⁻⁹, and only inside `$name << EOD … EOD`; all
  /// other text must be the same to the letter.
  public static func first(found: String, generated: String) -> ScriptDifference? {
    let old = found.split(separator: "\n", omittingEmptySubsequences: false)
    let new = generated.split(separator: "\n", omittingEmptySubsequences: false)
    var isData = false
    for index in 0..<max(old.count, new.count) {
      let (a, b) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      if let a, let b {
        if b == "EOD" { isData = false }
        if a == b || (isData && isNearlyEqual(a, b)) {
          if b.hasSuffix("<< EOD") { isData = true }
          continue
        }
      }
      return ScriptDifference(line: index + 1, found: a.map(String.init), generated: b.map(String.init))
    }
    return nil
  }

  private static func isNearlyEqual(_ a: Substring, _ b: Substring) -> Bool {
    let (old, new) = (a.split(separator: " "), b.split(separator: " "))
    guard old.count == new.count else { return false }
    return zip(old, new).allSatisfy { old, new in
      if old == new { return true }
      guard let x = Double(old), let y = Double(new) else { return false }
      return abs(x - y) <= 1e-4 * max(abs(x), abs(y)) + 1e-9
    }
  }
}
