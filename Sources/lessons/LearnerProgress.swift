import Checking
import Curriculum
import Foundation

/// Ours, not Foundation's.
typealias Progress = Checking.Progress

/// The learner's progress as the program uses it: one file in the checkout. When it cannot be read or written, that is
/// said, and the command goes on: a verdict is worth more than its record.
struct LearnerProgress {
  /// Where it is kept.
  let file: URL

  /// What was reached so far.
  func read() -> Progress {
    do {
      let (progress, damaged) = try Progress.read(file)
      damaged.map(tellDamaged)
      return progress
    } catch {
      printError(Complaint.cannot(.read, file, error).description)
      return Progress()
    }
  }

  /// Changes it.
  func update(_ change: (inout Progress) -> Void) {
    do { try Progress.update(file, change).map(tellDamaged) } catch {
      printError(Complaint.cannot(.write, file, error).description)
    }
  }

  /// Records reports, and has each exercise whose code could not be run carry its last verdict.
  func record(_ reports: [LessonReport]) -> [LessonReport] {
    var recorded = reports
    update { progress in
      for index in recorded.indices { progress.record(&recorded[index]) }
    }
    return recorded
  }

  private func tellDamaged(_ aside: URL) {
    printError(
      words(
        "The record of your progress was damaged. It is kept as \(aside.path); a new one was begun. Check again to fill it.",
        "学习进度文件已损坏，已另存为 \(aside.path)，并新建了一个。重新检查一遍即可补上。"))
  }
}

extension Checkout {
  /// The learner's progress.
  var progress: LearnerProgress { LearnerProgress(file: package.appending(path: ".lessons/progress.json")) }
}

extension Progress {
  /// Whether an exercise's last verdict was "passed".
  func isSolved(_ exercise: AnswerKey, of lesson: Lesson) -> Bool {
    [.passed, .passedWithNote].contains(self[lesson.folder, exercise.name].lastVerdict)
  }

  /// The first exercise that is not solved, from a lesson on; nil if all are.
  func next(from first: Lesson? = nil) -> (lesson: Lesson, exercise: AnswerKey)? {
    for lesson in Curriculum.lessons where lesson.number >= first?.number ?? 0 {
      guard let exercise = lesson.exercises.first(where: { !isSolved($0, of: lesson) }) else { continue }
      return (lesson, exercise)
    }
    return nil
  }
}
