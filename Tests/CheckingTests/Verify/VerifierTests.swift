import Foundation
import Testing

@testable import Checking

/// Every rule about a whole lesson, broken on purpose.
@Suite final class VerifierTests {
  private let trial: TrialLesson
  private var folder: URL { trial.file.deletingLastPathComponent() }

  init() throws {
    trial = try TrialLesson("proved", "throw Unsolved()")
    let stub = TrialLesson.stub(struct: trial.lesson.learner)
    try trial.write(stub)
    try write("Teaching/Exercises.stub", stub)
    try write("Teaching/ProvedReference.swift", "struct ProvedReference {}")
    try write("ProvedContract.swift", "public protocol ProvedContract {}")
    try write("README.md", "# Trial\n")
    try write("README.zh-CN.md", "# 试验\n")
    try TextPair(english: folder.appending(path: "README.md")).stamp()
  }

  deinit { trial.remove() }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func proof(_ lesson: Lesson? = nil, among others: [Lesson] = []) throws -> LessonProof {
    let lesson = lesson ?? trial.lesson
    return try #require(Verifier(trial.checker, all: [lesson] + others).proofs(of: [lesson]).first)
  }

  @Test("a sound lesson holds, and what was counted is reported")
  func sound() throws {
    let proof = try proof()
    #expect(proof.problems == [])
    #expect(proof.exercises.flatMap(\.problems) == [])
    #expect(proof.holds)
    #expect(proof.exercises.map(\.stub) == [.notStarted, .notStarted, .notStarted])
    #expect(proof.exercises.map(\.id) == ["7.1", "7.2", "7.3"])
    #expect(proof.exercises[0].cases == 6)
    #expect(proof.exercises[0].alternatives == 2)
    #expect(proof.exercises[0].misconceptions == 3)
  }

  @Test("a stub that is already right is a problem of its exercise, with the verdict")
  func solvedStub() throws {
    try write("Teaching/Exercises.stub", TrialLesson.stub(struct: trial.lesson.learner, solved: true))
    let proof = try proof()
    #expect(!proof.holds)
    #expect(proof.exercises.map { $0.problems.map(\.rule) } == [[.stub], [], [.stub]])
    #expect(proof.exercises[0].stub == .passed)
  }

  @Test("a stub that does not compile is a problem of every exercise")
  func brokenStub() throws {
    try write("Teaching/Exercises.stub", "struct")
    let proof = try proof()
    #expect(proof.exercises.map(\.stub) == [.didNotCompile, .didNotCompile, .didNotCompile])
    #expect(proof.exercises.allSatisfy { $0.problems.map(\.rule) == [.stub] })
  }

  @Test("a lesson without a stub is not passed over")
  func noStub() throws {
    try FileManager.default.removeItem(at: folder.appending(path: "Teaching/Exercises.stub"))
    let proof = try proof()
    #expect(proof.exercises.allSatisfy { $0.problems.map(\.rule) == [.stub] })
    #expect(proof.problems.map(\.rule) == [.files])
  }

  @Test("a contract with other exercises than the lesson is a problem")
  func contract() throws {
    let lesson = Lesson(
      folder: trial.lesson.folder, title: trial.lesson.title, exercises: Array(trial.lesson.exercises.prefix(2)))
    let problems = try proof(lesson).problems
    #expect(problems.map(\.rule) == [.stub])
    #expect(problems.first?.detail.en.contains(#"["before", "trial", "after"]"#) == true)
  }

  @Test("a text that is missing or older than its counterpart is a problem")
  func texts() throws {
    try write("README.md", "# Trial, revised\n")
    #expect(try proof().problems.map(\.rule) == [.texts])
    try FileManager.default.removeItem(at: folder.appending(path: "README.zh-CN.md"))
    #expect(try proof().problems.map(\.about) == ["README.zh-CN.md"])
  }

  @Test("a stray file is a problem; a data file that the lesson names is not")
  func files() throws {
    try write("Teaching/times.csv", "1\n")
    try write("Exercises.swift.orig", "")
    #expect(try proof().problems.map(\.about) == ["Exercises.swift.orig", "Teaching/times.csv"])
    try write("Teaching/ProvedReference.swift", "let file = \"times.csv\"")
    #expect(try proof().problems.map(\.about) == ["Exercises.swift.orig"])
  }

  @Test("what is declared in a later lesson only must not be used")
  func later() throws {
    let next = Lesson(folder: "08-next", title: Words(en: "Next", zh: "下一课"), exercises: [])
    try write("../08-next/NextContract.swift", "public enum NextError: Error {}\nprivate struct Hidden {}")
    try write("Teaching/ProvedReference.swift", "// NextError is fine here\nfunc f() throws(NextError) { Hidden() }")
    let problems = try proof(among: [next]).problems
    #expect(problems.map(\.rule) == [.laterLesson])
    #expect(problems.first?.about == "NextError")
  }

  @Test("a contract that does not compile without a later one is a problem, with the compiler's message")
  func laterContract() throws {
    let next = Lesson(folder: "08-next", title: Words(en: "Next", zh: "下一课"), exercises: [])
    try write("../08-next/NextContract.swift", "extension Int { var next: Int { self + 1 } }")
    try write("ProvedContract.swift", "let one = 0.next")
    let problems = try proof(among: [next]).problems
    #expect(problems.map(\.about) == ["ProvedContract.swift"])
    #expect(problems.first?.detail.en.contains("has no member 'next'") == true)
  }

  @Test("names of exercises and claims are unique among all lessons")
  func names() throws {
    let claim = Claim.quiz(
      "A01", .true, Words(en: "So it is.", zh: "就是这样。"), question: Words(en: "Is it?", zh: "是吗？"),
      answer: Words(en: "Yes.", zh: "是。"))
    let lesson = Lesson(
      folder: trial.lesson.folder, title: trial.lesson.title, exercises: trial.lesson.exercises, claims: [claim, claim])
    let other = Lesson(folder: "08-next", title: Words(en: "Next", zh: "下一课"), exercises: [trialKey("before")])
    let problems = try proof(lesson, among: [other]).problems
    #expect(problems.map(\.rule) == [.names, .names])
    #expect(Set(problems.map(\.about)) == ["before", "A01"])
  }

  @Test("a claim in one language is a problem")
  func claims() throws {
    let claim = Claim("A01", .true, Words(en: "So it is.", zh: ""), failsWhen: "…") { .init(holds: true, measured: "") }
    let lesson = Lesson(
      folder: trial.lesson.folder, title: trial.lesson.title, exercises: trial.lesson.exercises, claims: [claim])
    #expect(try proof(lesson).problems.map(\.rule) == [.words])
  }
}
