/// A chart that cannot be drawn as it was put together. Says which mark of which chart, and what does not fit.
public enum ChartError: Error, Equatable, CustomStringConvertible {
  /// The columns of a mark have different lengths.
  case unequalLengths(mark: String, lengths: [Int])
  /// A mark without a single value, or a chart without a panel, or a panel without a mark.
  case nothingToDraw(String)
  /// A grid whose rows do not all have one value for each of its columns, or that does not have a row for each `y`.
  case ragged(mark: String, columns: Int, rows: Int)
  /// A row or column of a grid stands alone: two at least are needed to know how far apart they are.
  case tooSmall(mark: String, columns: Int, rows: Int)

  /// The error in words.
  public var description: String {
    switch self {
    case .unequalLengths(let mark, let lengths):
      "chart: the columns of '\(mark)' must have equal lengths, got \(lengths.map(String.init).joined(separator: ", "))"
    case .nothingToDraw(let what): "chart: \(what) has nothing to draw"
    case .ragged(let mark, let columns, let rows):
      "chart: '\(mark)' needs \(rows) rows of \(columns) values, one for each y and x"
    case .tooSmall(let mark, let columns, let rows):
      "chart: '\(mark)' needs a grid of at least 2 by 2, got \(rows) by \(columns)"
    }
  }
}
