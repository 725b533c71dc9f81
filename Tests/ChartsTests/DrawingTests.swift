import Foundation
import Testing

@testable import Charts

/// Whether there is a gnuplot to draw with; without one these tests have nothing to say.
let canDraw = (try? Drawing.tryOut()) != nil

@Suite(.enabled(if: canDraw, "gnuplot and gnuplot-iostream are not installed"))
struct DrawingTests {
  @Test("gnuplot draws every kind of mark in every format without a remark", arguments: Sample.marks.map(\.name))
  func everyMark(name: String) throws {
    let marks = Sample.marks.first { $0.name == name }!.marks
    for format in Picture.Format.allCases {
      let picture = try Sample.chart(marks).draw(named: "sample", as: format)
      #expect(format.isWhole(picture.data))
      #expect(picture.remarks == "")
    }
  }

  @Test("gnuplot draws small multiples, and nothing of a panel is left over in the next")
  func smallMultiples() throws {
    var chart = Sample.line
    chart.columns = 2
    let named = Axis.named("optimiser", ["SGD", "Adam"], isReversed: true)
    chart.panels = [
      Panel(
        "first", x: Axis("x", scale: .logarithmic), y: named,
        marks: [.points(x: [1, 100], y: [0, 1]), .rule(y: 1, "ONE")]),
      Panel("second", x: Axis("x"), y: Axis("y"), legend: .none, marks: [.line(x: [-1, 100], y: [-5, 5])]),
    ]
    let picture = try chart.draw(named: "sample", as: .text)
    let drawing = String(decoding: picture.data, as: UTF8.self)
    #expect(picture.remarks == "")
    let halves = drawing.components(separatedBy: "second")
    try #require(halves.count == 2)
    #expect(halves[0].contains("ONE") && halves[0].contains("Adam"))
    #expect(!halves[1].contains("ONE") && !halves[1].contains("Adam"))
  }

  @Test("a reversed axis has its first name on top, as the first row of a table")
  func reversed() throws {
    var chart = Sample.line
    let named = Axis.named("row", ["FIRST", "SECOND"], isReversed: true)
    chart.panels = [
      Panel(
        x: Axis("x"), y: named, legend: .none,
        marks: [.text("HERE", x: 0, y: 0, side: .on), .line(x: [-1, 1], y: [0, 1])])
    ]
    let picture = try chart.draw(named: "sample", as: .text)
    let lines = String(decoding: picture.data, as: UTF8.self).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.contains("FIRST") })
    let second = try #require(lines.firstIndex { $0.contains("SECOND") })
    #expect(first < second)
    #expect(lines[first].contains("HERE"))
  }

  @Test("a picture is the same on every run, and carries the title and the alternative text")
  func svg() throws {
    let first = try Sample.line.draw(named: "sample", as: .svg).data
    #expect(try Sample.line.draw(named: "sample", as: .svg).data == first)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("<title>A chart</title>\n<desc>A picture of 1 &lt; 2 &amp; more.</desc>"))
    #expect(!text.contains("GNUPLOT"))
  }

  @Test("a script alone writes its picture into the folder where it is run, whatever that is called")
  func standsAlone() throws {
    let folder = try TemporaryFolder("文件 夹 it's")
    let script = folder.url.appending(path: "样 本.gp")
    try Sample.line.script(named: "样 本").write(to: script, atomically: true, encoding: .utf8)
    let gnuplot = Process()
    gnuplot.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gnuplot.arguments = ["gnuplot", script.path]
    gnuplot.currentDirectoryURL = folder.url
    try gnuplot.run()
    gnuplot.waitUntilExit()
    #expect(gnuplot.terminationStatus == 0)
    #expect(Picture.Format.svg.isWhole(try Data(contentsOf: folder.url.appending(path: "样 本.svg"))))
  }

  @Test("a command that gnuplot does not know is an error with gnuplot's own words")
  func badCommand() throws {
    let gnuplot = try Gnuplot(captures: true)
    try gnuplot.send("plot nonsense(x)\n")
    let error = try #require(throws: GnuplotError.self) { try gnuplot.close() }
    #expect(error.description.contains("exit code 1"))
    #expect(error.description.contains("undefined function"))
  }

  @Test("a live chart sends every frame down one pipe, each over the one before")
  func live() throws {
    let live = try LiveChart(redraws: true, pause: .zero, captures: true)
    for count in 1...3 {
      try live.update { Sample.chart([.line("loss", x: [0, 1], y: [0, Double(count)])]) }
    }
    let drawn = String(decoding: try live.finish(Sample.line), as: UTF8.self)
    let frames = drawn.components(separatedBy: "\u{1B}[25A\n")
    #expect(frames.count == 4)
    #expect(frames.allSatisfy { $0.count(where: { $0 == "\n" }) == 24 })
    #expect(frames[0].contains("loss") && frames[3].contains("rising"))
  }

  @Test("a live chart makes no frame before the last one has stood for the pause, and none at all into a file")
  func livePause() throws {
    for redraws in [true, false] {
      let live = try LiveChart(redraws: redraws, pause: .seconds(1000), captures: true)
      var made = 0
      for _ in 1...5 {
        try live.update {
          made += 1
          return Sample.line
        }
      }
      let frames =
        String(decoding: try live.finish(Sample.line), as: UTF8.self).components(separatedBy: "A chart").count - 1
      #expect(made == (redraws ? 1 : 0))
      #expect(frames == (redraws ? 2 : 1))
    }
  }
}
