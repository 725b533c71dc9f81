/// The case that is shown: what was given, what came out, what should have.
public struct Failure: Codable, Hashable, Sendable {
  /// One input with its label.
  public struct Input: Codable, Hashable, Sendable {
    /// The label: `batchSize`.
    public let label: String
    /// The value as text.
    public let text: String
  }

  /// A fact about the answer that differs from what it should be.
  public struct DifferingFact: Codable, Hashable, Sendable {
    /// What is said: "every index appears once".
    public let name: Words
    /// What is so for the learner's answer.
    public let answer: Words
    /// What should be so.
    public let expected: Words
  }

  /// What is special about the case.
  public var name: Words?
  /// The inputs.
  public var inputs: [Input]
  /// The learner's answer: a value, or the error that was thrown.
  public var answer: Words
  /// The right answer, or the answer of the other run.
  public var expected: Words
  /// Where lists or tensors first differ.
  public var difference: Words?
  /// The facts that differ, where facts are compared; then `answer` is what they were observed on.
  public var facts: [DifferingFact]

  /// `(samples: 1201, batchSize: 100, dropLast: false)`
  public var call: String {
    "(" + inputs.map { "\($0.label): \($0.text)" }.joined(separator: ", ") + ")"
  }
}
