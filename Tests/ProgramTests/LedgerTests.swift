import Checking
import Curriculum
import Foundation
import Testing

@testable import lessons

/// The notes hold 133 statements, numbered by section. Each of them is a check or a question of exactly one lesson.
@Suite struct LedgerTests {
  /// How many statements each section of the ledger has; there is no section J.
  private static let sections: KeyValuePairs = [
    "A": 14, "B": 9, "C": 6, "D": 5, "E": 6, "F": 4, "G": 6, "H": 3, "I": 17, "K": 6, "L": 4, "M": 19, "N": 6, "O": 6,
    "P": 5, "Q": 9, "R": 8,
  ]
  private static let ledger = sections.flatMap { section, count in
    (1...count).map { section + ($0 < 10 ? "0" : "") + "\($0)" }
  }
  private static let claims = Curriculum.lessons.flatMap(\.claims)

  @Test("the ledger has 133 rows")
  func count() { #expect(Self.ledger.count == 133) }

  @Test(
    "every row of the ledger is a check or a question of a lesson",
    .enabled(if: Curriculum.lessons.count == 15, "lessons are still being written"))
  func everyRow() {
    let missing = Self.ledger.filter { id in !Self.claims.contains { $0.id == id } }
    #expect(missing.isEmpty, "no lesson states \(missing.joined(separator: ", "))")
  }

  @Test("no row is stated twice, and none that the ledger does not have")
  func once() {
    let ids = Self.claims.map(\.id)
    let unknown = ids.filter { !Self.ledger.contains($0) }
    let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(unknown.isEmpty, "not in the ledger: \(unknown.joined(separator: ", "))")
    #expect(twice.isEmpty, "stated twice: \(twice.joined(separator: ", "))")
  }

  @Test("the page of claims has a row for each claim, in both languages")
  func page() {
    let rows = ClaimsPage(lessons: Curriculum.lessons).text.split(separator: "\n").filter {
      $0.wholeMatch(of: /\| [A-Z][0-9]{2} \|.*/) != nil
    }
    #expect(rows.count == Self.claims.count)
    #expect(rows.allSatisfy { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
  }
}
