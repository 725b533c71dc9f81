import WorkerProtocol

/// Puts two outcomes of one case side by side for the learner.
struct Comparing {
  let key: AnswerKey

  /// The case `index` with the learner's outcome and the one that it should have been.
  func failure(at index: Int, _ outcome: Outcome, expected: Outcome) -> Failure {
    let shown = key.cases[index]
    var (answer, right) = (Self.words(outcome), Self.words(expected))
    var difference: Words?
    if case .answer(let mine) = outcome, case .answer(let theirs) = expected {
      let texts = ValueText.pair(mine, theirs)
      (answer, right) = (Words(both: texts.answer), Words(both: texts.expected))
      if key.observe == nil { difference = Difference.words(mine, theirs, key.comparison) }
    }
    let facts = facts(key.observation(of: outcome, shown.inputs), key.observation(of: expected, shown.inputs))
    return Failure(
      name: shown.name, inputs: inputs(of: index), answer: answer, expected: right, difference: difference, facts: facts
    )
  }

  /// The case `index` for an outcome that never came.
  func failure(at index: Int, instead event: Words) -> Failure? {
    guard key.cases.indices.contains(index) else { return nil }
    let expected = Self.words(key.reference.run(key.cases[index].inputs))
    return Failure(
      name: key.cases[index].name, inputs: inputs(of: index), answer: event, expected: expected, difference: nil,
      facts: [])
  }

  func inputs(of index: Int) -> [Failure.Input] {
    key.cases[index].inputs.enumerated().map { position, value in
      .init(label: position < key.labels.count ? key.labels[position] : "_", text: ValueText().of(value))
    }
  }

  private func facts(_ answer: Observation, _ expected: Observation) -> [Failure.DifferingFact] {
    guard case .facts(let answers) = answer, case .facts(let expecteds) = expected, answers.count == expecteds.count
    else {
      return []
    }
    return zip(answers, expecteds).compactMap { answer, expected in
      guard key.comparison.distance(answer.value, expected.value) > 1 else { return nil }
      return .init(name: answer.name, answer: Self.words(answer.value), expected: Self.words(expected.value))
    }
  }

  private static func words(_ value: Value) -> Words {
    switch value {
    case .bool(true): Words(en: "yes", zh: "是")
    case .bool(false): Words(en: "no", zh: "否")
    default: Words(both: ValueText().of(value))
    }
  }

  private static func words(_ outcome: Outcome) -> Words {
    switch outcome {
    case .answer(let value): Words(both: ValueText().of(value))
    case .unsolved: Words(en: "throws Unsolved()", zh: "抛出 Unsolved()")
    case .threw(let kind, let message):
      Words(en: "throws \(kind)", zh: "抛出 \(kind)").appending(
        message == kind || kind.hasSuffix(message) ? "" : " (\(message))")
    }
  }
}

extension Words {
  /// Something that reads the same in both languages.
  init(both text: String) { self.init(en: text, zh: text) }

  /// Both wordings with the same ending.
  func appending(_ text: String) -> Words { Words(en: en + text, zh: zh + text) }
}
