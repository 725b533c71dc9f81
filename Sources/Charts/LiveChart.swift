import Foundation

/// A chart in the terminal that is redrawn in place while something goes on: one gnuplot stays open, and every new frame
/// is sent down its pipe.
///
/// ```swift
/// let live = try LiveChart(redraws: isatty(1) == 1)
/// for step in 1...60 {
///   losses.append(try train())
///   try live.update { lossChart(losses) }
/// }
/// try live.finish(lossChart(losses))
/// ```
///
/// Between the first `update` and `finish`, print nothing else.
public final class LiveChart {
  private static let size = (columns: 79, rows: 24)

  private let gnuplot: Gnuplot
  private let redraws: Bool
  private let pause: Duration
  private var lastFrame: ContinuousClock.Instant?

  /// Opens a gnuplot that draws onto our standard output.
  /// - Parameters:
  ///   - redraws: Whether each frame takes the place of the one before. False for a file or a pipe: then only the last
  ///     frame is drawn.
  ///   - pause: The time that one frame stands at least.
  /// - Throws: `GnuplotError` if gnuplot cannot be started.
  public convenience init(redraws: Bool, pause: Duration = .milliseconds(100)) throws {
    try self.init(redraws: redraws, pause: pause, captures: false)
  }

  init(redraws: Bool, pause: Duration, captures: Bool, program: String = "gnuplot") throws {
    self.redraws = redraws
    self.pause = pause
    gnuplot = try Gnuplot(program: program, captures: captures)
    fflush(nil)  // what we printed stands above the chart
    let (columns, rows) = Self.size
    try gnuplot.send(
      "format = 'text'; set print '-'; set terminal dumb size \(columns),\(rows) nofeed noenhanced\n")
  }

  /// Draws a new frame, unless the last one has stood for less than the pause; then the chart is not even made.
  /// - Throws: `GnuplotError` if gnuplot is no longer there, `ChartError` if the chart does not fit together.
  public func update(_ chart: () throws -> Chart) throws {
    let now = ContinuousClock.now
    guard redraws, lastFrame.map({ now - $0 >= pause }) ?? true else { return }
    try draw(chart())
    lastFrame = now
  }

  /// Draws the last frame, which stays, and ends gnuplot.
  /// - Returns: What was drawn, if it was captured.
  /// - Throws: `GnuplotError` with gnuplot's own words, `ChartError` if the chart does not fit together.
  @discardableResult
  public func finish(_ chart: Chart) throws -> Data {
    try draw(chart)
    return try gnuplot.close()
  }

  private func draw(_ chart: Chart) throws {
    // Back to the frame's first line. A frame is as many lines as the terminal was told, the last ended by `print`.
    let rewind = lastFrame == nil ? "" : "print \"\\033[\(Self.size.rows + 1)A\"\n"
    try gnuplot.send("reset\n" + rewind + (try chart.drawing()) + "\nprint ''\n")
  }
}
