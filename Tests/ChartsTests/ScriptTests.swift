import Foundation
import Testing

@testable import Charts

@Suite struct ScriptTests {
  @Test("a script has its words, its settings, its numbers and one plot command")
  func whole() throws {
    var chart = Sample.line
    chart.tryNext = ["change a number"]
    chart.panels[0].x = Axis("time", unit: "s", range: 0...2)
    #expect(
      try chart.script(named: "sample") == """
        # sample.gp: A chart
        #
        # Look here.
        # 看这里。
        #
        # Draw it:  gnuplot sample.gp                       writes sample.svg into the current folder
        #           gnuplot -e "format='png'" sample.gp     writes sample.png
        #           gnuplot -e "format='text'" sample.gp    draws in the terminal
        # Try:      - change a number
        #           - To add a curve, end the plot command with `, \\` and write the curve on a line below.
        #
        # Copy this file before you change it: `lessons plot` writes it anew.

        # ---- Where to draw ----

        width = 800; height = 480
        if (!exists('format')) format = 'svg'
        if (!exists('output')) output = format eq 'text' ? '' : 'sample.' . format
        if (format eq 'svg') set terminal svg size width,height font 'sans-serif,15' background 'white' noenhanced
        if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,15' background 'white' noenhanced
        if (format eq 'text') set terminal dumb size 79,24 nofeed noenhanced
        if (strlen(output) > 0) set output output

        # ---- The look: every style has its colour, its dash and its point ----

        set style line 1 lt 1 lc rgb '#0072B2' lw 2.5 dt solid pt 7 ps 0.8   # blue
        set style line 2 lt 2 lc rgb '#D55E00' lw 2.5 dt (14, 5) pt 5 ps 0.8   # vermilion
        set style line 3 lt 3 lc rgb '#009E73' lw 2.5 dt (3, 4) pt 9 ps 0.8   # green
        set style line 4 lt 4 lc rgb '#CC79A7' lw 2.5 dt (14, 4, 3, 4) pt 13 ps 0.8   # purple
        set style line 5 lt 5 lc rgb '#E69F00' lw 2.5 dt (24, 6) pt 11 ps 0.8   # orange
        set style line 6 lt 6 lc rgb '#56B4E9' lw 2.5 dt (10, 4, 3, 4, 3, 4) pt 15 ps 0.8   # sky
        set style line 7 lt 7 lc rgb '#000000' lw 2.5 dt solid pt 6 ps 0.8   # black
        set style line 8 lt 8 lc rgb '#808080' lw 2.5 dt (5, 5) pt 2 ps 0.8   # gray
        set encoding utf8
        set border 3 lc rgb '#404040'
        set tics nomirror out scale 0.5 tc rgb '#404040'
        if (format ne 'text') set grid lt 1 lc rgb '#DDDDDD' lw 1 dt solid
        set datafile missing 'NaN'

        # ---- The numbers ----

        # columns: x | rising
        $numbers << EOD
        0    0
        1  0.5
        2    2
        EOD

        # ---- The picture ----

        set title 'A chart'
        set xlabel 'time (s)'
        set xrange [0:2]
        set xtics 0.5
        set ylabel 'y'
        set ytics 0.5
        set key top left Left reverse samplen 3
        plot \\
          $numbers using 1:2 with lines ls 1 title 'rising'

        """)
  }

  @Test("the same chart gives the same text")
  func deterministic() throws {
    for sample in Sample.marks {
      let chart = Sample.chart(sample.marks)
      #expect(try chart.script(named: "a") == chart.script(named: "a"))
    }
  }

  @Test("marks with the same x share a table, others get their own")
  func sharedTables() throws {
    let script = try Sample.chart([
      .line("a", x: [0, 1], y: [2, 3]), .points("b", x: [5, 6], y: [2, 3]),
      .band("c", x: [0, 1], low: [4, 5], high: [6, 7]),
    ]).script(named: "s")
    #expect(script.contains("# columns: x | a | c, low | c, high\n$numbers << EOD\n0  2  4  6\n1  3  5  7\nEOD"))
    #expect(script.contains("$numbers using 1:2 with lines"))
    #expect(script.contains("$numbers2 using 1:2 with points"))
    #expect(script.contains("$numbers using 1:3:4 with filledcurves"))
  }

  @Test("numbers have six digits, gaps are NaN, and there is no minus zero")
  func numbers() {
    #expect(
      [1.0 / 3, 123_456_789, -0.0, 1e-20, 100, .nan, .infinity].map(Literal.number) == [
        "0.333333", "1.23457e+08", "0", "1e-20", "100", "NaN", "NaN",
      ])
  }

  @Test("words mean what they say, whatever characters they hold")
  func words() {
    #expect(Literal.text("it's `x` \\n \"y\"") == #"'it''s `x` \n "y"'"#)
    #expect(Literal.text("two\nlines") == "'two lines'")
  }

  @Test("columns of different lengths are refused, and the mark is named")
  func unequalLengths() {
    #expect(throws: ChartError.unequalLengths(mark: "a", lengths: [2, 3])) {
      try Sample.chart([.line("a", x: [0, 1], y: [1, 2, 3])]).script(named: "s")
    }
    #expect(throws: ChartError.unequalLengths(mark: "h", lengths: [2, 2, 1, 1])) {
      try Sample.chart([.histogram("h", edges: [0, 1, 2], counts: [1])]).script(named: "s")
    }
  }

  @Test("a chart, a panel or a mark without anything to draw is refused")
  func nothingToDraw() {
    var empty = Sample.line
    empty.panels = []
    #expect(throws: ChartError.nothingToDraw("'A chart'")) { try empty.script(named: "s") }
    #expect(throws: ChartError.nothingToDraw("panel ''")) { try Sample.chart([]).script(named: "s") }
    #expect(throws: ChartError.nothingToDraw("panel ''")) { try Sample.chart([.rule(y: 1)]).script(named: "s") }
    #expect(throws: ChartError.nothingToDraw("'a'")) { try Sample.chart([.line("a", x: [], y: [])]).script(named: "s") }
  }

  @Test("a grid with a short row or a single row is refused")
  func grids() {
    let short = Grid(x: [0, 1], y: [0, 1], values: [[1, 2], [3]])
    #expect(throws: ChartError.ragged(mark: "g", columns: 2, rows: 2)) {
      try Sample.chart([.heatMap("g", grid: short)]).script(named: "s")
    }
    let single = Grid(x: [0, 1], y: [0], values: [[1, 2]])
    #expect(throws: ChartError.tooSmall(mark: "g", columns: 2, rows: 1)) {
      try Sample.chart([.heatMap("g", grid: single)]).script(named: "s")
    }
  }

  @Test("marks take the inks in turn, skipping those that ask for one")
  func inks() {
    let panel = Panel(
      x: Axis("x"), y: Axis("y"),
      marks: [
        .line(x: [0], y: [0]), .line(x: [0], y: [0], ink: .black), .rule(y: 0), .points(x: [0], y: [0]),
        .text("t", x: 0, y: 0),
      ])
    #expect(panel.inks == [.blue, .black, .gray, .vermilion, .black])
  }

  @Test("no two inks share a colour, a dash or a point")
  func distinctInks() {
    #expect(Set(Ink.allCases.map(\.colour)).count == Ink.allCases.count)
    #expect(Set(Ink.series.map { $0.dash ?? "solid" }).count == Ink.series.count)
    #expect(Set(Ink.series.map(\.point)).count == Ink.series.count)
    #expect(Ink.blue.tint == "#BFDCEC")
  }

  @Test(
    "ticks are 1, 2 or 5 times a power of ten apart",
    arguments: [
      (10.0, 5, 2.0), (16, 8, 2), (1.2, 8, 0.2), (0.007, 5, 0.002), (3, 8, 0.5), (1, 1, 1),
    ])
  func ticks(length: Double, most: Int, step: Double) throws {
    let found = try #require(Ticks.step(over: length, most: most))
    #expect(abs(found - step) < 1e-12)
    #expect(Ticks.step(over: 0, most: 5) == nil)
  }

  @Test("a reversed axis is turned round by its bounds: gnuplot's own `reverse` does nothing to a given range")
  func reversed() throws {
    var chart = Sample.line
    chart.panels[0].y = .named("row", ["first", "second", "third"], isReversed: true)
    #expect(try chart.script(named: "sample").contains("set yrange [2.5:-0.5]\n"))
  }
}
