import Foundation

/// The text of a script, put together from a chart.
extension Chart {
  /// The chart as a gnuplot script that stands alone: the numbers are inside it, and `gnuplot name.gp` draws it.
  ///
  /// The script reads two variables that may be set before it runs (`gnuplot -e "format='png'" name.gp`): `format`
  /// (`svg`, `png` or `text`, for the terminal) and `output` (the file to write; empty is standard output).
  /// The same chart gives the same text, always.
  /// - Parameter name: The stem of the file that it will be written to.
  /// - Throws: `ChartError` if the columns of a mark do not fit together.
  public func script(named name: String) throws -> String {
    [heading(named: name), target(named: name), try drawing()].joined(separator: "\n\n") + "\n"
  }

  /// The part of the script that does not depend on where it draws: the look, the numbers, the picture.
  func drawing() throws -> String {
    guard !panels.isEmpty else { throw ChartError.nothingToDraw("'\(title)'") }
    let page = Page(panels: panels.count, columns: columns)
    var numbers = ""
    var pictures: [String] = []
    for (index, panel) in panels.enumerated() {
      let stem = panels.count == 1 ? "numbers" : "panel\(index + 1)_"
      let writer = try PanelScript(panel, stem: stem, mostTicks: page.mostTicks)
      pictures.append(panels.count == 1 ? writer.commands : fresh(panel, isFirst: index == 0) + writer.commands)
      numbers += writer.blocks.text
    }
    return [look, "# ---- The numbers ----", numbers.trimmingCharacters(in: .newlines), picture(pictures, on: page)]
      .joined(separator: "\n\n")
  }

  private func heading(named name: String) -> String {
    let lines =
      ["\(name).gp: \(title)", ""] + caption.en.lines(width: 110) + caption.zh.lines(width: 110) + [
        "",
        "Draw it:  gnuplot \(name).gp                       writes \(name).svg into the current folder",
        "          gnuplot -e \"format='png'\" \(name).gp     writes \(name).png",
        "          gnuplot -e \"format='text'\" \(name).gp    draws in the terminal",
      ] + suggestions + ["", "Copy this file before you change it: `lessons plot` writes it anew."]
    return lines.map { $0.isEmpty ? "#" : "# " + $0 }.joined(separator: "\n")
  }

  private var suggestions: [String] {
    let how = "To add a curve, end the plot command with `, \\` and write the curve on a line below."
    return (tryNext + [how]).enumerated().flatMap { index, sentence in
      sentence.lines(width: 98).enumerated().map { line, text in
        (index + line == 0 ? "Try:      " : "          ") + (line == 0 ? "- " : "  ") + text
      }
    }
  }

  private func target(named name: String) -> String {
    let page = Page(panels: panels.count, columns: columns)
    let paper = "size width,height font 'sans-serif,\(page.font)' background 'white' noenhanced"
    return """
      # ---- Where to draw ----

      width = \(page.width); height = \(page.height)
      if (!exists('format')) format = 'svg'
      if (!exists('output')) output = format eq 'text' ? '' : \(Literal.text(name + ".")) . format
      if (format eq 'svg') set terminal svg \(paper)
      if (format eq 'png') set terminal pngcairo \(paper)
      if (format eq 'text') set terminal dumb size 79,\(24 * panels.count) nofeed noenhanced
      if (strlen(output) > 0) set output output
      """
  }

  private var look: String {
    let styles = Ink.allCases.map { ink in
      "set style line \(ink.lineStyle) lt \(ink.lineStyle) lc rgb '\(ink.colour)' lw 2.5 "
        + (ink.dash.map { "dt \($0) " } ?? "dt solid ") + "pt \(ink.point) ps 0.8   # \(ink)"
    }
    return """
      # ---- The look: every style has its colour, its dash and its point ----

      \(styles.joined(separator: "\n"))
      set encoding utf8
      set border 3 lc rgb '#404040'
      set tics nomirror out scale 0.5 tc rgb '#404040'
      if (format ne 'text') set grid lt 1 lc rgb '#DDDDDD' lw 1 dt solid
      set datafile missing 'NaN'
      """
  }

  /// What one of several panels needs besides: its title, and nothing left over from the panel before it.
  private func fresh(_ panel: Panel, isFirst: Bool) -> String {
    let clean =
      "unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale\n"
    return (isFirst ? "" : clean) + "set title \(Literal.text(panel.title))\n"
  }

  private func picture(_ panels: [String], on page: Page) -> String {
    let heading = "# ---- The picture ----\n\n"
    guard panels.count > 1 else {
      return heading + "set title \(Literal.text(title))\n" + panels[0]
    }
    // In a terminal there is no room side by side.
    return heading + """
      rows = format eq 'text' ? \(panels.count) : \(page.rows)
      columns = format eq 'text' ? 1 : \(columns)
      set multiplot layout rows,columns title \(Literal.text(title))

      \(panels.joined(separator: "\n\n"))

      unset multiplot
      """
  }
}
