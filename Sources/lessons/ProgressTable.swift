import Checking
import Curriculum

/// The list of lessons with how far one has come in each.
enum ProgressTable {
  /// One line a lesson: `01  Batches   ●●○○   2 of 4   next: totalUpdates`.
  static func lessons(_ progress: Progress, style: Style) -> String {
    var table = Table()
    for lesson in Curriculum.lessons {
      let solved = lesson.exercises.count { progress.isSolved($0, of: lesson) }
      let next = lesson.exercises.first { !progress.isSolved($0, of: lesson) }
      var cells = [
        lesson.paddedNumber, lesson.title.here,
        words("\(solved) of \(lesson.exercises.count)", "\(solved) / \(lesson.exercises.count)"),
        next.map { words("next: ", "下一题：") + $0.name } ?? style.mark(.good) + words("done", "完成"),
      ]
      if !style.plain { cells.insert(style.dots(solved, of: lesson.exercises.count), at: 2) }
      table.add(cells)
    }
    return table.text(style)
  }

  /// One line an exercise: `1.2  totalUpdates   wrong   2 hints seen`.
  static func exercises(of lesson: Lesson, _ progress: Progress, style: Style) -> String {
    var table = Table()
    for exercise in lesson.exercises {
      let entry = progress[lesson.folder, exercise.name]
      let verdict = Verdict(entry.lastVerdict)
      let hints = words("\(entry.hintsShown) of 3 hints seen", "已看 \(entry.hintsShown) / 3 个提示")
      table.add(
        lesson.identifier(of: exercise), exercise.name, style.mark(verdict.mark) + verdict.kind.title.here,
        entry.hintsShown == 0 ? "" : hints)
    }
    return style.paint(lesson.heading, .bold) + "\n" + table.text(style)
  }
}
