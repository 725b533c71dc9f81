#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Shows how far a training is, on standard error, when that is a terminal; into files and pipes it writes nothing.
///
///     try train(model, with: optimizer, epochs: 20, batches: batches, afterUpdate: TrainingProgressBar().show) { ... }
///
///     ███████████▍         57 %  update 137 of 240, epoch 12, loss 0.2113
public final class TrainingProgressBar {
  private let isVisible: Bool
  private var shown = -1

  /// A bar that is seen only on a terminal.
  public convenience init() { self.init(isVisible: isatty(2) == 1) }

  init(isVisible: Bool) { self.isVisible = isVisible }

  /// Draws the bar anew when it has grown by a hundredth, and clears the line after the last update.
  public func show(_ update: TrainingUpdate) {
    guard isVisible else { return }
    let percent = Int(100 * update.progress)
    let isLast = update.number == update.total
    guard percent != shown || isLast else { return }
    shown = percent
    let text = "\r\u{1B}[K" + (isLast ? "" : Self.line(update, percent))
    _ = text.withCString { write(2, $0, strlen($0)) }
  }

  static func line(_ update: TrainingUpdate, _ percent: Int) -> String {
    let eighths = percent * 160 / 100
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let bar = String(repeating: "█", count: eighths / 8) + partial
    let share = String(repeating: " ", count: 20 - bar.count + (percent < 10 ? 2 : 1)) + "\(percent) %"
    let loss = (update.loss * 10_000).rounded() / 10_000
    return bar + share + "  update \(update.number) of \(update.total), epoch \(update.epoch), loss \(loss)"
  }
}
