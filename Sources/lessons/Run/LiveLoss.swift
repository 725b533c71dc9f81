import Charts
import Foundation

/// The loss curve of an experiment, redrawn in the terminal while it trains.
final class LiveLoss {
  private let chart: LiveChart
  private let title: String
  private let redraws: Bool
  private var updates: [Double] = []
  private var losses: [Double] = []

  /// Opens gnuplot.
  /// - Throws: `GnuplotError` if there is none.
  init(title: String, redraws: Bool) throws {
    (self.title, self.redraws) = (title, redraws)
    chart = try LiveChart(redraws: redraws)
  }

  /// Adds one point, and draws if the last drawing has stood long enough.
  func add(update: Int, loss: Double) throws {
    updates.append(Double(update))
    losses.append(loss)
    // A line needs two points.
    if losses.count > 1 { try chart.update { curve } }
    // Sixty updates of a small network take less time than one look. The first of them are held back a little, so that the
    // curve can be seen to grow.
    if redraws && losses.count <= 60 { Thread.sleep(forTimeInterval: 0.05) }
  }

  /// Draws the whole curve, which stays on the screen.
  func finish() throws {
    if losses.count > 1 { try chart.finish(curve) }
  }

  private var curve: Chart {
    Chart(
      title: title, caption: Caption(en: "The loss after each update.", zh: "每次更新后的损失。"),
      alternativeText: "The loss after each update.",
      panels: [
        Panel(x: Axis("update"), y: Axis("loss"), legend: .none, marks: [.line("loss", x: updates, y: losses)])
      ])
  }
}
