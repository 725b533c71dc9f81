import Foundation

/// How words and numbers are written in gnuplot's language.
enum Literal {
  /// A string that means exactly these characters. In single quotes gnuplot knows no escapes, and '' stands for '.
  static func text(_ words: String) -> String {
    "'" + words.replacing("'", with: "''").replacing("\n", with: " ") + "'"
  }

  /// A number with six significant digits; what is not finite becomes `NaN`, gnuplot's word for a gap.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    let written = String(format: "%.6g", value)
    return written == "-0" ? "0" : written
  }
}
