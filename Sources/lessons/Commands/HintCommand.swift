import ArgumentParser
import Checking

/// `lessons hint 1.2`: one more hint.
struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: words("Give a hint; each time one more, from a nudge to nearly the answer.", "给一个提示；每次多给一个，由浅入深。"),
    discussion: words(
      """
      Examples:
        lessons hint         for the exercise that is next
        lessons hint 1.2
      """,
      """
      示例：
        lessons hint         针对下一个练习
        lessons hint 1.2
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The exercise, such as 1.2; the next one if none is given.", "练习，例如 1.2；不给则为下一个。"))
  var exercise: String?

  func run() throws {
    let checkout = try Checkout.current()
    guard let (lesson, exercise) = try chosen(checkout.progress.read()) else {
      return print(words("Every exercise is solved: nothing to hint at.", "所有练习都完成了，不需要提示。"))
    }
    let hints = ShownHints(of: exercise, in: lesson).oneMore(checkout.progress)
    print(hints.text(common.style, more: words("One more: the same command again.", "还要一个：再运行一次同样的命令。")))
  }

  private func chosen(_ progress: Progress) throws -> (Lesson, AnswerKey)? {
    guard let exercise else { return progress.next() }
    let selection = try Selection(exercise)
    if let chosen = selection.exercise { return (selection.lesson, chosen) }
    guard let next = selection.lesson.exercises.first(where: { !progress.isSolved($0, of: selection.lesson) }) else {
      return selection.lesson.exercises.last.map { (selection.lesson, $0) }
    }
    return (selection.lesson, next)
  }
}

/// The hints of an exercise that were shown so far.
struct ShownHints {
  private let exercise: AnswerKey
  private let lesson: Lesson
  private var count = 0

  /// None yet.
  init(of exercise: AnswerKey, in lesson: Lesson) {
    self.exercise = exercise
    self.lesson = lesson
  }

  /// Those that were shown before and one more, which is remembered.
  func oneMore(_ progress: LearnerProgress) -> ShownHints {
    var more = self
    more.count = min(progress.read()[lesson.folder, exercise.name].hintsShown + 1, exercise.hints.count)
    progress.update { $0[lesson.folder, exercise.name].hintsShown = more.count }
    return more
  }

  /// The hints, and how to get another one: `more`, or the solution after the last.
  func text(_ style: Style, more: String) -> String {
    let id = lesson.identifier(of: exercise)
    let all = exercise.hints.count
    let hints = exercise.hints.prefix(count).enumerated().map { number, hint in
      let label = words("hint \(number + 1) of \(all): ", "提示 \(number + 1) / \(all)：")
      return indented(label + hint.here, by: "  ", width: style.width)
    }
    let solution = "swift run -q lessons solution \(id) --give-up"
    let last = words("That was the last one. To see a solution: \(solution)", "这是最后一个。看参考答案：\(solution)")
    return ([style.paint("\(id)  \(exercise.name)", .bold)] + hints + [count < all ? more : last])
      .joined(separator: "\n\n")
  }
}
