import WorkerProtocol

/// Finds what the learner's behaviour equals, by comparing it with that of every misconception on the same cases.
struct Diagnosing {
  let key: AnswerKey
  /// What the learner's code did in the first cases; fewer than all if it crashed.
  let observed: [Observation]
  /// What the reference does in every case.
  let expected: [Observation]

  /// The one misconception that does the same in every case, with its sentence for the case shown.
  ///
  /// A learner may share a misconception and, besides, forget to refuse bad input. So if none fits everywhere, the cases are compared
  /// in which the reference answers.
  func diagnosis(shown: Int) -> (diagnosis: Verdict.Diagnosis, everywhere: Bool, losesPrecision: Bool)? {
    let all = Array(observed.indices)
    let answered = all.filter { if case .threw = expected[$0] { false } else { true } }
    for (cases, everywhere) in [(all, true), (answered, false)] {
      guard cases.contains(shown), let found = key.misconceptions.first(where: { behavesLike($0, on: cases) }) else {
        continue
      }
      let sentence = found.sentence(key.cases[shown].inputs)
      return (.init(name: found.program.name, sentence: sentence), everywhere, found.losesPrecision)
    }
    return nil
  }

  private func behavesLike(_ misconception: AnswerKey.Misconception, on cases: [Int]) -> Bool {
    cases.allSatisfy { index in
      let inputs = key.cases[index].inputs
      let other = key.observation(of: misconception.program.run(inputs), inputs)
      return observed[index].distance(to: other, key.comparison) <= 1
    }
  }

  /// Which kind of case fails, where others are right.
  func scope(failing: Set<Int>) -> Words? {
    let right = Set(observed.indices).subtracting(failing)
    guard !right.isEmpty, !failing.isEmpty else { return nil }
    let kinds = key.kinds.indices.map { kind in
      (name: key.kinds[kind], cases: Set(observed.indices.filter { key.cases[$0].kinds.contains(kind) }))
    }
    if let exact = kinds.first(where: { $0.cases == failing }) {
      return Words(en: "Right except when \(exact.name.en).", zh: "其他情况都对，只有当\(exact.name.zh)时不对。")
    }
    if let only = kinds.first(where: { $0.cases == right }) {
      return Words(en: "Right only when \(only.name.en).", zh: "只有当\(only.name.zh)时才对。")
    }
    let around = kinds.filter { failing.isSubset(of: $0.cases) && !right.isSubset(of: $0.cases) }
    if let kind = around.min(by: { $0.cases.count < $1.cases.count }), kind.cases.count < observed.count {
      return Words(
        en: "Right in all other cases; wrong in \(failing.count) of \(kind.cases.count) where \(kind.name.en).",
        zh: "其他情况都对；在\(kind.name.zh)的 \(kind.cases.count) 个例子中有 \(failing.count) 个不对。")
    }
    return Words(
      en: "Right in \(right.count) of \(observed.count) cases.", zh: "\(observed.count) 个例子中对了 \(right.count) 个。")
  }
}
