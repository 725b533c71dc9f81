import Checking

/// Rows of cells in aligned columns, two spaces apart. The last column wraps within the width of the style.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  /// A table with this header; an empty one prints none.
  init(_ header: [String] = []) { self.header = header }

  /// Adds one row.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// Adds one row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table as text, each line indented, without a newline at the end.
  func text(_ style: Style, indent: String = "  ") -> String {
    let all = (header.isEmpty ? [] : [header]) + rows
    let columns = all.map(\.count).max() ?? 0
    guard columns > 0 else { return "" }
    let widths = (0..<columns).map { column in
      all.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    var lines: [String] = []
    for (index, row) in all.enumerated() {
      let isHeader = index == 0 && !header.isEmpty
      lines += self.lines(of: row, widths: widths, indent: indent, width: style.width)
        .map { isHeader ? style.paint($0, .bold) : $0 }
    }
    return lines.joined(separator: "\n")
  }

  private func lines(of row: [String], widths: [Int], indent: String, width: Int) -> [String] {
    var start = indent
    for (column, cell) in row.dropLast().enumerated() {
      start += cell + String(repeating: " ", count: widths[column] - displayWidth(cell) + 2)
    }
    let startWidth = displayWidth(start)
    let last = row.last ?? ""
    // A last column of less than 16 columns would be a ladder of words: start it on a line of its own.
    if width - startWidth < 16, startWidth + displayWidth(last) > width {
      let deeper = indent + "    "
      return [trimmed(start)] + wrapped(last, width: max(10, width - displayWidth(deeper))).map { deeper + $0 }
    }
    let lines = wrapped(last, width: max(10, width - startWidth))
    let hanging = String(repeating: " ", count: startWidth)
    return [trimmed(start + lines[0])] + lines.dropFirst().map { hanging + $0 }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
