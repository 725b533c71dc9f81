/// A statement of a lesson's text, with the check that would notice if it were not so.
public struct Claim: Sendable {
  /// How the ledger of the notes' statements judged the statement.
  public enum Judgement: String, Codable, Sendable {
    case `true`
    case trueIf = "true-if"
    case imprecise
    case `false`
  }

  /// What a check found.
  public struct Finding: Sendable {
    /// Whether the statement, as the lesson puts it, holds.
    public let holds: Bool
    /// What was measured, in numbers.
    public let measured: String

    /// A finding.
    public init(holds: Bool, measured: String) {
      self.holds = holds
      self.measured = measured
    }
  }

  /// The ledger's row: `A03`.
  public let id: String
  /// How the notes' own wording was judged.
  public let judgement: Judgement
  /// What is really so, as the lesson states it.
  public let statement: Words
  /// The change of the code that was seen to make the check fail, in a word.
  public let failsWhen: String
  /// Measures, and says whether the statement holds.
  public let check: @Sendable () throws -> Finding

  /// A claim.
  public init(
    _ id: String, _ judgement: Judgement, _ statement: Words, failsWhen: String,
    check: @escaping @Sendable () throws -> Finding
  ) {
    self.id = id
    self.judgement = judgement
    self.statement = statement
    self.failsWhen = failsWhen
    self.check = check
  }
}
