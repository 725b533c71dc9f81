import Foundation

/// What a learner has reached: the last verdicts, what was ever solved, how many hints were seen. One file, written as a whole.
public struct Progress: Codable, Hashable, Sendable {
  /// What is known about one exercise.
  public struct Entry: Codable, Hashable, Sendable {
    /// The last verdict on its code; a file with errors does not change it.
    public var lastVerdict = Verdict.Kind.notStarted
    /// Whether it was ever solved.
    public var wasPassed = false
    /// How many of its hints were shown.
    public var hintsShown = 0
    /// Whether its solution was shown.
    public var solutionShown = false

    /// An exercise that nobody has touched.
    public init() {}
  }

  /// The version of the file's format.
  public private(set) var version = 1
  private var exercises: [String: Entry] = [:]

  /// Nothing reached yet.
  public init() {}

  /// What is known about an exercise, by the lesson's folder and the exercise's name.
  public subscript(folder: String, exercise: String) -> Entry {
    get { exercises["\(folder)/\(exercise)"] ?? Entry() }
    set { exercises["\(folder)/\(exercise)"] = newValue }
  }

  /// Takes a report in, and writes the last verdict into it where the code could not be run.
  public mutating func record(_ report: inout LessonReport) {
    for index in report.exercises.indices {
      let exercise = report.exercises[index]
      var entry = self[report.folder, exercise.name]
      switch exercise.verdict.kind {
      case .didNotCompile, .signatureChanged, .workerLost:
        report.exercises[index].lastVerdict = entry.lastVerdict
      default:
        entry.lastVerdict = exercise.verdict.kind
        entry.wasPassed = entry.wasPassed || exercise.verdict.isPassed
        self[report.folder, exercise.name] = entry
      }
    }
  }

  /// Forgets the last verdicts of a lesson that was reset; what was solved once stays solved, and seen hints stay seen.
  public mutating func forgetVerdicts(of folder: String) {
    for key in exercises.keys where key.hasPrefix("\(folder)/") { exercises[key]!.lastVerdict = .notStarted }
  }

  // MARK: - The file

  /// Reads the file. One that cannot be understood is set aside, under the name that is returned, and progress begins anew.
  public static func read(_ file: URL) throws -> (progress: Progress, damaged: URL?) {
    guard FileManager.default.fileExists(atPath: file.path) else { return (Progress(), nil) }
    let data = try Data(contentsOf: file)
    if let progress = try? JSONDecoder().decode(Progress.self, from: data), progress.version == 1 {
      return (progress, nil)
    }
    var aside = file.appendingPathExtension("damaged")
    var count = 2
    while FileManager.default.fileExists(atPath: aside.path) {
      aside = file.appendingPathExtension("damaged-\(count)")
      count += 1
    }
    try FileManager.default.moveItem(at: file, to: aside)
    return (Progress(), aside)
  }

  /// Reads, changes and writes the file as one step: two programs that do so at the same time wait for each other.
  ///
  /// The new file is written beside the old one and takes its place in one move: killed at any moment, it is the old or the new one.
  /// - Returns: where a damaged file was set aside.
  @discardableResult
  public static func update(_ file: URL, _ change: (inout Progress) -> Void) throws -> URL? {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let lock = open(file.appendingPathExtension("lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    var (progress, damaged) = try read(file)
    let before = progress
    change(&progress)
    // Writing waits for the disk.
    if progress == before, damaged == nil, FileManager.default.fileExists(atPath: file.path) { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Always the same name beside it: one left behind by a kill is overwritten, and the lock lets one program write at a time.
    let unfinished = file.appendingPathExtension("new")
    try encoder.encode(progress).write(to: unfinished)
    guard rename(unfinished.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return damaged
  }
}
