import Foundation
import Testing

@testable import Checking
@testable import lessons

/// What `--json` prints is what `docs/json.md` says.
@Suite struct JSONTests {
  private static let text = Words(en: "one", zh: "一")

  /// The keys that the page documents for a command, and whether each may be absent.
  private func documented(_ command: String) throws -> [String: Bool] {
    let page = try String(contentsOf: Checkout.current().package.appending(path: "docs/json.md"), encoding: .utf8)
    let sections = page.components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("`lessons \(command) --json`, version 1") })
    // The heading, then the table of keys; other tables follow.
    let table = section.components(separatedBy: "\n\n")[1]
    let rows = table.matches(of: /(?m)^\| `([A-Za-z.\[\]]+)` \| ([^|]+) \| [^|]+ \|$/)
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0.1), $0.2.hasSuffix("?")) })
  }

  /// Every key of the output as a path, `lessons[].folder`; words are one value.
  private func paths(_ value: Any, _ path: String = "") -> Set<String> {
    if let object = value as? [String: Any], Set(object.keys) != ["en", "zh"] {
      return object.reduce(into: path.isEmpty ? [] : [path]) { paths, field in
        paths.formUnion(self.paths(field.value, path.isEmpty ? field.key : "\(path).\(field.key)"))
      }
    }
    guard let list = value as? [Any] else { return [path] }
    return list.reduce(into: [path + "[]"]) { $0.formUnion(paths($1, path + "[]")) }
  }

  /// Everything in `full` is documented, and everything documented is in it; what is not in `sparse` is marked as such.
  private func compare(_ command: String, full: String, sparse: String) throws {
    let documented = try documented(command)
    let (full, sparse) = (try paths(of: full), try paths(of: sparse))
    #expect(full.subtracting(documented.keys) == [], "not documented")
    #expect(Set(documented.keys).subtracting(full) == [], "documented, but not printed")
    let absent = documented.keys.filter { !sparse.contains($0) }
    let unmarked = absent.filter { key in
      // What belongs to something absent is absent with it.
      documented[key] == false && sparse.contains(String(key[..<(key.lastIndex(of: ".") ?? key.startIndex)]))
    }
    #expect(unmarked == [], "absent, but documented as always there")
  }

  private func paths(of json: String) throws -> Set<String> {
    paths(try JSONSerialization.jsonObject(with: Data(json.utf8)))
  }

  private func report(_ verdict: Verdict, last: Verdict.Kind? = nil) -> LessonReport {
    LessonReport(
      lesson: 1, folder: "01-batches", file: "Exercises.swift",
      exercises: [.init(id: "1.1", name: "one", points: 1, verdict: verdict, lastVerdict: last)])
  }

  @Test("check: the keys are those documented")
  func check() throws {
    var verdict = Verdict(.wrong, event: Self.text)
    let place = Verdict.Location(file: "Exercises.swift", line: 1, column: 1)
    verdict.failure = Failure(
      name: Self.text, inputs: [.init(label: "x", text: "1")], answer: Self.text, expected: Self.text,
      difference: Self.text, facts: [.init(name: Self.text, answer: Self.text, expected: Self.text)])
    verdict.diagnosis = .init(name: "floor", sentence: Self.text)
    verdict.scope = Self.text
    verdict.notes = [Self.text]
    verdict.location = place
    verdict.printed = "1"
    verdict.compileErrors = [CompileError(location: place, message: "no", explanation: Self.text)]
    try compare(
      "check", full: JSONReport.check([report(verdict, last: .passed)]),
      sparse: JSONReport.check([report(Verdict(.passed))]))
  }

  @Test("verify: the keys are those documented")
  func verify() throws {
    func proof(_ nearest: Double?) -> LessonProof {
      let problem = Problem(.stub, "one", en: "one", zh: "一")
      let exercise = LessonProof.Exercise(
        id: "1.1", name: "one", stub: .notStarted, cases: 1, alternatives: 2, misconceptions: 3, nearest: nearest,
        problems: [problem])
      return LessonProof(lesson: 1, folder: "01-batches", exercises: [exercise], problems: [problem])
    }
    try compare("verify", full: JSONReport.verify([proof(20)]), sparse: JSONReport.verify([proof(nil)]))
  }

  @Test("claims: the keys are those documented")
  func claims() throws {
    let lesson = Lesson(folder: "01-batches", title: Self.text, exercises: [])
    let checked = Claim("A01", .true, Self.text, failsWhen: "") { .init(holds: true, measured: "1") }
    let quiz = Claim.quiz("A02", .false, Self.text, question: Self.text, answer: Self.text)
    let both = CheckedClaim.check([(lesson, checked), (lesson, quiz)])
    try compare("claims", full: CheckedClaim.json(both), sparse: CheckedClaim.json([both[0]]))
    #expect(try CheckedClaim.json(both).contains(#""result" : "quiz""#))
  }

  @Test("every kind of verdict and every rule is documented")
  func kinds() throws {
    let page = try String(contentsOf: Checkout.current().package.appending(path: "docs/json.md"), encoding: .utf8)
    for kind in Verdict.Kind.allCases { #expect(page.contains("\n| `\(kind.rawValue)` |"), "\(kind)") }
    for rule in Problem.Rule.allCases { #expect(page.contains("\n| `\(rule.rawValue)` |"), "\(rule)") }
  }
}
