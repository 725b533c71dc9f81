/// A statement of a lesson's text, with the check that would notice if it were not so, or as a question to the reader.
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

  /// What stands behind a statement.
  public enum Evidence: Sendable {
    /// A check that measures. `failsWhen` names, in a word, the change of the code that was seen to make it fail.
    case check(failsWhen: String, measure: @Sendable () throws -> Finding)
    /// Nothing that could fail: a matter of words or of history. The reader is asked instead.
    case quiz(question: Words, answer: Words)
  }

  /// The ledger's row: `A03`.
  public let id: String
  /// How the notes' own wording was judged.
  public let judgement: Judgement
  /// What is really so, as the lesson states it.
  public let statement: Words
  /// What stands behind it.
  public let evidence: Evidence

  /// A claim that is checked: `check` measures, and says whether the statement holds.
  public init(
    _ id: String, _ judgement: Judgement, _ statement: Words, failsWhen: String,
    check: @escaping @Sendable () throws -> Finding
  ) {
    self.init(id, judgement, statement, .check(failsWhen: failsWhen, measure: check))
  }

  /// A claim that no check could refute, as a question with its answer.
  public static func quiz(
    _ id: String, _ judgement: Judgement, _ statement: Words, question: Words, answer: Words
  ) -> Claim {
    Claim(id, judgement, statement, .quiz(question: question, answer: answer))
  }

  private init(_ id: String, _ judgement: Judgement, _ statement: Words, _ evidence: Evidence) {
    self.id = id
    self.judgement = judgement
    self.statement = statement
    self.evidence = evidence
  }
}
