extension Verdict.Kind {
  /// The kind in a word or two.
  public var title: Words {
    switch self {
    case .passed: Words(en: "passed", zh: "通过")
    case .passedWithNote: Words(en: "passed, with a note", zh: "通过（有说明）")
    case .wrong: Words(en: "wrong", zh: "不对")
    case .changesFromRunToRun: Words(en: "changes from run to run", zh: "每次运行结果不同")
    case .notStarted: Words(en: "not started", zh: "未开始")
    case .threw: Words(en: "threw an error", zh: "抛出了错误")
    case .crashed: Words(en: "crashed", zh: "崩溃")
    case .ranTooLong: Words(en: "ran too long", zh: "运行超时")
    case .usedTooMuchMemory: Words(en: "used too much memory", zh: "占用内存过多")
    case .printedTooMuch: Words(en: "printed too much", zh: "输出过多")
    case .didNotCompile: Words(en: "did not compile", zh: "编译失败")
    case .signatureChanged: Words(en: "signature changed", zh: "声明被改动")
    case .workerLost: Words(en: "could not be run", zh: "无法运行")
    }
  }
}

extension Verdict {
  /// Everything that is said below the title, line by line, in the order in which it helps.
  public func text(_ language: Language) -> [String] {
    var lines = [language == .zh ? "\(kind.title.zh)" : kind.title.en]
    if let failure { lines[0] += "  \(failure.call)" + (failure.name.map { "  — \($0[language])" } ?? "") }
    lines += errorLines(language)
    if let location, compileErrors == nil { lines.append("\(location.file):\(location.line):\(location.column)") }
    lines += failure.map { answerLines($0, language) } ?? []
    if let event, failure?.answer != event { lines.append(event[language]) }
    lines += [diagnosis?.sentence[language] ?? unknownPattern[language]].filter { !$0.isEmpty }
    lines += [scope?[language]].compactMap(\.self) + notes.map { $0[language] }
    if let printed {
      lines.append(language == .zh ? "你的代码输出：" : "your code printed:")
      lines += printed.split(separator: "\n").map { "  \($0)" }
    }
    return lines
  }

  private func answerLines(_ failure: Failure, _ language: Language) -> [String] {
    let again = kind == .changesFromRunToRun
    let labels =
      language == .zh
      ? ("你的结果  ", again ? "另一次运行" : "正确结果  ") : ("your answer ", again ? "another run " : "expected    ")
    var lines = ["\(labels.0) \(failure.answer[language])"]
    if failure.facts.isEmpty || again { lines.append("\(labels.1) \(failure.expected[language])") }
    lines += failure.facts.map { fact in
      language == .zh
        ? "\(fact.name.zh)：\(fact.answer.zh)，应为 \(fact.expected.zh)"
        : "\(fact.name.en): \(fact.answer.en), expected \(fact.expected.en)"
    }
    return lines + [failure.difference?[language]].compactMap(\.self)
  }

  private func errorLines(_ language: Language) -> [String] {
    (compileErrors ?? []).prefix(5).flatMap { error in
      ["\(error.location.file):\(error.location.line):\(error.location.column): \(error.message)"]
        + (error.explanation.map { ["  " + $0[language]] } ?? [])
    }
  }

  /// Said when no misconception fits: honest, and still of use.
  private var unknownPattern: Words {
    guard kind == .wrong, diagnosis == nil else { return Words(both: "") }
    return Words(
      en: "This matches no mistake known here: work the case through by hand and see where your code departs from it.",
      zh: "这不属于已知的常见错误：请用手算走一遍这个例子，看看你的代码从哪一步开始不同。")
  }
}
