/// A chart of a lesson: its name, what to look for in it, and its gnuplot script.
///
/// Checking does not know how charts are made; `Curriculum` builds the script from a `Chart`.
public struct Figure: Sendable {
  /// The name of the chart and of its file, such as `training-loss`.
  public let name: String
  /// The caption under the picture, which is also its alternative text.
  public let caption: Words
  /// The text of the self-contained gnuplot script.
  public let script: @Sendable () throws -> String

  /// A figure.
  public init(_ name: String, caption: Words, script: @escaping @Sendable () throws -> String) {
    self.name = name
    self.caption = caption
    self.script = script
  }
}
