import Foundation
import WorkerProtocol

/// Checks learners' files: the one way from a file to verdicts, for `check`, `watch` and the tests.
public struct Checker: Sendable {
  /// The folder that holds the lessons' folders.
  public let lessonsFolder: URL
  private let build: BuildFolder
  private let limits: Limits
  /// Whether code that was judged before is told the same again without running it.
  var remembersVerdicts = true

  /// A checker of the files under `lessonsFolder`.
  public init(lessonsFolder: URL, build: BuildFolder = .current, limits: Limits = Limits()) {
    self.lessonsFolder = lessonsFolder
    self.build = build
    self.limits = limits
  }

  /// Ends every process that checks under way have started; their reports are void. For a program that is about to end, or
  /// whose user saved again.
  public static func endProcesses() { Orphans.endKnown() }

  /// The learner's file of a lesson.
  public func file(of lesson: Lesson) -> URL { lessonsFolder.appending(path: "\(lesson.folder)/Exercises.swift") }

  /// Checks several lessons, as many at a time as there are cores. Reports come in the order of the lessons.
  public func check(_ lessons: [Lesson]) -> [LessonReport] {
    lessons.concurrentMap { check($0) }
  }

  /// Checks one lesson, or some of its exercises.
  /// - Parameters:
  ///   - names: the exercises to check; all if `nil`.
  ///   - source: the learner's file, if it is not the one in the lesson's folder.
  public func check(_ lesson: Lesson, only names: Set<String>? = nil, source: URL? = nil) -> LessonReport {
    let source = source ?? file(of: lesson)
    let keys = lesson.exercises.filter { names?.contains($0.name) ?? true }
    let verdicts = verdicts(lesson, keys, source)
    return LessonReport(
      lesson: lesson.number, folder: lesson.folder, file: source.path,
      exercises: zip(keys, verdicts).map { key, verdict in
        .init(id: lesson.identifier(of: key), name: key.name, points: key.points, verdict: verdict)
      })
  }

  /// A file's text under a name that the compiler takes, always the same one for the same file, so that it is compiled once.
  func copy(of file: URL, for lesson: Lesson) throws -> URL {
    let folder = build.learners.appending(path: "\(lesson.folder)/\(fingerprint(of: [Data(file.path.utf8)]))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: "\(file.lastPathComponent).swift")
    try Data(contentsOf: file).write(to: copy, options: .atomic)
    return copy
  }

  /// The names of the exercises that the lesson's contract lists, as the worker knows them.
  func contract(of lesson: Lesson, source: URL) throws -> [String] {
    let workers = Workers(build: build, name: lesson.learner, limits: limits)
    let library = try compiled(lesson, source, workers)
    return try LessonRun(library: library, workers: workers, limits: limits, source: source.path, text: "").exercises()
  }

  /// What the compiler says about contracts that are compiled as a module of their own; nil if nothing.
  func complaint(about contracts: [URL]) throws -> String? {
    try Compiler(build: build).typecheck(contracts, module: "Contracts")
  }

  private func verdicts(_ lesson: Lesson, _ keys: [AnswerKey], _ source: URL) -> [Verdict] {
    do {
      let workers = Workers(build: build, name: lesson.learner, limits: limits)
      let library = try compiled(lesson, source, workers)
      var remembered = RememberedVerdicts(of: library, limits: limits)
      let unknown = keys.filter { !remembersVerdicts || remembered[$0.name] == nil }
      let fresh = try run(unknown, of: lesson, library, workers, source)
      defer { if !fresh.isEmpty { remembered.keep(fresh, of: library) } }
      return keys.map { fresh[$0.name] ?? remembered[$0.name] ?? Verdict(.workerLost) }
    } catch let complaint as LearnerLibrary.Complaint {
      return Self.verdicts(complaint, keys, source)
    } catch let unusable as WorkerProcess.Unusable where unusable.reason.hasPrefix("no struct") {
      return keys.map { _ in Verdict(.signatureChanged, event: SignatureChange.missingStruct(lesson.learner)) }
    } catch {
      let reason = (error as? WorkerProcess.Unusable)?.reason ?? String(describing: error)
      return keys.map { _ in
        Verdict(.workerLost, event: Words(en: "Your code could not be run: \(reason)", zh: "无法运行你的代码：\(reason)"))
      }
    }
  }

  private func run(
    _ keys: [AnswerKey], of lesson: Lesson, _ library: LearnerLibrary, _ workers: Workers, _ source: URL
  ) throws -> [String: Verdict] {
    if keys.isEmpty { return [:] }
    let text = (try? String(contentsOf: source, encoding: .utf8)) ?? ""
    let run = LessonRun(
      library: library, workers: workers, limits: limits, source: source.path, text: text,
      exerciseNames: lesson.exercises.map(\.name))
    return Dictionary(zip(keys.map(\.name), try run.verdicts(keys))) { first, _ in first }
  }

  private func compiled(_ lesson: Lesson, _ source: URL, _ workers: Workers) throws -> LearnerLibrary {
    let compiler = try Compiler(build: build)
    // Someone may save while we compile; whoever saves faster than we compile for ever gets no verdict.
    for _ in 0..<5 {
      do {
        return try LearnerLibrary(source: source, name: lesson.learner, build: build, compiler: compiler) {
          workers.startTwo()
        }
      } catch is LearnerLibrary.SavedMeanwhile { continue }
    }
    throw LearnerLibrary.SavedMeanwhile()
  }

  private static func verdicts(_ complaint: LearnerLibrary.Complaint, _ keys: [AnswerKey], _ source: URL) -> [Verdict] {
    let errors = CompileError.all(in: complaint.text, file: source.path)
    let change = SignatureChange(complaint.text, errors: errors)
    return keys.map { key in
      // Requirements are told apart by their names: the labels of `signature` need not be Swift's.
      let missing = change?.missing.first { $0.prefix { $0 != "(" } == key.name }
      var verdict = Verdict(missing == nil ? .didNotCompile : .signatureChanged)
      verdict.event = missing.map(SignatureChange.words)
      verdict.compileErrors = errors
      verdict.location = errors.first?.location
      if errors.isEmpty { verdict.event = Words(both: String(complaint.text.suffix(2000))) }
      return verdict
    }
  }
}
