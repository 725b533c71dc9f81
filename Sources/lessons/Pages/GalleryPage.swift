import Charts
import Checking
import Curriculum

/// `docs/gallery.md`: every chart of every lesson, with its captions in both languages.
struct GalleryPage {
  private var entries: [(folder: String, name: String, chart: Chart)] = []

  /// Adds a chart; those of one lesson one after another.
  mutating func add(_ chart: Chart, named name: String, of folder: String) { entries.append((folder, name, chart)) }

  /// The whole page, in Markdown.
  var text: String {
    var lines = [
      "# Gallery · 图集",
      "",
      "<!-- Written by: swift run -q lessons plot --gallery -->",
      "",
      "All \(entries.count) charts. Each was drawn by gnuplot from a script that stands beside it in `plots/`; `swift run -q lessons plot NAME` draws one anew.",
      "",
      "全部 \(entries.count) 张图，均由 `plots/` 中同名的 gnuplot 脚本画出；用 `swift run -q lessons plot 图名` 可重新画一张。",
      "",
    ]
    var folder = ""
    for entry in entries {
      if entry.folder != folder {
        folder = entry.folder
        lines += ["## " + heading(of: folder), ""]
      }
      lines += [
        "### \(entry.name)",
        "",
        "![\(bracketed(entry.chart.alternativeText))](../plots/\(entry.folder)/\(entry.name).svg)",
        "",
        "*\(starless(entry.chart.caption.en))*",
        "",
        "*\(starless(entry.chart.caption.zh))*",
        "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private func heading(of folder: String) -> String {
    guard let lesson = Curriculum.lessons.first(where: { $0.folder == folder }) else { return folder }
    return "\(lesson.number). \(lesson.title.en) · \(lesson.title.zh)"
  }

  /// Square brackets would end the alternative text.
  private func bracketed(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing("\n", with: " ")
  }

  /// A star would end the emphasis.
  private func starless(_ text: String) -> String { text.replacing("*", with: "\\*").replacing("\n", with: " ") }
}
