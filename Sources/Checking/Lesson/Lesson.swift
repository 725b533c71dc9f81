import WorkerProtocol

/// One lesson as a value: what the program lists, checks, hints at and runs. Its charts stand in `Lessons.swift`.
public struct Lesson: Sendable {
  /// The lesson's number, 0 for the warm-up.
  public let number: Int
  /// The folder's name under `lessons`, such as `01-batches`.
  public let folder: String
  /// The lesson's title.
  public let title: Words
  /// The answer keys of its exercises, in the order of the lesson.
  public let exercises: [AnswerKey]
  /// What the text states, each with the check that would notice if it were not so.
  public let claims: [Claim]
  /// What `lessons run` can run.
  public let experiments: [Experiment]

  /// A lesson. Its number and the name of the learner's struct come from the folder: `06-activations` is lesson 6, whose
  /// learner writes `struct MyActivations`.
  public init(
    folder: String, title: Words, exercises: [AnswerKey], claims: [Claim] = [], experiments: [Experiment] = []
  ) {
    self.folder = folder
    self.number = Int(folder.prefix { $0.isNumber }) ?? 0
    self.title = title
    self.exercises = exercises
    self.claims = claims
    self.experiments = experiments
  }

  /// The name of the learner's struct and module: `MyBatches`.
  public var learner: String {
    "My" + folder.drop { $0.isNumber }.split(separator: "-").map(\.capitalized).joined()
  }

  /// What a learner calls an exercise on the command line: `1.2` is the second exercise of lesson 1.
  public func identifier(of exercise: AnswerKey) -> String {
    let index = exercises.firstIndex { $0.name == exercise.name } ?? 0
    return "\(number).\(index + 1)"
  }
}

extension StringProtocol {
  /// The word with a capital first letter; not Foundation's, which would lower the others.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
