import WorkerProtocol

/// What an author writes between the braces of `AnswerKey(for:reference:)`, statement by statement.
///
/// Programs have the signature of the contract's requirement; everything else takes the inputs of a case. A closure that takes
/// inputs may name them one by one: `{ samples, batchSize, dropLast in ... }`.
public struct AnswerKeyBuilder<Contract, Method, Input, Answer: ValueConvertible> {
  /// How much the exercise counts when marks are given.
  public var points = 1
  /// How answers are compared; exactly unless said otherwise.
  public var comparison = Comparison.exact
  /// Whether the learner's file comes with the solution: an exercise to be read, as the first one of all.
  public var isGiven = false
  /// The seed of the random cases.
  public var seed = 20_261_122

  private let exercise: Exercise<Contract, Method, Input, Answer>
  var hints: [Words] = []
  var why = Words(en: "", zh: "")
  var forbidden: [String] = []
  var alternatives: [AnswerKey.Program] = []
  var misconceptions: [AnswerKey.Misconception] = []
  var kinds: [(name: Words, holds: ([Value]) -> Bool)] = []
  var cases: [(name: Words?, inputs: [Value], testsPrecision: Bool)] = []
  var observe: (@Sendable (Value, [Value]) throws -> [Fact])?

  init(_ exercise: Exercise<Contract, Method, Input, Answer>) { self.exercise = exercise }

  // MARK: - Programs

  /// Another right solution, which must pass.
  public mutating func alternative(_ name: String, _ program: Method) {
    alternatives.append(self.program(name, program))
  }

  /// A wrong program that people write, and the sentence said when the learner's answers equal it in every case.
  ///
  /// The sentence gets the inputs of the case that is shown. It starts "This is what you get when ..." and never gives the
  /// solution away.
  public mutating func misconception(
    _ name: String, _ program: Method, says sentence: @escaping @Sendable (Input) -> Words
  ) {
    add(name, program, losesPrecision: false, sentence)
  }

  /// A program that is right in exact arithmetic and loses precision in floating point, as seen in a `precisionCase`.
  public mutating func unstable(
    _ name: String, _ program: Method, says sentence: @escaping @Sendable (Input) -> Words
  ) {
    add(name, program, losesPrecision: true, sentence)
  }

  private mutating func add(
    _ name: String, _ program: Method, losesPrecision: Bool, _ sentence: @escaping @Sendable (Input) -> Words
  ) {
    let exercise = exercise
    misconceptions.append(
      .init(
        program: self.program(name, program),
        sentence: { values in
          guard let input = try? exercise.input(from: values) else { return Words(en: "", zh: "") }
          return sentence(input)
        }, losesPrecision: losesPrecision))
  }

  /// Functions are not `Sendable` by themselves; those of an answer key capture nothing that changes.
  func program(_ name: String, _ method: Method) -> AnswerKey.Program {
    nonisolated(unsafe) let method = method
    let exercise = exercise
    return .init(name: name) { inputs in Outcome { try exercise.answer(of: method, to: inputs) } }
  }

  // MARK: - Cases, small to large

  /// A case chosen by hand; name what is special about it.
  public mutating func example(_ input: Input) { add(nil, input) }

  /// A case chosen by hand, with what is special about it in words that complete "right except when ...".
  public mutating func example(en: String, zh: String, _ input: Input) { add(Words(en: en, zh: zh), input) }

  /// `count` cases that `make` draws, always the same ones for the same seed.
  public mutating func random(_ count: Int, _ make: (inout SeededGenerator) -> Input) {
    var generator = SeededGenerator(seed: seed &+ cases.count)
    for _ in 0..<count { add(nil, make(&generator)) }
  }

  /// A case built to show a loss of precision: a program that fails only in such cases passes, with a note.
  public mutating func precisionCase(en: String, zh: String, _ input: Input) {
    add(Words(en: en, zh: zh), input, testsPrecision: true)
  }

  /// A kind of case, in words that complete "right except when ...": `key.when(en: "the last batch is short", ...)`.
  public mutating func when(en: String, zh: String, _ holds: @escaping (Input) -> Bool) {
    let exercise = exercise
    kinds.append((Words(en: en, zh: zh), { values in (try? exercise.input(from: values)).map(holds) ?? false }))
  }

  private mutating func add(_ name: Words?, _ input: Input, testsPrecision: Bool = false) {
    cases.append((name, exercise.values(of: input), testsPrecision))
  }

  /// What was written, with the reference that it is compared with.
  func content(reference: AnswerKey.Program) -> AnswerKey.Content {
    // As with programs: the closures of an answer key capture nothing that changes.
    nonisolated(unsafe) let key = self
    return .init(
      points: points, hints: hints, why: why, comparison: comparison, forbidden: forbidden, isGiven: isGiven,
      sorted: .init { key.finished() }, reference: reference, alternatives: alternatives,
      misconceptions: misconceptions, observe: observe)
  }

  /// The names of all kinds, and the cases with the kinds that hold for each. A named case is a kind as well.
  private func finished() -> (kinds: [Words], cases: [AnswerKey.Case]) {
    let names = cases.compactMap(\.name).filter { name in !kinds.contains { $0.name == name } }
    let all = kinds.map(\.name) + names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let finished = cases.map { name, inputs, testsPrecision in
      let held =
        kinds.indices.filter { kinds[$0].holds(inputs) } + (name.flatMap(all.firstIndex(of:)).map { [$0] } ?? [])
      return AnswerKey.Case(name: name, inputs: inputs, kinds: Set(held), testsPrecision: testsPrecision)
    }
    return (all, finished)
  }

  // MARK: - What is compared, and what is said

  /// Compares facts about the answer instead of the answer: for exercises that have many right answers.
  ///
  /// Facts are always the same in number and order. A closure gets the answer and the inputs of the case.
  public mutating func observe(_ facts: @escaping @Sendable (Answer, Input) throws -> [Fact]) {
    let exercise = exercise
    observe = { answer, inputs in try facts(Answer(value: answer), exercise.input(from: inputs)) }
  }

  /// The three hints: a question, a pointer, nearly the answer.
  public mutating func hints(_ first: Words, _ second: Words, _ third: Words) { hints = [first, second, third] }

  /// Two sentences on why the reference is written as it is.
  public mutating func why(en: String, zh: String) { why = Words(en: en, zh: zh) }

  /// Calls that the task forbids, by name: an answer that uses one passes with a note.
  public mutating func forbids(_ calls: String...) { forbidden += calls }
}
