import Foundation

/// The curriculum's own proof: that every check can be passed, and that none passes what is wrong.
public struct Verifier: Sendable {
  private let checker: Checker
  private let all: [Lesson]
  private let later: LaterLessons

  /// A verifier of the lessons that lie where `checker` looks for them.
  /// - Parameter all: every lesson, in order; names are unique among them.
  public init(_ checker: Checker, all: [Lesson]) {
    var checker = checker
    // A proof runs what it proves.
    checker.remembersVerdicts = false
    self.checker = checker
    self.all = all
    later = LaterLessons(all, in: checker.lessonsFolder)
  }

  /// What is found about each lesson.
  public func proofs(of lessons: [Lesson]) -> [LessonProof] { lessons.concurrentMap(proof) }

  private func proof(of lesson: Lesson) -> LessonProof {
    let stubs = stubs(of: lesson)
    let exercises = lesson.exercises.enumerated().map { index, key in
      let verifier = ExerciseVerifier(key)
      return LessonProof.Exercise(
        id: lesson.identifier(of: key), name: key.name, stub: stubs.verdicts[index].kind, cases: key.caseCount,
        alternatives: key.alternatives.count, misconceptions: key.misconceptions.count, nearest: verifier.nearest,
        problems: problem(stubs.verdicts[index], of: key).map { [$0] } ?? [] + verifier.problems
          + UniqueNames.problems(of: key))
    }
    return LessonProof(
      lesson: lesson.number, folder: lesson.folder, exercises: exercises,
      problems: stubs.problems + LessonFiles(folder(of: lesson)).problems + later.problems(of: lesson)
        + contractAlone(of: lesson)
        + UniqueNames(all).problems(of: lesson) + words(of: lesson))
  }

  private func folder(of lesson: Lesson) -> URL { checker.lessonsFolder.appending(path: lesson.folder) }

  // MARK: - The stub

  /// The verdicts on the stub in a worker, and whether the contract has just the exercises of the lesson.
  private func stubs(of lesson: Lesson) -> (verdicts: [Verdict], problems: [Problem]) {
    let original = folder(of: lesson).appending(path: "Teaching/Exercises.stub")
    guard let stub = try? checker.copy(of: original, for: lesson) else {
      return (lesson.exercises.map { _ in Verdict(.workerLost) }, [])
    }
    let verdicts = checker.check(lesson, source: stub).exercises.map(\.verdict)
    guard let contract = try? checker.contract(of: lesson, source: stub) else { return (verdicts, []) }
    let keys = lesson.exercises.map(\.name)
    let problem = Problem(
      .stub, "exercises", en: "The contract lists \(contract), the lesson has \(keys).",
      zh: "契约列出的是 \(contract)，而课程的练习是 \(keys)。")
    return (verdicts, contract == keys ? [] : [problem])
  }

  private func problem(_ verdict: Verdict, of key: AnswerKey) -> Problem? {
    let wanted = key.isGiven ? Verdict.Kind.passed : .notStarted
    guard verdict.kind != wanted else { return nil }
    return Problem(
      .stub, "Teaching/Exercises.stub",
      en: "The stub should be “\(wanted.title.en)”: " + verdict.text(.en).joined(separator: " / "),
      zh: "stub 的结论应为“\(wanted.title.zh)”：" + verdict.text(.zh).joined(separator: " / "))
  }

  // MARK: - What it stands on

  /// The contract compiles with those of earlier lessons only.
  private func contractAlone(of lesson: Lesson) -> [Problem] {
    let own = LessonFiles(folder(of: lesson)).contracts
    let earlier = all.filter { $0.number < lesson.number }.flatMap { LessonFiles(folder(of: $0)).contracts }
    let common = [checker.lessonsFolder.appending(path: "Contracts.swift")].filter {
      FileManager.default.fileExists(atPath: $0.path)
    }
    // Without a contract that is what is wrong, and said elsewhere.
    guard !own.isEmpty, let complaint = try? checker.complaint(about: common + earlier + own) else { return [] }
    let error = complaint.split(separator: "\n").first { $0.contains(": error: ") }.map(String.init) ?? complaint
    return [
      Problem(
        .laterLesson, own[0].lastPathComponent, en: "It does not compile with what comes before it: \(error)",
        zh: "只有前面各课的契约时，它无法编译：\(error)")
    ]
  }

  // MARK: - What is said

  private func words(of lesson: Lesson) -> [Problem] {
    var said = [("title", lesson.title)] + lesson.experiments.map { ($0.name, $0.summary) }
    for claim in lesson.claims {
      said.append((claim.id, claim.statement))
      if case .quiz(let question, let answer) = claim.evidence { said += [(claim.id, question), (claim.id, answer)] }
    }
    return said.compactMap { about, words in
      words.missingLanguage.map {
        Problem(
          .words, about, en: "It is not there in \($0.en) (“\(words.en.prefix(60))”).",
          zh: "缺少\($0.zh)（“\(words.en.prefix(60))”）。")
      }
    }
  }
}
