/// What `lessons verify` found about one lesson.
public struct LessonProof: Codable, Sendable {
  /// What was found about one exercise.
  public struct Exercise: Codable, Sendable {
    /// What it is called on the command line: `1.2`.
    public let id: String
    /// The name of the contract's requirement.
    public let name: String
    /// The verdict on the stub, in the real worker.
    public let stub: Verdict.Kind
    /// How many calls one check makes.
    public let cases: Int
    /// How many right solutions there are besides the reference.
    public let alternatives: Int
    /// How many misconceptions can be told.
    public let misconceptions: Int
    /// The distance, in tolerances, of the two programs that are hardest to tell apart, on the case that tells them apart best. Absent
    /// if all are infinitely apart (one throws, a shape or a whole number differs).
    public let nearest: Double?
    /// What is wrong with it.
    public let problems: [Problem]
  }

  /// The lesson's number.
  public let lesson: Int
  /// The lesson's folder.
  public let folder: String
  /// One element for each exercise of the lesson.
  public let exercises: [Exercise]
  /// What is wrong with the lesson as a whole.
  public let problems: [Problem]

  /// Whether the lesson can be handed out.
  public var holds: Bool { problems.isEmpty && exercises.allSatisfy(\.problems.isEmpty) }
}
