extension Experiment.Output {
  /// Writes one line in the learner's language.
  public func say(_ words: Words) { line(words[language]) }

  /// Writes an empty line.
  public func gap() { line("") }

  /// Writes a table in aligned columns: the first column to the left, the others to the right, as numbers stand.
  ///
  ///     output.table([Words(en: "epoch", zh: "轮次"), Words(en: "loss", zh: "损失")], [["1", 2.125.text(3)]])
  ///     epoch   loss
  ///     1      2.125
  public func table(_ header: [Words], _ rows: [[String]]) {
    let all = [header.map { $0[language] }] + rows
    let widths = header.indices.map { column in all.map { displayWidth($0[column]) }.max() ?? 0 }
    for row in all {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - displayWidth(cell.0))
        return column == 0 ? cell.0 + space : space + cell.0
      }
      line(cells.joined(separator: "  "))
    }
  }
}
