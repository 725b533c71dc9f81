extension Mark {
  /// The columns of numbers that the mark needs, in the order in which it reads them. Empty for grids and annotations.
  var columns: [(name: String, values: [Double])] {
    let label = label ?? "y"
    switch shape {
    case .line(let x, let y), .points(let x, let y), .connectedPoints(let x, let y), .steps(let x, let y):
      return [("x", x), (label, y)]
    case .band(let x, let low, let high):
      return [("x", x), ("\(label), low", low), ("\(label), high", high)]
    case .rectangles(let left, let right, let bottom, let top):
      return [("left", left), ("right", right), ("bottom", bottom), ("top", top)]
    case .intervals(let x, let y, let low, let high, _):
      return [("x", x), ("y", y), ("low", low), ("high", high)]
    case .arrows(let x, let y, let dx, let dy):
      return [("x", x), ("y", y), ("dx", dx), ("dy", dy)]
    case .heatMap, .contours, .text, .rule, .region:
      return []
    }
  }

  /// Whether the mark can stand in one table with others that have the same `x`.
  var sharesTable: Bool {
    switch shape {
    case .line, .points, .connectedPoints, .steps, .band: true
    default: false
    }
  }

  /// Whether the mark takes the next ink of the series if it asks for none.
  var takesSeriesInk: Bool {
    switch shape {
    case .heatMap, .contours, .text, .rule, .region: false
    default: true
    }
  }

  /// Checks that the numbers fit together.
  func validate() throws {
    let name = label ?? "an unnamed mark"
    switch shape {
    case .heatMap(let grid, _), .contours(let grid, _):
      guard grid.x.count > 1, grid.y.count > 1 else {
        throw ChartError.tooSmall(mark: name, columns: grid.x.count, rows: grid.y.count)
      }
      guard grid.values.count == grid.y.count, grid.values.allSatisfy({ $0.count == grid.x.count }) else {
        throw ChartError.ragged(mark: name, columns: grid.x.count, rows: grid.y.count)
      }
    case .text, .rule, .region: return
    default:
      let lengths = columns.map(\.values.count)
      guard Set(lengths).count == 1 else { throw ChartError.unequalLengths(mark: name, lengths: lengths) }
      guard lengths[0] > 0 else { throw ChartError.nothingToDraw("'\(name)'") }
    }
  }
}

extension Panel {
  /// The ink of every mark: the one it asks for, or else the next of the series.
  var inks: [Ink] {
    var next = 0
    return marks.map { mark in
      if let ink = mark.ink { return ink }
      guard mark.takesSeriesInk else { return .gray }
      defer { next += 1 }
      return Ink.series[next % Ink.series.count]
    }
  }
}
