extension PanelScript {
  /// Adds one mark: a part of the plot command, or commands before it.
  mutating func add(_ mark: Mark, ink: Ink, table: String, columns: [Int]) {
    let title = mark.label.map { "title \(Literal.text($0))" } ?? "notitle"
    let style = "ls \(ink.lineStyle)"
    let using = columns.map(String.init).joined(separator: ":")
    func plot(_ using: String, _ look: String) { layers.append("\(table) using \(using) with \(look) \(title)") }

    switch mark.shape {
    case .line: plot(using, "lines \(style)")
    case .points: plot(using, "points \(style)")
    case .connectedPoints: plot(using, "linespoints \(style)")
    case .steps: plot(using, "steps \(style)")
    case .band: plot(using, "filledcurves fc rgb '\(ink.colour)' fs transparent solid 0.2 noborder")
    case .rectangles: plot("(($1+$2)/2):4:1:2:3:4", "boxxyerror ls \(ink.lineStyle) dt solid lw 1 fs solid 0.6")
    case .intervals(_, _, _, _, let isHorizontal):
      plot(using, "\(isHorizontal ? "xerrorbars" : "yerrorbars") \(style) dt solid lw 2")
    case .arrows: plot(using, "vectors \(style) dt solid head filled size graph 0.02,20")
    case .heatMap(let grid, let shades): addHeatMap(grid, shades, label: mark.label)
    case .contours(let grid, let levels): addContours(grid, levels, style: style, title: title)
    case .text(let x, let y, let side): addText(mark.label ?? "", x: x, y: y, side: side, ink: ink)
    case .rule(let place, let isHorizontal): addRule(mark.label, at: place, isHorizontal: isHorizontal, style: style)
    case .region(let range): addRegion(mark.label, range, ink: ink)
    }
  }

  private mutating func addHeatMap(_ grid: Grid, _ shades: Mark.Shades, label: String?) {
    let table = blocks.add(grid, comment: label ?? "values")
    settings += shades.commands(for: grid)
    if let label { settings.append("set cblabel \(Literal.text(label))") }
    layers.append("\(table) nonuniform matrix with image pixels notitle")
  }

  /// gnuplot finds the contours itself: `splot` into a table, with the surface left out.
  private mutating func addContours(_ grid: Grid, _ levels: [Double], style: String, title: String) {
    let table = blocks.add(grid, comment: "values")
    let lines = table + "_lines"
    settings += [
      "set contour base; unset surface; unset key",
      "set cntrparam levels discrete \(levels.map(Literal.number).joined(separator: ", "))",
      "set table \(lines); splot \(table) nonuniform matrix; unset table; unset contour; set surface; set key",
    ]
    layers.append("\(lines) using 1:2 with lines \(style) lw 1.5 \(title)")
  }

  private mutating func addText(_ words: String, x: Double, y: Double, side: Mark.Side, ink: Ink) {
    let place = "at \(Literal.number(x)),\(Literal.number(y))"
    let look =
      switch side {
      case .right: "left offset char 0.8,0"
      case .left: "right offset char -0.8,0"
      case .above: "center offset char 0,0.8"
      case .below: "center offset char 0,-1.2"
      case .on: "center"
      }
    settings.append("set label \(Literal.text(words)) \(place) \(look) tc rgb '\(ink.colour)' front")
  }

  private mutating func addRule(_ words: String?, at place: Double, isHorizontal: Bool, style: String) {
    let at = Literal.number(place)
    let (from, to) =
      isHorizontal
      ? ("graph 0, first \(at)", "graph 1, first \(at)") : ("first \(at), graph 0", "first \(at), graph 1")
    settings.append("set arrow from \(from) to \(to) nohead \(style) lw 1.5 back")
    guard let words else { return }
    let look =
      isHorizontal
      ? "at graph 0.99, first \(at) right offset char 0,0.6"
      : "at first \(at), graph 0.98 right rotate by 90 offset char -0.7,0"
    settings.append("set label \(Literal.text(words)) \(look) tc rgb '#404040' front")
  }

  private mutating func addRegion(_ label: String?, _ range: ClosedRange<Double>, ink: Ink) {
    let (from, to) = (Literal.number(range.lowerBound), Literal.number(range.upperBound))
    let fill = "fc rgb '\(ink.wash)' fs solid"
    settings.append("set object rectangle from \(from), graph 0 to \(to), graph 1 behind \(fill) noborder")
    guard let label else { return }
    layers.append("keyentry with boxes \(fill) border lc rgb '\(ink.colour)' title \(Literal.text(label))")
  }
}

extension Mark.Shades {
  /// The palette, and the scale of colours beside the panel.
  fileprivate func commands(for grid: Grid) -> [String] {
    switch self {
    case .sequential: return ["set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')"]
    case .diverging:
      let largest = Literal.number(grid.values.joined().lazy.filter(\.isFinite).map(abs).max() ?? 1)
      return ["set palette defined (-1 '#0072B2', 0 'white', 1 '#D55E00')", "set cbrange [-\(largest):\(largest)]"]
    case .gray: return ["set palette defined (0 'white', 1 'black')"]
    case .classes:
      let tints = Ink.series.enumerated().map { "\($0) '\($1.tint)'" }
      return [
        "set palette maxcolors \(tints.count) defined (\(tints.joined(separator: ", ")))",
        "set cbrange [-0.5:\(Double(tints.count) - 0.5)]; unset colorbox",
      ]
    }
  }
}
