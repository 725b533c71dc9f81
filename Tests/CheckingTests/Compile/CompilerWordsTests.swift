import Foundation
import Testing

@testable import Checking

/// What the compiler itself says about the mistakes of someone who knows Python, and what the learner reads beneath.
@Suite struct CompilerWordsTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    /// Part of the sentence in plain words.
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ body: String, says: String) {
      self.name = name
      self.body = body
      self.says = says
    }
  }

  static let mistakes: [Mistake] = [
    .init("missing try", "return throwing(samples)", says: "write `try` in front"),
    .init("Int times Double", "let rate = 0.5\n    return Int(rate * samples)", says: "convert"),
    .init(
      "operands", "let rate = 0.5, n = samples\n    let half = n * rate\n    return Int(half)",
      says: "Int and Double do not mix"),
    .init("Double returned as Int", "return Double(samples) / 2", says: "this is a Double"),
    .init("missing return", "if samples > 3 { return 1 }", says: "nothing is returned"),
    .init("missing label", "return named(samples)", says: "say the names of the arguments"),
    .init("wrong label", "return named(number: samples)", says: "the right names stand behind “expected”"),
    .init("superfluous label", "return plain(count: samples)", says: "without that argument name"),
    .init("let assigned", "samples += 1\n    return samples", says: "never changes"),
    .init("optional not unwrapped", "let first = [samples].first\n    return first + 1", says: "may be `nil`"),
    .init("len", "return len([samples])", says: "`list.count`"),
    .init("range", "for i in range(samples) { print(i) }\n    return 1", says: "`0..<n`"),
    .init("True", "let done = True\n    return done ? 1 : 0", says: "`true`"),
    .init("None", "let best: Int? = None\n    return best ?? 0", says: "`nil`"),
    .init("no let", "count = samples\n    return count", says: "`let rate = 0.1`"),
    .init("colon for a block", "if samples > 3:\n      return 1\n    return 2", says: "stands in braces"),
    .init("and", "if samples > 3 and batchSize > 2 { return 1 }\n    return 2", says: "`&&`"),
    .init("a number as a condition", "if samples { return 1 }\n    return 2", says: "must be true or false"),
    .init("power", "return samples ** 2", says: "no `**`"),
    .init("increment", "var n = samples\n    n++\n    return n", says: "`n += 1`"),
    .init("single quotes", "print('text')\n    return 1", says: "double quotes"),
    .init("unknown member", "return [samples].length", says: "nothing of that name"),
    .init(
      "a module that may not be used", "return 1\n  }\n}\nimport Curriculum\nextension Int {\n  func f() {",
      says: "cannot be used here"),
  ]

  private static let functions = """
    func throwing(_ n: Int) throws -> Int { n }
    func named(count: Int) -> Int { count }
    func plain(_ count: Int) -> Int { count }
    """

  @Test("the commonest mistakes are explained in plain words, with a place in the learner's file", arguments: mistakes)
  func explained(_ mistake: Mistake) throws {
    let trial = try TrialLesson("typo", mistake.body, outside: Self.functions)
    defer { trial.remove() }
    let verdicts = trial.verdicts()
    #expect(verdicts.map(\.kind) == [.didNotCompile, .didNotCompile, .didNotCompile])
    let errors = try #require(verdicts[1].compileErrors)
    let explained = errors.contains { $0.explanation?.en.contains(mistake.says) == true }
    #expect(explained, "\(errors.map { ($0.message, $0.explanation?.en ?? "-") })")
    #expect(errors.allSatisfy { $0.location.file == trial.file.path && $0.location.line > 0 && $0.location.column > 0 })
    #expect(errors.allSatisfy { $0.explanation.map { $0.missingLanguage == nil } ?? true })
  }

  @Test("a method under another name, or with other types, is a changed signature, said of its own exercise")
  func signature() throws {
    let trial = try TrialLesson("renamed", TrialLesson.right)
    defer { trial.remove() }
    try trial.write(
      TrialLesson.source(struct: trial.lesson.learner, TrialLesson.right, first: "func trail"))
    let verdicts = trial.verdicts()
    #expect(verdicts.map(\.kind) == [.didNotCompile, .signatureChanged, .didNotCompile])
    #expect(verdicts[1].event?.en.contains("`trial(samples:batchSize:)`") == true)
  }

  @Test("a struct under another name is a changed signature of every exercise")
  func missingStruct() throws {
    let trial = try TrialLesson("lost", TrialLesson.right)
    defer { trial.remove() }
    try trial.write(TrialLesson.source(struct: "MyOwn", TrialLesson.right))
    let verdicts = trial.verdicts()
    #expect(verdicts.map(\.kind) == [.signatureChanged, .signatureChanged, .signatureChanged])
    #expect(verdicts[0].event?.en.contains("no `struct MyLost`") == true)
  }

  @Test("a file that is not there, or empty, still has as many verdicts as exercises")
  func noFile() throws {
    let trial = try TrialLesson("gone", TrialLesson.right)
    defer { trial.remove() }
    try trial.write("")
    #expect(trial.verdicts().map(\.kind) == [.signatureChanged, .signatureChanged, .signatureChanged])
    try FileManager.default.removeItem(at: trial.file)
    #expect(trial.verdicts().map(\.kind) == [.workerLost, .workerLost, .workerLost])
  }

  @Test("an unchanged file is not compiled again")
  func cached() throws {
    let trial = try TrialLesson("cached", TrialLesson.right)
    defer { trial.remove() }
    let compiler = try Compiler(build: .current)
    func library() throws -> LearnerLibrary {
      try LearnerLibrary(source: trial.file, name: "MyCached", build: .current, compiler: compiler)
    }
    #expect(try !library().wasCached)
    #expect(try library().wasCached)
    try trial.write(try String(contentsOf: trial.file, encoding: .utf8) + "// changed\n")
    #expect(try !library().wasCached)
  }

  @Test("a verdict is remembered as long as the file, the answer keys and the limits are the same; a crash is not")
  func remembered() throws {
    let trial = try TrialLesson("remembered", "return [1][samples]")
    defer { trial.remove() }
    #expect(trial.verdicts().map(\.kind) == [.passed, .crashed, .passed])
    let compiler = try Compiler(build: .current)
    let library = try LearnerLibrary(source: trial.file, name: "MyRemembered", build: .current, compiler: compiler)
    let same = RememberedVerdicts(of: library, limits: Limits())
    #expect(["before", "trial", "after"].map { same[$0]?.kind } == [.passed, nil, .passed])
    #expect(trial.verdicts().map(\.kind) == [.passed, .crashed, .passed])
    #expect(RememberedVerdicts(of: library, limits: Limits(deadline: .seconds(1)))["before"] == nil)
  }

  @Test("a file with errors is not compiled again, and says the same")
  func rememberedErrors() throws {
    let trial = try TrialLesson("erring", "return len(samples)")
    defer { trial.remove() }
    let first = trial.verdicts()
    #expect(first == trial.verdicts())
    let compiler = try Compiler(build: .current)
    #expect(throws: LearnerLibrary.Complaint.self) {
      try LearnerLibrary(source: trial.file, name: "MyErring", build: .current, compiler: compiler)
    }
  }
}
