import Foundation

/// What the learner is told about one exercise. `Kind` says which of the other parts are there.
public struct Verdict: Codable, Hashable, Sendable {
  /// The kinds of verdict; each has its own words, see `Kind.title`.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Right in every case.
    case passed
    /// Right, but a forbidden call was used, or precision is lost; `notes` says which.
    case passedWithNote
    /// A wrong answer in the case shown by `failure`.
    case wrong
    /// Two runs on the same input differ.
    case changesFromRunToRun
    /// Every call throws `Unsolved`.
    case notStarted
    /// An error where an answer is expected.
    case threw
    /// The program ended: a trap, a signal, `exit`.
    case crashed
    /// No answer before the deadline.
    case ranTooLong
    /// More memory than allowed.
    case usedTooMuchMemory
    /// More output than allowed.
    case printedTooMuch
    /// The file has errors; they stand in `compileErrors`.
    case didNotCompile
    /// The struct or the method is not there as the contract asks for it.
    case signatureChanged
    /// The process that runs the code was lost, or could not be started: nothing can be said about the answer.
    case workerLost
  }

  /// A place in the learner's file.
  public struct Location: Codable, Hashable, Sendable {
    /// The file's path.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place.
    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// What the learner's behaviour equals.
  public struct Diagnosis: Codable, Hashable, Sendable {
    /// The misconception's name, such as `floorInsteadOfCeil`.
    public let name: String
    /// What a good teacher would say about the case shown.
    public let sentence: Words
  }

  /// Which kind of verdict it is.
  public var kind: Kind
  /// What happened, in words: the runtime's message, the deadline, the reason.
  public var event: Words?
  /// The case shown, with both answers.
  public var failure: Failure?
  /// The misconception whose behaviour equals the learner's in every case.
  public var diagnosis: Diagnosis?
  /// Which kind of case fails, if others are right: "Right except when ...".
  public var scope: Words?
  /// What else is to be said: notes to a passed exercise, or a second problem.
  public var notes: [Words] = []
  /// Where in the learner's file it happened.
  public var location: Location?
  /// What the learner's code printed, shortened.
  public var printed: String?
  /// The compiler's messages about the learner's file.
  public var compileErrors: [CompileError]?

  /// A verdict of `kind`.
  public init(_ kind: Kind, event: Words? = nil) {
    self.kind = kind
    self.event = event
  }

  /// Whether the exercise counts as solved.
  public var isPassed: Bool { kind == .passed || kind == .passedWithNote }
}
