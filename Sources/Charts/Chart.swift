/// A chart as a value: what is shown, in words and numbers. `script(named:)` turns it into gnuplot commands.
///
/// A chart is one panel, or a grid of small multiples that share one look:
///
/// ```swift
/// Chart(
///   title: "The sigmoid and its derivative",
///   caption: Caption(en: "The slope never exceeds 0.25.", zh: "斜率最大只有 0.25。"),
///   alternativeText: "An S-shaped curve from 0 to 1; below it a bell-shaped curve with its top at 0.25.",
///   panels: [
///     Panel(x: Axis("x"), y: Axis("value"), marks: [
///       .line("sigmoid(x)", x: xs, y: values),
///       .line("its derivative", x: xs, y: slopes),
///     ])
///   ])
/// ```
///
/// Words inside a picture are English, since not every machine has fonts for Chinese; the caption is in both languages.
public struct Chart: Sendable {
  /// What the chart shows, as a heading.
  public var title: String
  /// What to look for in it, in both languages. Stands in the script and in the lesson's text.
  public var caption: Caption
  /// What a reader who cannot see the picture should know.
  public var alternativeText: String
  /// What a learner could change in the script, a sentence each.
  public var tryNext: [String]
  /// One panel, or several that are laid out as a grid, row by row.
  public var panels: [Panel]
  /// How many panels stand side by side.
  public var columns: Int

  /// A chart of one or more panels.
  public init(
    title: String, caption: Caption, alternativeText: String, tryNext: [String] = [], columns: Int = 1, panels: [Panel]
  ) {
    self.title = title
    self.caption = caption
    self.alternativeText = alternativeText
    self.tryNext = tryNext
    self.columns = columns
    self.panels = panels
  }
}

/// A sentence or two that tell what to look for in a chart, in both languages.
public struct Caption: Hashable, Sendable {
  /// The caption in English.
  public var en: String
  /// The caption in Simplified Chinese.
  public var zh: String

  /// A caption in both languages.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }
}
