import Checking

/// The verdicts on a lesson's exercises, as `check` and `watch` show them.
struct ReportText {
  let style: Style
  let checkout: Checkout

  /// Below which exercises' titles the details stand.
  enum Details { case all, firstFailing, none }

  /// Heading, one verdict after the other, and how many are solved.
  func text(_ report: LessonReport, of lesson: Lesson, details: Details = .all) -> String {
    let verdictText = VerdictText(lesson, style: style, checkout: checkout)
    var parts = [style.paint(lesson.heading, .bold)]
    var said: Set<[CompileError]> = []
    let firstFailing = report.exercises.first { !$0.verdict.isPassed && $0.verdict.kind != .notStarted }?.id
    for exercise in report.exercises {
      let isHidden = details == .none || (details == .firstFailing && exercise.id != firstFailing)
      // All exercises share the file, and so its errors: once is enough.
      let repeated = exercise.verdict.compileErrors.map { !said.insert($0).inserted } ?? false
      parts.append(verdictText.text(exercise, quiet: repeated || isHidden))
    }
    parts.append("  " + summary(report))
    return parts.joined(separator: "\n")
  }

  private func summary(_ report: LessonReport) -> String {
    let (done, all) = (report.passedCount, report.exercises.count)
    let dots = style.dots(done, of: all)
    return (dots.isEmpty ? "" : dots + "   ") + words("\(done) of \(all) solved", "已完成 \(done) / \(all)")
  }
}
