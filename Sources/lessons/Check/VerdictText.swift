import Checking

/// A verdict as a learner reads it: a line that says what it is, and beneath it what helps.
struct VerdictText {
  let style: Style
  /// How wide the column of names is.
  let nameWidth: Int
  /// The checkout's folder, left out of paths so that they are short; an editor's terminal opens them by a click.
  let folder: String

  /// A text for all exercises of a lesson.
  init(_ lesson: Lesson, style: Style, checkout: Checkout) {
    self.style = style
    nameWidth = (lesson.exercises.map { displayWidth($0.name) }.max() ?? 0) + 3
    folder = checkout.package.path + "/"
  }

  /// The verdict about one exercise, without a newline at the end.
  /// - Parameter quiet: leave out what stands below the title.
  func text(_ exercise: LessonReport.Exercise, quiet: Bool = false) -> String {
    let verdict = exercise.verdict
    let lines = verdict.text(Language.current).map { $0.replacing(folder, with: "") }
    let padding = String(repeating: " ", count: max(1, nameWidth - displayWidth(exercise.name)))
    let title = style.paint(verdict.kind.title.here, verdict.mark.tint ?? .faint)
    let call = lines[0].dropFirst(verdict.kind.title.here.count)
    let head = "  \(style.mark(verdict.mark))\(exercise.name)\(padding)\(title)"
    // A call that does not fit beside the verdict gets a line of its own.
    let fits = displayWidth(head) + displayWidth(call) <= style.width
    var parts = fits ? [head + call] : quiet ? [head] : [head, body(String(call))]
    if let last = exercise.lastVerdict, last != .notStarted {
      parts.append(body(words("last time it was: ", "上一次的结论：") + last.title.here))
    }
    if quiet { return parts.joined(separator: "\n") }
    parts += lines.dropFirst().map(body)
    if hasHint(verdict.kind) {
      parts.append(body("\(style.plain ? "" : "→ ")\(words("hint", "提示")): swift run -q lessons hint \(exercise.id)"))
    }
    return parts.joined(separator: "\n")
  }

  private func body(_ line: String) -> String { indented(line, by: "      ", width: style.width) }

  private func hasHint(_ kind: Verdict.Kind) -> Bool {
    switch kind {
    case .wrong, .changesFromRunToRun, .threw, .crashed, .ranTooLong, .usedTooMuchMemory: true
    case .passed, .passedWithNote, .notStarted, .printedTooMuch, .didNotCompile, .signatureChanged, .workerLost: false
    }
  }
}

extension Verdict {
  /// The mark that stands before it.
  var mark: Style.Mark {
    switch kind {
    case .passed, .passedWithNote: .good
    case .notStarted: .open
    case .workerLost: .warning
    case .wrong, .changesFromRunToRun, .threw, .crashed, .ranTooLong, .usedTooMuchMemory, .printedTooMuch,
      .didNotCompile, .signatureChanged:
      .bad
    }
  }
}
