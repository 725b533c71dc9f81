/// The numbers of a script: named blocks of columns, `$name << EOD … EOD`, one row a line.
struct DataBlocks {
  private(set) var text = ""
  private var count = 0
  private let stem: String

  /// Blocks that are called `$stem`, `$stem2`, …
  init(stem: String) {
    self.stem = stem
  }

  /// Writes columns side by side, under a comment that names them, and returns the block's name.
  mutating func add(_ columns: [(name: String, values: [Double])]) -> String {
    let cells = columns.map { $0.values.map(Literal.number) }
    let widths = cells.map { column in column.map(\.count).max() ?? 0 }
    let rows = (cells.first ?? []).indices.map { row in
      zip(cells, widths).map { column, width in column[row].leftPadded(to: width) }.joined(separator: "  ")
    }
    return add(rows, comment: "columns: " + columns.map(\.name).joined(separator: " | "))
  }

  /// Writes a grid: first the columns' places, then each row's place and values; returns the block's name.
  mutating func add(_ grid: Grid, comment: String) -> String {
    let head = [String(grid.x.count)] + grid.x.map(Literal.number)
    let rows = zip(grid.y, grid.values).map { y, values in ([y] + values).map(Literal.number) }
    return add(
      ([head] + rows).map { $0.joined(separator: " ") },
      comment: "\(comment): x along the first row, y down the first column")
  }

  private mutating func add(_ rows: [String], comment: String) -> String {
    count += 1
    let name = "$" + stem + (count == 1 ? "" : String(count))
    text += "# \(comment.replacing("\n", with: " "))\n\(name) << EOD\n\(rows.joined(separator: "\n"))\nEOD\n\n"
    return name
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
