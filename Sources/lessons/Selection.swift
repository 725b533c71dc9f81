import Checking
import Curriculum

/// A lesson, or one exercise of it, as somebody asked for it: `1`, `01-batches`, `batches`, `1.2`, `1.totalUpdates`,
/// `totalUpdates`.
struct Selection {
  let lesson: Lesson
  /// The exercise that was asked for, or nil for the whole lesson.
  let exercise: AnswerKey?

  /// Finds what a text names.
  /// - Throws: a `Complaint` with the nearest names.
  init(_ text: String, in lessons: [Lesson] = Curriculum.lessons) throws {
    if let lesson = Self.lesson(text, in: lessons) {
      self.init(lesson: lesson, exercise: nil)
    } else if let dot = text.firstIndex(of: "."), let lesson = Self.lesson(String(text[..<dot]), in: lessons) {
      self.init(lesson: lesson, exercise: try Self.exercise(String(text[text.index(after: dot)...]), of: lesson))
    } else if let found = Self.exercise(called: text, in: lessons) {
      self = found
    } else {
      let lesson = text.prefix { $0 != "." }
      if let number = Int(lesson) { throw Self.noLesson(number, in: lessons) }
      let names = lessons.flatMap { ["\($0.number)", $0.topic] } + lessons.flatMap { $0.exercises.map(\.name) }
      throw Complaint.unknown(.lesson, String(lesson), among: names, list: "swift run -q lessons")
    }
  }

  private static func noLesson(_ number: Int, in lessons: [Lesson]) -> Complaint {
    let nearest = lessons.sorted { abs($0.number - number) < abs($1.number - number) }.prefix(2)
    let names = nearest.map { "\($0.number) (\($0.topic))" }
    return .usage(
      "There is no lesson \(number). Nearest: \(names.joined(separator: ", ")). See them all: swift run -q lessons",
      "没有第 \(number) 课。最接近的是 \(names.joined(separator: "、"))。查看全部：swift run -q lessons")
  }

  private init(lesson: Lesson, exercise: AnswerKey?) {
    self.lesson = lesson
    self.exercise = exercise
  }

  private static func lesson(_ text: String, in lessons: [Lesson]) -> Lesson? {
    lessons.first { lesson in
      Int(text) == lesson.number || [lesson.folder, lesson.topic].contains(text.lowercased())
    }
  }

  private static func exercise(_ text: String, of lesson: Lesson) throws -> AnswerKey {
    if let number = Int(text), lesson.exercises.indices.contains(number - 1) { return lesson.exercises[number - 1] }
    if let named = lesson.exercises.first(where: { $0.name.lowercased() == text.lowercased() }) { return named }
    if Int(text) != nil {
      let last = lesson.exercises.count
      throw Complaint.usage(
        "Lesson \(lesson.number) has exercises \(lesson.number).1 to \(lesson.number).\(last); there is no \(lesson.number).\(text).",
        "第 \(lesson.number) 课的练习是 \(lesson.number).1 到 \(lesson.number).\(last)，没有 \(lesson.number).\(text)。")
    }
    throw Complaint.unknown(
      .exercise, text, among: lesson.exercises.map(\.name), list: "swift run -q lessons list \(lesson.number)")
  }

  private static func exercise(called name: String, in lessons: [Lesson]) -> Selection? {
    for lesson in lessons {
      guard let key = lesson.exercises.first(where: { $0.name.lowercased() == name.lowercased() }) else { continue }
      return Selection(lesson: lesson, exercise: key)
    }
    return nil
  }
}

extension Lesson {
  /// The folder's name without its number: `batches`.
  var topic: String { String(folder.drop { $0.isNumber }.drop { $0 == "-" }) }

  /// `1  Batches and epochs`, as a heading.
  var heading: String { "\(number)  \(title.here)" }

  /// `01`: two digits, so that columns line up.
  var paddedNumber: String { (number < 10 ? "0" : "") + "\(number)" }
}
