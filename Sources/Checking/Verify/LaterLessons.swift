import Foundation

/// Whether a lesson stands on what comes before it: nothing in its folder names a type that a later lesson declares.
///
/// All contracts are one module, and so are all answer keys; the compiler would let lesson 3 use what lesson 5 declares. Compared
/// are the types that files declare outside of braces, unless they are private. A name that an earlier lesson declares as well
/// counts as the earlier one's.
struct LaterLessons {
  private struct Declared {
    let names: Set<String>
    let mentioned: Set<String>
  }

  private let lessons: [(number: Int, folder: String, declared: Declared)]

  init(_ lessons: [Lesson], in lessonsFolder: URL) {
    self.lessons = lessons.map { lesson in
      let texts = LessonFiles(lessonsFolder.appending(path: lesson.folder)).sources
        .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.map(SourceText.init)
      let declared = Declared(
        names: texts.reduce(into: []) { $0.formUnion($1.declaredTypes) },
        mentioned: texts.reduce(into: []) { $0.formUnion($1.names) })
      return (lesson.number, lesson.folder, declared)
    }
  }

  /// What `lesson` needs of later ones.
  func problems(of lesson: Lesson) -> [Problem] {
    let known = lessons.filter { $0.number <= lesson.number }.reduce(into: Set<String>()) {
      $0.formUnion($1.declared.names)
    }
    let mentioned = lessons.first { $0.number == lesson.number }?.declared.mentioned ?? []
    return lessons.filter { $0.number > lesson.number }.flatMap { later in
      later.declared.names.intersection(mentioned).subtracting(known).sorted().map { name in
        Problem(
          .laterLesson, name, en: "It is used here and declared in the later lesson \(later.folder).",
          zh: "这里用到了它，而它声明在后面的课 \(later.folder) 中。")
      }
    }
  }
}
