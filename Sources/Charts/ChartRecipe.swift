/// How to make one chart of a lesson: its name is known at once, its numbers are computed only when it is asked for.
public struct ChartRecipe: Sendable {
  /// The chart's name: the stem of its files, unique among all lessons, like `sigmoid`.
  public let name: String
  /// What the chart shows, in one line, for lists.
  public let summary: Caption
  /// The file of what was timed, if the chart shows something timed.
  public let timed: TimedData?
  /// Computes the numbers and puts the chart together. Deterministic: the same chart on every run.
  public let make: @Sendable () throws -> Chart

  /// A chart that `make` puts together when it is asked for.
  public init(
    _ name: String, summary: Caption, timed: TimedData? = nil, make: @escaping @Sendable () throws -> Chart
  ) {
    self.name = name
    self.summary = summary
    self.timed = timed
    self.make = make
  }
}

/// The charts of one lesson.
public struct LessonCharts: Sendable {
  /// The lesson's folder under `lessons`, like `08-activations`; also the charts' folder under `plots`.
  public let folder: String
  /// The charts, in the order of the lesson.
  public let recipes: [ChartRecipe]

  /// The charts of the lesson in `lessons/<folder>`.
  public init(folder: String, _ recipes: [ChartRecipe]) {
    self.folder = folder
    self.recipes = recipes
  }
}
