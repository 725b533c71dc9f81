/// Whether names are unique where somebody types them, or where a report is read by them.
struct UniqueNames {
  private let lessons: [Lesson]

  init(_ lessons: [Lesson]) { self.lessons = lessons }

  /// Names of exercises are unique among all lessons, since `lessons check accumulate` names none; those of claims are too.
  func problems(of lesson: Lesson) -> [Problem] {
    let others = lessons.filter { $0.folder != lesson.folder }
    return repeated(
      "exercise", lesson.exercises.map(\.name),
      others.flatMap { other in other.exercises.map { ($0.name, other.folder) } })
      + repeated(
        "claim", lesson.claims.map(\.id), others.flatMap { other in other.claims.map { ($0.id, other.folder) } })
      + repeated("experiment", lesson.experiments.map(\.name), [])
      + repeated("lesson", [String(lesson.number)], others.map { (String($0.number), $0.folder) })
  }

  /// The programs of one exercise.
  static func problems(of key: AnswerKey) -> [Problem] {
    twice(key.alternatives.map(\.name) + key.misconceptions.map(\.program.name) + ["reference"]).map {
      Problem(.names, $0, en: "Two programs of \(key.name) have this name.", zh: "\(key.name) 有两个程序叫这个名字。")
    }
  }

  private func repeated(_ kind: String, _ names: [String], _ others: [(name: String, folder: String)]) -> [Problem] {
    Self.twice(names).map {
      Problem(.names, $0, en: "The lesson has two of this \(kind).", zh: "本课有两个同名项（\(kind)）。")
    }
      + others.filter { names.contains($0.name) }.map {
        Problem(
          .names, $0.name, en: "\($0.folder) has an \(kind) of this name too.", zh: "\($0.folder) 也有同名项（\(kind)）。")
      }
  }

  private static func twice(_ names: [String]) -> [String] {
    Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
  }
}
