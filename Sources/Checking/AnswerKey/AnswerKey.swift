import Synchronization
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
  let labels: [String]
  private let written: Once<Content>

  /// How much it counts when marks are given.
  public var points: Int { content.points }
  /// From a nudge to nearly the answer.
  public var hints: [Words] { content.hints }
  /// Two sentences on why the reference is as it is, said by `solution`.
  public var why: Words { content.why }
  /// How answers are compared.
  public var comparison: Comparison { content.comparison }
  /// Calls that the task forbids: they pass with a note.
  public var forbidden: [String] { content.forbidden }
  /// Whether the learner's file comes with the solution, to be read.
  public var isGiven: Bool { content.isGiven }
  /// The names of the misconceptions it can tell.
  public var misconceptionNames: [String] { misconceptions.map(\.program.name) }
  /// How many calls one check makes.
  public var caseCount: Int { cases.count }

  var cases: [Case] { content.sorted.value.cases }
  var kinds: [Words] { content.sorted.value.kinds }
  var reference: Program { content.reference }
  var alternatives: [Program] { content.alternatives }
  var misconceptions: [Misconception] { content.misconceptions }
  /// Facts about an answer, where many answers are right; else the answer itself is compared.
  var observe: (@Sendable (Value, [Value]) throws -> [Fact])? { content.observe }

  /// The key of `exercise`: its `reference`, and what `write` adds to it as soon as somebody asks for more than the name.
  public init<Contract, Method, Input, Answer>(
    for exercise: Exercise<Contract, Method, Input, Answer>, reference: Contract,
    _ write: @escaping (inout AnswerKeyBuilder<Contract, Method, Input, Answer>) -> Void
  ) {
    name = exercise.name
    signature = exercise.signature
    labels = exercise.labels
    // What an author writes captures nothing that changes.
    nonisolated(unsafe) let reference = reference
    nonisolated(unsafe) let write = write
    written = Once {
      var key = AnswerKeyBuilder(exercise)
      write(&key)
      return key.content(reference: key.program("reference", exercise.method(of: reference)))
    }
  }

  /// Everything but the names.
  var content: Content { written.value }

  /// The same exercise with another content.
  func replacing(_ content: Content) -> AnswerKey { AnswerKey(self, content) }

  private init(_ key: AnswerKey, _ content: Content) {
    (name, signature, labels) = (key.name, key.signature, key.labels)
    written = Once { content }
  }
}

extension AnswerKey {
  /// What an author wrote. Making the cases of all lessons takes longer than checking one, so it is done when it is needed.
  struct Content: Sendable {
    let points: Int
    let hints: [Words]
    let why: Words
    let comparison: Comparison
    let forbidden: [String]
    let isGiven: Bool
    /// Telling which kinds hold for which case takes longer than all the rest.
    let sorted: Once<(kinds: [Words], cases: [Case])>
    var reference: Program
    var alternatives: [Program]
    var misconceptions: [Misconception]
    let observe: (@Sendable (Value, [Value]) throws -> [Fact])?
  }

  /// What is made once, by whoever asks first.
  final class Once<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
      made.withLock { made in
        if let made { return made }
        let value = make()
        made = value
        return value
      }
    }
  }
}
