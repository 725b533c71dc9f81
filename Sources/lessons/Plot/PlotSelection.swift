import Charts
import Curriculum

/// The charts that somebody asked for.
struct PlotSelection {
  /// The charts, lesson by lesson.
  let lessons: [LessonCharts]
  /// Whether these are all charts that there are.
  let isEverything: Bool

  /// Finds charts and lessons: `sigmoid`, `08-activations/sigmoid`, `08-activations`, `activations`, `8`.
  /// - Throws: a `Complaint` with the nearest names.
  init(_ names: [String], in all: [LessonCharts] = Curriculum.charts) throws {
    var wanted = Set<String>()
    for name in names {
      let found = all.flatMap { lesson in
        lesson.recipes.map(\.name).filter { Self.matches(name.lowercased(), chart: $0, of: lesson.folder) }
      }
      guard !found.isEmpty else {
        let known = all.flatMap { lesson in lesson.recipes.map(\.name) + [lesson.topic] }
        throw Complaint.unknown(.chart, name, among: known, list: "swift run -q lessons plot --list")
      }
      wanted.formUnion(found)
    }
    isEverything = names.isEmpty
    lessons = all.map { lesson in
      LessonCharts(folder: lesson.folder, lesson.recipes.filter { names.isEmpty || wanted.contains($0.name) })
    }.filter { !$0.recipes.isEmpty }
  }

  private static func matches(_ name: String, chart: String, of folder: String) -> Bool {
    let lesson = LessonCharts(folder: folder, [])
    return [chart, "\(folder)/\(chart)", folder, lesson.topic].contains(name) || Int(name) == lesson.number
  }

  /// Calls `body` with each chart's folder and recipe.
  func forEach(_ body: (_ folder: String, _ recipe: ChartRecipe) throws -> Void) rethrows {
    for lesson in lessons { for recipe in lesson.recipes { try body(lesson.folder, recipe) } }
  }

  /// The charts' names with what they show.
  var table: Table {
    var table = Table()
    forEach { folder, recipe in
      table.add(folder, recipe.name, words(recipe.summary.en, recipe.summary.zh))
    }
    return table
  }
}

extension LessonCharts {
  fileprivate var number: Int? { Int(folder.prefix { $0.isNumber }) }

  /// The folder's name without its number: `activations`.
  fileprivate var topic: String { String(folder.drop { $0.isNumber }.drop { $0 == "-" }) }
}
