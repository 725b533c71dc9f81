/// Something drawn on a panel: a line, points, bars, a band, a heat map …
///
/// Every mark is made by a function of its own below. A label stands in the legend; nil or no label keeps the mark out
/// of it. Without an ink, marks take the inks of `Ink` in turn. A value that is not finite is a gap.
public struct Mark: Sendable {
  /// What stands in the legend.
  let label: String?
  /// What it is drawn with; nil takes the next.
  let ink: Ink?
  /// What is drawn where.
  let shape: Shape

  enum Shape: Sendable {
    case line(x: [Double], y: [Double])
    case points(x: [Double], y: [Double])
    case connectedPoints(x: [Double], y: [Double])
    case steps(x: [Double], y: [Double])
    case rectangles(left: [Double], right: [Double], bottom: [Double], top: [Double])
    case band(x: [Double], low: [Double], high: [Double])
    case intervals(x: [Double], y: [Double], low: [Double], high: [Double], isHorizontal: Bool)
    case arrows(x: [Double], y: [Double], dx: [Double], dy: [Double])
    case heatMap(Grid, Shades)
    case contours(Grid, levels: [Double])
    case text(x: Double, y: Double, side: Side)
    case rule(at: Double, isHorizontal: Bool)
    case region(ClosedRange<Double>)
  }

  /// Which side of its place a text stands on, or right on it.
  public enum Side: Sendable {
    case left, right, above, below, on
  }

  /// The colours of a heat map.
  public enum Shades: Sendable {
    /// From pale to dark: more is darker.
    case sequential
    /// From blue over white to vermilion: below and above zero.
    case diverging
    /// From white to black, as ink on paper: images.
    case gray
    /// A pale tint of each ink: value 0 is `Ink.series[0]`, and so on. Decision regions.
    case classes
  }
}

/// Values on a rectangular grid: `values[row][column]` belongs to `y[row]` and `x[column]`.
public struct Grid: Sendable {
  /// The columns' places along the horizontal axis, evenly spaced.
  public var x: [Double]
  /// The rows' places along the vertical axis, evenly spaced.
  public var y: [Double]
  /// One array a row.
  public var values: [[Double]]

  /// Values on a rectangular grid.
  public init(x: [Double], y: [Double], values: [[Double]]) {
    self.x = x
    self.y = y
    self.values = values
  }

  /// The values of a function at every point of the grid.
  public init(x: [Double], y: [Double], of function: (_ x: Double, _ y: Double) throws -> Double) rethrows {
    self.init(x: x, y: y, values: try y.map { y in try x.map { x in try function(x, y) } })
  }
}

extension Mark {
  /// A line through points.
  public static func line(_ label: String? = nil, x: [Double], y: [Double], ink: Ink? = nil) -> Mark {
    Mark(label: label, ink: ink, shape: .line(x: x, y: y))
  }

  /// Separate points.
  public static func points(_ label: String? = nil, x: [Double], y: [Double], ink: Ink? = nil) -> Mark {
    Mark(label: label, ink: ink, shape: .points(x: x, y: y))
  }

  /// A line through points that are shown: few values, each measured.
  public static func connectedPoints(_ label: String? = nil, x: [Double], y: [Double], ink: Ink? = nil) -> Mark {
    Mark(label: label, ink: ink, shape: .connectedPoints(x: x, y: y))
  }

  /// A line that keeps each value until the next `x`.
  public static func steps(_ label: String? = nil, x: [Double], y: [Double], ink: Ink? = nil) -> Mark {
    Mark(label: label, ink: ink, shape: .steps(x: x, y: y))
  }

  /// Upright bars, `width` wide and centred on `x`, from `base` (0 if not given) up to `base + height`. Bars that start
  /// where others end are stacked.
  public static func bars(
    _ label: String? = nil, x: [Double], height: [Double], base: [Double]? = nil, width: Double = 0.8, ink: Ink? = nil
  ) -> Mark {
    let base = base ?? Array(repeating: 0, count: height.count)
    return rectangles(
      label, left: x.map { $0 - width / 2 }, right: x.map { $0 + width / 2 }, bottom: base,
      top: zip(base, height).map(+), ink: ink)
  }

  /// A histogram's bars: `counts[i]` stands from `edges[i]` to `edges[i + 1]`.
  public static func histogram(_ label: String? = nil, edges: [Double], counts: [Double], ink: Ink? = nil) -> Mark {
    rectangles(
      label, left: Array(edges.dropLast()), right: Array(edges.dropFirst()),
      bottom: Array(repeating: 0, count: counts.count), top: counts, ink: ink)
  }

  /// Filled rectangles: memory strips, timelines, lying bars.
  public static func rectangles(
    _ label: String? = nil, left: [Double], right: [Double], bottom: [Double], top: [Double], ink: Ink? = nil
  ) -> Mark {
    Mark(label: label, ink: ink, shape: .rectangles(left: left, right: right, bottom: bottom, top: top))
  }

  /// The area between two lines, pale: a spread around a mean.
  public static func band(
    _ label: String? = nil, x: [Double], low: [Double], high: [Double], ink: Ink? = nil
  ) -> Mark {
    Mark(label: label, ink: ink, shape: .band(x: x, low: low, high: high))
  }

  /// Points with an upright interval from `low` to `high`.
  public static func intervals(
    _ label: String? = nil, x: [Double], y: [Double], low: [Double], high: [Double], ink: Ink? = nil
  ) -> Mark {
    Mark(label: label, ink: ink, shape: .intervals(x: x, y: y, low: low, high: high, isHorizontal: false))
  }

  /// Points with a lying interval from `left` to `right`: a forest plot.
  public static func intervals(
    _ label: String? = nil, x: [Double], y: [Double], left: [Double], right: [Double], ink: Ink? = nil
  ) -> Mark {
    Mark(label: label, ink: ink, shape: .intervals(x: x, y: y, low: left, high: right, isHorizontal: true))
  }

  /// Arrows from (x, y) to (x + dx, y + dy).
  public static func arrows(
    _ label: String? = nil, x: [Double], y: [Double], dx: [Double], dy: [Double], ink: Ink? = nil
  ) -> Mark {
    Mark(label: label, ink: ink, shape: .arrows(x: x, y: y, dx: dx, dy: dy))
  }

  /// Values as colours, one rectangle each. The label stands at the scale of colours. One a chart panel.
  public static func heatMap(_ label: String? = nil, grid: Grid, shades: Shades = .sequential) -> Mark {
    Mark(label: label, ink: nil, shape: .heatMap(grid, shades))
  }

  /// Lines of equal value, at the given levels.
  public static func contours(_ label: String? = nil, grid: Grid, levels: [Double], ink: Ink? = .gray) -> Mark {
    Mark(label: label, ink: ink, shape: .contours(grid, levels: levels))
  }

  /// Words beside a place of the panel.
  public static func text(_ words: String, x: Double, y: Double, side: Side = .right, ink: Ink = .black) -> Mark {
    Mark(label: words, ink: ink, shape: .text(x: x, y: y, side: side))
  }

  /// A thin line across the whole panel at one height, with words on it: a bound, a chance level, a theory.
  public static func rule(y: Double, _ words: String? = nil, ink: Ink = .gray) -> Mark {
    Mark(label: words, ink: ink, shape: .rule(at: y, isHorizontal: true))
  }

  /// A thin upright line across the whole panel, with words along it.
  public static func rule(x: Double, _ words: String? = nil, ink: Ink = .gray) -> Mark {
    Mark(label: words, ink: ink, shape: .rule(at: x, isHorizontal: false))
  }

  /// A pale upright stripe over a range of x: where something holds.
  public static func region(_ label: String? = nil, x: ClosedRange<Double>, ink: Ink = .gray) -> Mark {
    Mark(label: label, ink: ink, shape: .region(x))
  }
}
