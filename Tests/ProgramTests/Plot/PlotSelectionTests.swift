import Charts
import Testing

@testable import lessons

@Suite struct PlotSelectionTests {
  private let all = [
    LessonCharts(folder: "06-losses", [recipe("mse"), recipe("hinge")]),
    LessonCharts(folder: "08-activations", [recipe("relu")]),
  ]

  private static func recipe(_ name: String) -> ChartRecipe {
    ChartRecipe(name, summary: Caption(en: name, zh: name)) { throw ChartError.nothingToDraw(name) }
  }

  private func chosen(_ names: String...) throws -> [String] {
    var chosen: [String] = []
    try PlotSelection(names, in: all).forEach { chosen.append("\($0)/\($1.name)") }
    return chosen
  }

  @Test("no name chooses everything, in the order of the lessons")
  func everything() throws {
    #expect(try chosen() == ["06-losses/mse", "06-losses/hinge", "08-activations/relu"])
    #expect(try PlotSelection([], in: all).isEverything)
    #expect(try !PlotSelection(["relu"], in: all).isEverything)
  }

  @Test("a chart is found by its name, a lesson by number, name or folder; each is drawn once")
  func names() throws {
    #expect(try chosen("relu", "MSE") == ["06-losses/mse", "08-activations/relu"])
    #expect(try chosen("08-activations/relu", "8", "08", "activations", "08-activations") == ["08-activations/relu"])
  }

  @Test("an unknown name is answered with the nearest chart or lesson, and exit code 64")
  func unknown() throws {
    let complaint = try #require(throws: Complaint.self) { try chosen("relu", "hing") }
    #expect(complaint.exitCode.rawValue == 64)
    #expect(complaint.description.contains("'hinge'"))
    #expect(try #require(throws: Complaint.self) { try chosen("loses") }.description.contains("'losses'"))
  }
}
