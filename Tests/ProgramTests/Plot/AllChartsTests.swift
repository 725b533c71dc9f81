import Charts
import Curriculum
import Foundation
import Testing

/// What must hold for every chart of every lesson.
@Suite struct AllChartsTests {
  static let recipes = Curriculum.charts.flatMap(\.recipes)
  static let canDraw = (try? Drawing.tryOut()) != nil

  @Test("chart names are unique and no lesson has a chart's name")
  func uniqueNames() {
    let topics = Curriculum.charts.map { $0.folder.drop { $0.isNumber || $0 == "-" } }
    let names = Self.recipes.map(\.name) + topics.map(String.init)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "a chart has its words in both languages, alternative text and something to try", arguments: recipes.map(\.name))
  func words(name: String) throws {
    let recipe = try #require(Self.recipes.first { $0.name == name })
    let chart = try recipe.make()
    for text in [recipe.summary.en, chart.title, chart.caption.en, chart.alternativeText] { #expect(!text.isEmpty) }
    for text in [recipe.summary.zh, chart.caption.zh] {
      #expect(text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "not Chinese: \(text)")
    }
    #expect(!chart.tryNext.isEmpty)
    #expect(chart.panels.allSatisfy { !$0.x.title.isEmpty || !$0.x.names.isEmpty })
  }

  @Test(
    "gnuplot draws every chart without a remark", .enabled(if: canDraw, "gnuplot is not installed"),
    arguments: recipes.map(\.name))
  func drawn(name: String) throws {
    let recipe = try #require(Self.recipes.first { $0.name == name })
    #expect(try recipe.make().draw(named: name, as: .svg).remarks == "")
  }

  @Test(
    "what a script says to try can be done: commands before the plot, curves at its end",
    .enabled(if: canDraw, "gnuplot is not installed"), arguments: recipes.map(\.name))
  func suggestions(name: String) throws {
    let recipe = try #require(Self.recipes.first { $0.name == name })
    let chart = try recipe.make()
    let snippets = chart.tryNext.flatMap {
      $0.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
    for snippet in snippets {
      var script = try chart.script(named: name)
      if snippet.hasPrefix("set ") || snippet.hasPrefix("unset ") {
        script.replace("\nplot", with: "\n\(snippet)\nplot")
      } else {
        script.replace("\n\nunset multiplot", with: "")
        script = script.trimmingCharacters(in: .newlines) + ", \\\n  \(snippet)\n"
      }
      let (status, said) = try run(script)
      #expect(status == 0 && said == "", "\(snippet): \(said)")
    }
  }

  private func run(_ script: String) throws -> (status: Int32, said: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).gp")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gnuplot = Process()
    gnuplot.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gnuplot.arguments = ["gnuplot", "--default-settings", "-e", "output = '/dev/null'", file.path]
    let errors = Pipe()
    gnuplot.standardError = errors
    try gnuplot.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    gnuplot.waitUntilExit()
    return (gnuplot.terminationStatus, said)
  }
}
