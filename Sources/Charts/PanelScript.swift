/// Writes the commands of one panel, and collects its numbers.
struct PanelScript {
  /// The numbers that the panel draws.
  var blocks: DataBlocks
  /// Commands that stand before the plot command: annotations, palettes.
  var settings: [String] = []
  /// The parts of the plot command, from back to front.
  var layers: [String] = []

  private let panel: Panel
  /// Into how many parts ticks may divide an axis.
  private let mostTicks: Int

  init(_ panel: Panel, stem: String, mostTicks: Int) throws {
    self.panel = panel
    self.mostTicks = mostTicks
    blocks = DataBlocks(stem: stem)
    for mark in panel.marks { try mark.validate() }
    let places = placeTables()
    for (index, ink) in panel.inks.enumerated() {
      let source = places[index]
      add(panel.marks[index], ink: ink, table: source?.table ?? "", columns: source?.columns ?? [])
    }
    guard !layers.isEmpty else { throw ChartError.nothingToDraw("panel '\(panel.title)'") }
  }

  /// The commands that set up the axes and draw the marks.
  var commands: String {
    var (x, y) = (panel.x, panel.y)
    x.range = x.range ?? panel.cellEdges?.x
    y.range = y.range ?? panel.cellEdges?.y
    var lines: [String] = []
    for (axis, name) in [(x, "x"), (y, "y")] {
      lines += axis.commands(named: name)
      if let ticks = panel.ticks(axis, named: name, most: mostTicks) { lines.append(ticks) }
    }
    lines += [panel.legend.command] + settings
    return lines.joined(separator: "\n") + "\nplot \\\n  " + layers.joined(separator: ", \\\n  ")
  }

  /// Writes the marks' columns into blocks; marks with the same x share one. Returns, for each mark that has columns,
  /// its block and the numbers of its columns, counted from 1.
  private mutating func placeTables() -> [Int: (table: String, columns: [Int])] {
    var places: [Int: (table: String, columns: [Int])] = [:]
    for (index, mark) in panel.marks.enumerated() where places[index] == nil && !mark.columns.isEmpty {
      var columns = mark.columns
      var members = [index: Array(1...columns.count)]
      if mark.sharesTable {
        for (other, candidate) in panel.marks.enumerated().dropFirst(index + 1)
        where candidate.sharesTable && places[other] == nil && candidate.columns[0].values == columns[0].values {
          let own = candidate.columns.dropFirst()
          members[other] = [1] + own.indices.map { $0 + columns.count }
          columns += own
        }
      }
      let table = blocks.add(columns)
      for (member, numbers) in members { places[member] = (table, numbers) }
    }
    return places
  }
}

extension Axis {
  /// The commands that set up this axis.
  func commands(named axis: String) -> [String] {
    var lines = ["set \(axis)label \(Literal.text(unit.map { "\(title) (\($0))" } ?? title))"]
    if scale == .logarithmic { lines.append("set logscale \(axis); set format \(axis) '%g'") }
    if !names.isEmpty {
      let ticks = names.enumerated().map { "\(Literal.text($1)) \($0)" }
      lines.append("set \(axis)tics (\(ticks.joined(separator: ", "))) scale 0")
    }
    if let range {
      // `reverse` would only turn a range that gnuplot chose itself.
      let ends = isReversed ? [range.upperBound, range.lowerBound] : [range.lowerBound, range.upperBound]
      lines.append("set \(axis)range [\(ends.map(Literal.number).joined(separator: ":"))]")
    }
    return lines
  }
}

extension Legend {
  /// The command that places the legend.
  var command: String {
    switch self {
    case .topLeft: "set key top left Left reverse samplen 3"
    case .topRight: "set key top right Right noreverse samplen 3"
    case .bottomLeft: "set key bottom left Left reverse samplen 3"
    case .bottomRight: "set key bottom right Right noreverse samplen 3"
    case .below: "set key below Left reverse samplen 3 height 1"
    case .none: "unset key"
    }
  }
}
