/// The verdicts on all exercises of a lesson: as many as the lesson has exercises, whatever happened.
public struct LessonReport: Codable, Sendable {
  /// The verdict on one exercise.
  public struct Exercise: Codable, Sendable {
    /// What it is called on the command line: `1.2`.
    public let id: String
    /// The name of the contract's requirement.
    public let name: String
    /// How much it counts.
    public let points: Int
    /// What the learner is told.
    public let verdict: Verdict
    /// The verdict before the file had errors, where there was one.
    public var lastVerdict: Verdict.Kind?
  }

  /// The lesson's number.
  public let lesson: Int
  /// The lesson's folder.
  public let folder: String
  /// The learner's file.
  public let file: String
  /// One element for each exercise asked for, in the order of the lesson.
  public var exercises: [Exercise]

  /// How many exercises are solved.
  public var passedCount: Int { exercises.count { $0.verdict.isPassed } }
}
