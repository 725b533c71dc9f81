import Charts

/// Small charts for tests.
enum Sample {
  static let caption = Caption(en: "Look here.", zh: "看这里。")

  static func chart(_ marks: [Mark], x: Axis = Axis("x"), y: Axis = Axis("y")) -> Chart {
    Chart(
      title: "A chart", caption: caption, alternativeText: "A picture of 1 < 2 & more.",
      panels: [Panel(x: x, y: y, marks: marks)])
  }

  static let line = chart([.line("rising", x: [0, 1, 2], y: [0, 0.5, 2])])

  static let grid = Grid(x: [0, 1, 2], y: [0, 1], values: [[0, 1, 2], [-1, 0, 1]])

  /// Every kind of mark that there is, each with an awkward label.
  static let marks: [(name: String, marks: [Mark])] = [
    ("line", [.line("it's a_line^2 {x} \"q\" $n `date` \\n", x: [0, 1], y: [0, 1])]),
    ("line with a gap", [.line("gap", x: [0, 1, 2, 3], y: [0, 1, .nan, 2])]),
    ("points", [.points("p", x: [0, 1], y: [0, 1])]),
    ("connected points", [.connectedPoints("c", x: [0, 1], y: [0, 1])]),
    ("steps", [.steps("s", x: [0, 1, 2], y: [3, 2, 1])]),
    ("bars", [.bars("b", x: [0, 1], height: [1, 2]), .bars("on top", x: [0, 1], height: [1, 2], base: [1, 2])]),
    ("histogram", [.histogram("h", edges: [0, 1, 2], counts: [3, 4])]),
    ("rectangles", [.rectangles("r", left: [0], right: [1], bottom: [0], top: [1])]),
    ("band", [.band("b", x: [0, 1], low: [0, 1], high: [1, 2])]),
    ("upright intervals", [.intervals("i", x: [0, 1], y: [1, 2], low: [0, 1], high: [2, 3])]),
    ("lying intervals", [.intervals("i", x: [0, 1], y: [1, 2], left: [-1, 0], right: [1, 2])]),
    ("arrows", [.arrows("a", x: [0, 1], y: [0, 1], dx: [1, 1], dy: [1, -1])]),
    ("heat map", [.heatMap("m", grid: grid)]),
    ("diverging heat map", [.heatMap("m", grid: grid, shades: .diverging)]),
    ("image", [.heatMap(grid: grid, shades: .gray)]),
    ("classes", [.heatMap(grid: grid, shades: .classes), .points("a", x: [0], y: [1])]),
    ("contours", [.contours("c", grid: grid, levels: [0, 0.5]), .points("a", x: [0], y: [1])]),
    ("annotations", [.points(x: [0, 1], y: [0, 1]), .text("it's here", x: 0.5, y: 0.5, side: .above)]),
    ("rules", [.points(x: [0, 1], y: [0, 1]), .rule(y: 0.5, "half"), .rule(x: 0.5, "half"), .rule(y: 0.7)]),
    ("regions", [.line("l", x: [0, 1], y: [0, 1]), .region("flat", x: 0...0.5), .region(x: 0.6...0.7)]),
  ]
}
