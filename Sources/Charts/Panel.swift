/// One pair of axes and what is drawn on it.
public struct Panel: Sendable {
  /// The panel's own heading; a chart of one panel needs none beside its title.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// Where the legend stands.
  public var legend: Legend
  /// What is drawn, from back to front.
  public var marks: [Mark]

  /// A pair of axes and what is drawn on it.
  public init(_ title: String = "", x: Axis, y: Axis, legend: Legend = .topLeft, marks: [Mark]) {
    self.title = title
    self.x = x
    self.y = y
    self.legend = legend
    self.marks = marks
  }
}

/// One axis of a panel: its title with the unit, its scale, its range and its ticks.
public struct Axis: Sendable {
  /// How distances along an axis relate to values.
  public enum Scale: Sendable {
    /// Equal distances are equal differences.
    case linear
    /// Equal distances are equal ratios. Values must be positive.
    case logarithmic
  }

  /// What is measured along the axis.
  public var title: String
  /// What it is measured in, shown in brackets after the title; nil for a plain number.
  public var unit: String?
  /// Linear unless said otherwise.
  public var scale: Scale
  /// The part that is shown; nil lets the data decide.
  public var range: ClosedRange<Double>?
  /// Names that stand at 0, 1, 2, … in place of numbers.
  public var names: [String]
  /// Whether values grow downwards or leftwards, as rows of a table or an image do.
  public var isReversed: Bool

  /// An axis with numbers along it.
  public init(_ title: String, unit: String? = nil, scale: Scale = .linear, range: ClosedRange<Double>? = nil) {
    self.init(title, unit: unit, scale: scale, range: range, names: [], isReversed: false)
  }

  /// An axis with a name at each of 0, 1, 2, …; half a place is left free at both ends.
  public static func named(_ title: String, _ names: [String], isReversed: Bool = false) -> Axis {
    Axis(
      title, unit: nil, scale: .linear, range: -0.5...(Double(max(names.count, 1)) - 0.5), names: names,
      isReversed: isReversed)
  }

  private init(
    _ title: String, unit: String?, scale: Scale, range: ClosedRange<Double>?, names: [String], isReversed: Bool
  ) {
    self.title = title
    self.unit = unit
    self.scale = scale
    self.range = range
    self.names = names
    self.isReversed = isReversed
  }
}

/// Where the legend of a panel stands.
public enum Legend: Sendable {
  /// In a corner inside the axes.
  case topLeft, topRight, bottomLeft, bottomRight
  /// Beneath the axes.
  case below
  /// Nowhere: the panel explains itself, or another panel carries the legend.
  case none
}
