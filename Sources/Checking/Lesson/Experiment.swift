/// Something that `lessons run N NAME` runs and that prints a table a learner can read.
public struct Experiment: Sendable {
  /// Where an experiment writes; the program decides how it looks.
  public struct Output {
    /// The language of the learner.
    public let language: Language
    /// Writes one line of the table.
    public let line: (String) -> Void
    /// How much is done, from 0 to 1; called often by an experiment that takes longer than a second.
    public let progress: (Double) -> Void
    /// The loss after an update, for a live curve; `nil` unless somebody watches.
    public let loss: ((_ update: Int, _ loss: Double) -> Void)?

    /// An output.
    public init(
      language: Language, line: @escaping (String) -> Void, progress: @escaping (Double) -> Void = { _ in },
      loss: ((_ update: Int, _ loss: Double) -> Void)? = nil
    ) {
      self.language = language
      self.line = line
      self.progress = progress
      self.loss = loss
    }
  }

  /// The name on the command line, such as `training`.
  public let name: String
  /// What it shows, in one line.
  public let summary: Words
  /// Whether it reports its loss, so that `--live` can draw it.
  public let reportsLoss: Bool
  /// Runs it.
  public let run: @Sendable (Output) throws -> Void

  /// An experiment.
  public init(
    _ name: String, _ summary: Words, reportsLoss: Bool = false, run: @escaping @Sendable (Output) throws -> Void
  ) {
    self.name = name
    self.summary = summary
    self.reportsLoss = reportsLoss
    self.run = run
  }
}
