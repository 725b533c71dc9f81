import WorkerProtocol

/// What is compared of one call: the answer or the facts about it, the kind of the error, or that nothing was written yet.
enum Observation: Hashable, Sendable {
  case answer(Value)
  case facts([Fact])
  case threw(kind: String)
  case unsolved
  /// The answer is not of the type that the exercise returns, which takes a forged reply.
  case senseless

  /// The distance in tolerances; outcomes of different kinds are infinitely apart.
  func distance(to expected: Observation, _ comparison: Comparison) -> Double {
    switch (self, expected) {
    case (.answer(let answer), .answer(let expected)): comparison.distance(answer, expected)
    case (.facts(let facts), .facts(let expected)) where facts.map(\.name) == expected.map(\.name):
      zip(facts, expected).reduce(0) { max($0, comparison.distance($1.0.value, $1.1.value)) }
    default: self == expected ? 0 : .infinity
    }
  }
}

extension AnswerKey {
  /// What is compared of `outcome` in the case `inputs`.
  func observation(of outcome: Outcome, _ inputs: [Value]) -> Observation {
    switch outcome {
    case .unsolved: return .unsolved
    case .threw(let kind, _): return .threw(kind: kind)
    case .answer(let answer):
      guard let observe else { return .answer(answer) }
      return (try? observe(answer, inputs)).map(Observation.facts) ?? .senseless
    }
  }

  /// What a program of ours does in every case.
  func observations(of program: Program) -> [Observation] {
    cases.map { observation(of: program.run($0.inputs), $0.inputs) }
  }
}
