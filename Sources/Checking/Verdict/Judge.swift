import WorkerProtocol

/// Turns what a learner's code did into a verdict.
struct Judge {
  let key: AnswerKey
  /// The learner's file, to find forbidden calls in.
  let source: String
  /// The names of all exercises in that file: what another one calls is its own affair.
  var exerciseNames: [String] = []
  /// The two runs over all cases, made in two processes; the second in reverse order, its outcomes put back in order of the cases.
  let first: WorkerProcess.Run
  let second: Rerun

  /// A run over the cases in reverse: where it ended early, the first cases are missing.
  struct Rerun {
    let outcomes: [Outcome?]
    let run: WorkerProcess.Run
  }

  /// The verdict, without the place of a crash, which takes another run.
  func verdict() -> Verdict {
    let outcomes = first.outcomes
    let isFinished = if case .finished = first.ending { true } else { false }
    if isFinished, outcomes.allSatisfy({ $0 == .unsolved }) { return Verdict(.notStarted) }

    let expected = key.observations(of: key.reference)
    let observed = outcomes.indices.map { key.observation(of: outcomes[$0], key.cases[$0].inputs) }
    if let change = change(observed) { return change }
    let failing = observed.indices.filter { observed[$0].distance(to: expected[$0], key.comparison) > 1 }
    guard let shown = failing.first else {
      if !isFinished { return Event(first, key).verdict(at: outcomes.count) }
      if case .finished = second.run.ending { return passed() }
      return Event(second.run, key).verdict(at: key.cases.count - 1 - second.run.outcomes.count)
    }
    var verdict = wrong(shown, failing, observed, expected)
    if !isFinished { verdict.notes.append(Event(first, key).besides) }
    return verdict
  }

  private func passed() -> Verdict {
    let calls = SourceText(source).calls(
      of: key.forbidden, in: key.name, others: exerciseNames.filter { $0 != key.name })
    guard !calls.isEmpty else { return Verdict(.passed) }
    var verdict = Verdict(.passedWithNote)
    let list = calls.map { "`\($0)`" }.joined(separator: ", ")
    verdict.notes = [
      Words(
        en: "The answer is right, but it uses \(list), which this task asks you to do without.",
        zh: "答案正确，但用到了 \(list)；本题要求自己实现，不用它。")
    ]
    return verdict
  }

  private func wrong(
    _ shown: Int, _ failing: [Int], _ observed: [Observation], _ expected: [Observation]
  ) -> Verdict {
    let diagnosing = Diagnosing(key: key, observed: observed, expected: expected)
    let found = diagnosing.diagnosis(shown: shown)
    var verdict = Verdict(kind(shown, expected))
    verdict.failure = Comparing(key: key).failure(
      at: shown, first.outcomes[shown], expected: key.reference.run(key.cases[shown].inputs))
    verdict.diagnosis = found?.diagnosis
    verdict.scope = diagnosing.scope(failing: Set(failing))
    if let found, !found.everywhere { verdict.notes.append(Self.badInput) }
    if failing.allSatisfy({ key.cases[$0].testsPrecision }), case .finished = first.ending {
      verdict.kind = .passedWithNote
      verdict.notes.insert(Self.losesPrecision, at: 0)
    }
    return verdict
  }

  /// An error where an answer is expected is a kind of its own; "not started" in some cases only is a wrong answer.
  private func kind(_ index: Int, _ expected: [Observation]) -> Verdict.Kind {
    if case .threw = first.outcomes[index] {
      if case .threw = expected[index] { return .wrong }
      return .threw
    }
    return .wrong
  }

  /// The first case in which the two runs differ.
  private func change(_ observed: [Observation]) -> Verdict? {
    for index in observed.indices {
      guard let again = second.outcomes[index] else { continue }
      let inputs = key.cases[index].inputs
      guard observed[index].distance(to: key.observation(of: again, inputs), key.comparison) > 1 else { continue }
      var verdict = Verdict(.changesFromRunToRun, event: Self.changes)
      verdict.failure = Comparing(key: key).failure(at: index, first.outcomes[index], expected: again)
      return verdict
    }
    return nil
  }

  private static let changes = Words(
    en:
      "The same call gave two different answers. Randomness that comes from elsewhere than the inputs, the order of a Set or a Dictionary, or a variable that outlives the call can be why.",
    zh: "同样的输入两次得到了不同的结果。原因可能是：随机数不是来自输入，依赖了 Set 或 Dictionary 的顺序，或使用了调用结束后仍保留的变量。")
  private static let badInput = Words(
    en: "Besides, bad input is not refused as the task asks.", zh: "此外，对不合法的输入没有按要求抛出错误。")
  private static let losesPrecision = Words(
    en: "The formula is right, but it loses precision here.", zh: "公式正确，但在这种情况下会损失精度。")
}
