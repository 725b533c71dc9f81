/// How large things are drawn: one panel has the page to itself, a grid shares it, a wide grid has small panels.
struct Page {
  /// Panels above each other.
  let rows: Int
  /// Panels side by side.
  let columns: Int
  /// In pixels.
  let width: Int
  /// In pixels.
  let height: Int
  /// The size of letters, in points.
  let font: Int
  /// Into how many parts ticks may divide an axis.
  let mostTicks: Int

  init(panels: Int, columns: Int) {
    rows = (panels + columns - 1) / columns
    self.columns = columns
    (width, height, font, mostTicks) =
      switch (panels, columns) {
      case (1, _): (800, 480, 15, 8)
      case (_, ...3): (max(columns * 330, 760), rows * 270 + 40, 12, 6)
      default: (columns * 250, rows * 230 + 40, 12, 4)
      }
  }
}
