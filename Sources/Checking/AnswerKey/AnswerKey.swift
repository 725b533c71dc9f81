import WorkerProtocol

/// Everything that the checker knows about one exercise, and the learner's process does not.
///
/// A lesson's author writes it with `AnswerKey(for:reference:)`; see `docs/lesson-format.md`.
public struct AnswerKey: Sendable {
  /// A program that answers the exercise: the reference, an alternative, a misconception.
  struct Program: Sendable {
    let name: String
    let run: @Sendable ([Value]) -> Outcome
  }

  /// One call of the exercise.
  struct Case: Sendable {
    /// What is special about it, if its author named it.
    let name: Words?
    let inputs: [Value]
    /// Which of the key's `kinds` it belongs to.
    let kinds: Set<Int>
    /// Whether it was built to show a loss of precision: failing only here still passes, with a note.
    let testsPrecision: Bool
  }

  /// A wrong program with the sentence that a good teacher would say.
  struct Misconception: Sendable {
    let program: Program
    let sentence: @Sendable ([Value]) -> Words
    /// Whether it is right in exact arithmetic and only loses precision.
    let losesPrecision: Bool
  }

  /// The name of the contract's requirement.
  public let name: String
  /// The requirement with its labels.
  public let signature: String
  /// How much it counts when marks are given.
  public let points: Int
  /// From a nudge to nearly the answer.
  public let hints: [Words]
  /// Two sentences on why the reference is as it is, said by `solution`.
  public let why: Words
  /// How answers are compared.
  public let comparison: Comparison
  /// Calls that the task forbids: they pass with a note.
  public let forbidden: [String]
  /// Whether the learner's file comes with the solution, to be read.
  public let isGiven: Bool

  let labels: [String]
  let cases: [Case]
  let kinds: [Words]
  var reference: Program
  var alternatives: [Program]
  var misconceptions: [Misconception]
  /// Facts about an answer, where many answers are right; else the answer itself is compared.
  let observe: (@Sendable (Value, [Value]) throws -> [Fact])?

  /// The names of the misconceptions it can tell.
  public var misconceptionNames: [String] { misconceptions.map(\.program.name) }
  /// How many calls one check makes.
  public var caseCount: Int { cases.count }

  /// The key of `exercise`: its `reference`, and what `write` adds to it.
  public init<Contract, Method, Input, Answer>(
    for exercise: Exercise<Contract, Method, Input, Answer>, reference: Contract,
    _ write: (inout AnswerKeyBuilder<Contract, Method, Input, Answer>) -> Void
  ) {
    var key = AnswerKeyBuilder(exercise)
    write(&key)
    name = exercise.name
    signature = exercise.signature
    labels = exercise.labels
    points = key.points
    hints = key.hints
    why = key.why
    comparison = key.comparison
    forbidden = key.forbidden
    isGiven = key.isGiven
    (kinds, cases) = key.finished()
    self.reference = key.program("reference", exercise.method(of: reference))
    alternatives = key.alternatives
    misconceptions = key.misconceptions
    observe = key.observe
  }
}
