import WorkerProtocol

/// Proves of one answer key what can be proved without a learner's file: its programs run here, as they do in every check.
struct ExerciseVerifier {
  /// How far programs must be apart on some case, in tolerances.
  static let separation = 20.0

  private let key: AnswerKey
  private let original: AnswerKey

  /// A verifier of `key`.
  init(_ key: AnswerKey) {
    original = key
    self.key = key.remembering()
  }

  /// The distance of the two programs that are hardest to tell apart, in tolerances; nil if it is infinite.
  var nearest: Double? { Separation(key).nearest }

  /// Everything that is wrong.
  var problems: [Problem] {
    // Without cases nothing else can be said.
    if key.cases.isEmpty { return [Problem(.cases, key.name, en: "There is no case.", zh: "没有任何例子。")] }
    return reference + alternatives + misconceptions + Separation(key).problems + facts + steadiness + kinds + hints
      + texts
  }

  // MARK: - Right programs

  private var reference: [Problem] {
    let outcomes = key.cases.map { key.reference.run($0.inputs) }
    if outcomes.contains(.unsolved) {
      return [Problem(.reference, "reference", en: "It throws Unsolved().", zh: "它抛出了 Unsolved()。")]
    }
    let answers = outcomes.contains { if case .answer = $0 { true } else { false } }
    if !answers {
      return [Problem(.reference, "reference", en: "It throws in every case.", zh: "它在每个例子中都抛出错误。")]
    }
    return passes(key.reference, .reference)
  }

  private var alternatives: [Problem] {
    let count = key.alternatives.count
    let few = Problem(
      .alternatives, key.name, en: "There are \(count) alternatives; two are needed.", zh: "只有 \(count) 个其他解法；至少要两个。")
    return (count < 2 ? [few] : []) + key.alternatives.flatMap { passes($0, .alternatives) }
  }

  private func passes(_ program: AnswerKey.Program, _ rule: Problem.Rule) -> [Problem] {
    let verdict = verdict(on: program)
    guard verdict.kind != .passed else { return [] }
    return [
      Problem(
        rule, program.name, en: "It does not pass: " + verdict.text(.en).joined(separator: " / "),
        zh: "它没有通过：" + verdict.text(.zh).joined(separator: " / "))
    ]
  }

  // MARK: - Wrong programs

  private var misconceptions: [Problem] {
    let count = key.misconceptions.count
    let few = Problem(
      .misconceptions, key.name, en: "There are \(count) misconceptions; three are needed.",
      zh: "只有 \(count) 个典型错误；至少要三个。")
    return (count < 3 ? [few] : []) + key.misconceptions.flatMap(problems)
  }

  private func problems(of misconception: AnswerKey.Misconception) -> [Problem] {
    let name = misconception.program.name
    let verdict = verdict(on: misconception.program)
    let wanted = misconception.losesPrecision ? Verdict.Kind.passedWithNote : .wrong
    if verdict.isPassed != (wanted == .passedWithNote) || verdict.kind == .passed || verdict.kind == .notStarted {
      return [
        Problem(
          .rejected, name, en: "Its verdict is “\(verdict.kind.title.en)”; it should be “\(wanted.title.en)”.",
          zh: "它的结论是“\(verdict.kind.title.zh)”，应为“\(wanted.title.zh)”。")
      ]
    }
    guard verdict.diagnosis?.name == name else {
      let told = verdict.diagnosis?.name
      return [
        Problem(
          .diagnosed, name, en: told.map { "It is told as “\($0)”." } ?? "It is not recognised.",
          zh: told.map { "它被认成了“\($0)”。" } ?? "它没有被认出来。")
      ]
    }
    return sentences(of: misconception)
  }

  /// The sentence must be there for whichever case a learner is shown.
  private func sentences(of misconception: AnswerKey.Misconception) -> [Problem] {
    for (index, shown) in key.cases.enumerated() where isWrong(misconception.program, shown) {
      let problems = missing("the sentence in case \(index + 1)", misconception.sentence(shown.inputs))
      if let problem = problems.first { return [problem] }
    }
    return []
  }

  private func isWrong(_ program: AnswerKey.Program, _ shown: AnswerKey.Case) -> Bool {
    let answer = key.observation(of: program.run(shown.inputs), shown.inputs)
    let expected = key.observation(of: key.reference.run(shown.inputs), shown.inputs)
    return answer.distance(to: expected, key.comparison) > 1
  }

  // MARK: - Facts, cases, words

  /// All programs of the key, the reference first.
  private var programs: [AnswerKey.Program] {
    [key.reference] + key.alternatives + key.misconceptions.map(\.program)
  }

  private var facts: [Problem] {
    guard key.observe != nil else { return [] }
    let expected = key.observations(of: key.reference)
    return programs.compactMap { program in
      for (index, observed) in key.observations(of: program).enumerated() {
        if observed == .senseless {
          return Problem(
            .facts, program.name, en: "`observe` throws in case \(index + 1).",
            zh: "`observe` 在第 \(index + 1) 个例子中抛出错误。")
        }
        if case .facts(let facts) = observed, case .facts(let others) = expected[index],
          facts.map(\.name) != others.map(\.name)
        {
          return Problem(
            .facts, program.name,
            en: "In case \(index + 1) it has other facts than the reference, or in another order.",
            zh: "第 \(index + 1) 个例子中，它的观察项或次序与参考答案不同。")
        }
      }
      return nil
    }
  }

  /// A program that differs from itself would be told as anything or nothing.
  private var steadiness: [Problem] {
    let again =
      [original.reference] + original.alternatives + original.misconceptions.map(\.program)
    return zip(programs, again).compactMap { program, again in
      let pairs = zip(key.observations(of: program), key.observations(of: again))
      guard let index = Array(pairs).firstIndex(where: { $0.0.distance(to: $0.1, key.comparison) > 1 }) else {
        return nil
      }
      return Problem(
        program.name == "reference" ? .reference : .diagnosed, program.name,
        en: "It changes from run to run, in case \(index + 1).", zh: "它每次运行结果不同（第 \(index + 1) 个例子）。")
    }
  }

  private var kinds: [Problem] {
    key.kinds.indices.compactMap { kind in
      key.cases.contains { $0.kinds.contains(kind) }
        ? nil
        : Problem(
          .cases, key.kinds[kind].en, en: "No case is one where \(key.kinds[kind].en).",
          zh: "没有一个例子属于“\(key.kinds[kind].zh)”。")
    }
  }

  private var hints: [Problem] {
    guard key.hints.count == 3, Set(key.hints).count == 3 else {
      return [Problem(.hints, key.name, en: "Three different hints are needed.", zh: "需要三个不同的提示。")]
    }
    return key.hints.enumerated().flatMap { missing("hint \($0.offset + 1)", $0.element, rule: .hints) }
  }

  private var texts: [Problem] {
    let facts = key.observations(of: key.reference).compactMap { if case .facts(let facts) = $0 { facts } else { nil } }
    return missing("why", key.why) + key.kinds.flatMap { missing("a kind of case", $0) }
      + (facts.first ?? []).flatMap { missing("a fact", $0.name) }
  }

  private func missing(_ what: String, _ words: Words, rule: Problem.Rule = .words) -> [Problem] {
    words.missingLanguage.map { language in
      Problem(
        rule, what, en: "It is not there in \(language.en) (“\(words.en.prefix(60))”).",
        zh: "缺少\(language.zh)（“\(words.en.prefix(60))”）。")
    }.map { [$0] } ?? []
  }

  /// What a learner who wrote this program would be told.
  private func verdict(on program: AnswerKey.Program) -> Verdict {
    let outcomes = key.cases.map { program.run($0.inputs) }
    let run = WorkerProcess.Run(outcomes: outcomes, ending: .finished(threads: 1), output: "", errors: "")
    return Judge(key: key, source: "", first: run, second: .init(outcomes: outcomes.map(\.self), run: run)).verdict()
  }
}

extension AnswerKey {
  /// The same key; each program runs once in every case, and from then on its outcomes are remembered.
  fileprivate func remembering() -> AnswerKey {
    var content = content
    content.reference = reference.remembering(cases)
    content.alternatives = alternatives.map { $0.remembering(cases) }
    content.misconceptions = misconceptions.map {
      .init(program: $0.program.remembering(cases), sentence: $0.sentence, losesPrecision: $0.losesPrecision)
    }
    return replacing(content)
  }
}

extension AnswerKey.Program {
  fileprivate func remembering(_ cases: [AnswerKey.Case]) -> AnswerKey.Program {
    let outcomes = Dictionary(cases.map { ($0.inputs, run($0.inputs)) }) { first, _ in first }
    // Inputs that hold NaN do not equal themselves.
    return .init(name: name) { inputs in outcomes[inputs] ?? run(inputs) }
  }
}

extension Words {
  /// The language in which it is not there; nil if it is there in both.
  var missingLanguage: Words? {
    if en.allSatisfy(\.isWhitespace) { return Words(en: "English", zh: "英文") }
    let isChinese = zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isChinese ? nil : Words(en: "Chinese", zh: "中文")
  }
}
