/// What a mark is drawn with: a colour, and with it always the same dash and the same kind of point, so that two lines
/// can be told apart without seeing colour.
///
/// The colours are those of Okabe and Ito, which stay distinct under the common kinds of colour blindness
/// (Okabe & Ito 2008, "Color Universal Design"); their yellow is too light for a line on white and is left out.
public enum Ink: Int, CaseIterable, Sendable {
  /// The inks of series, in the order in which they are given out.
  case blue, vermilion, green, purple, orange, sky
  /// For what serves as a measure of the others: a reference, a baseline.
  case black, gray

  /// The inks that series get, in turn, unless they ask for one.
  public static let series: [Ink] = [.blue, .vermilion, .green, .purple, .orange, .sky]

  /// The number of the ink's line style in a script.
  var lineStyle: Int { rawValue + 1 }

  /// The colour as `#RRGGBB`.
  var colour: String {
    switch self {
    case .blue: "#0072B2"
    case .vermilion: "#D55E00"
    case .green: "#009E73"
    case .purple: "#CC79A7"
    case .orange: "#E69F00"
    case .sky: "#56B4E9"
    case .black: "#000000"
    case .gray: "#808080"
    }
  }

  /// A tint of the colour that words and lines can stand on, as `#RRGGBB`: decision regions.
  var tint: String { mixed(withWhite: 0.75) }

  /// A paler tint, for what lies behind everything else.
  var wash: String { mixed(withWhite: 0.87) }

  private func mixed(withWhite share: Double) -> String {
    let channels = stride(from: 1, to: 7, by: 2).map { start in
      let value = Double(Int(colour.dropFirst(start).prefix(2), radix: 16)!)
      return Int((value * (1 - share) + 255 * share).rounded())
    }
    return "#" + channels.map { String($0, radix: 16, uppercase: true) }.joined()
  }

  /// The dash pattern, as lengths of line and gap; nil is a solid line.
  var dash: String? {
    switch self {
    case .blue, .black: nil
    case .vermilion: "(14, 5)"
    case .green: "(3, 4)"
    case .purple: "(14, 4, 3, 4)"
    case .orange: "(24, 6)"
    case .sky: "(10, 4, 3, 4, 3, 4)"
    case .gray: "(5, 5)"
    }
  }

  /// gnuplot's number of the point: circle, square, triangle, … filled.
  var point: Int {
    switch self {
    case .blue: 7
    case .vermilion: 5
    case .green: 9
    case .purple: 13
    case .orange: 11
    case .sky: 15
    case .black: 6
    case .gray: 2
    }
  }
}
