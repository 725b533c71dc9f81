import Foundation

/// Where an axis has its ticks. gnuplot's own choice overlaps in small panels.
enum Ticks {
  /// A step of 1, 2 or 5 times a power of ten that divides `length` into at most `most` parts and a bit.
  static func step(over length: Double, most: Int) -> Double? {
    guard length > 0, length.isFinite else { return nil }
    let least = length / Double(most) * 0.999
    let power = pow(10, floor(log10(least)))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least }
  }
}

extension Panel {
  /// The command that sets the ticks of an axis with numbers, unless it is logarithmic or there is nothing to go by.
  func ticks(_ axis: Axis, named name: String, most: Int) -> String? {
    guard axis.scale == .linear, axis.names.isEmpty else { return nil }
    let values = marks.flatMap { name == "x" ? $0.extent.x : $0.extent.y }.filter(\.isFinite)
    guard let low = axis.range?.lowerBound ?? values.min(), let high = axis.range?.upperBound ?? values.max(),
      let step = Ticks.step(over: high - low, most: most)
    else { return nil }
    return "set \(name)tics \(Literal.number(step))"
  }

  /// Where the cells of the panel's heat map end; nil without one.
  var cellEdges: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    for case .heatMap(let grid, _) in marks.map(\.shape) { return (edges(of: grid.x), edges(of: grid.y)) }
    return nil
  }

  private func edges(of centres: [Double]) -> ClosedRange<Double> {
    let half = abs(centres[1] - centres[0]) / 2
    return (min(centres[0], centres.last!) - half)...(max(centres[0], centres.last!) + half)
  }
}

extension Mark {
  /// Numbers between which the mark lies.
  fileprivate var extent: (x: [Double], y: [Double]) {
    switch shape {
    case .line(let x, let y), .points(let x, let y), .connectedPoints(let x, let y), .steps(let x, let y): (x, y)
    case .band(let x, let low, let high): (x, low + high)
    case .rectangles(let left, let right, let bottom, let top): (left + right, bottom + top)
    case .intervals(let x, let y, let low, let high, let isHorizontal):
      isHorizontal ? (low + high, y) : (x, low + high)
    case .arrows(let x, let y, let dx, let dy): (x + zip(x, dx).map(+), y + zip(y, dy).map(+))
    case .heatMap(let grid, _), .contours(let grid, _): (grid.x, grid.y)
    case .text, .rule: ([], [])
    case .region(let range): ([range.lowerBound, range.upperBound], [])
    }
  }
}
