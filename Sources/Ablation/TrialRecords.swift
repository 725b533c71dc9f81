import Checking
import Foundation

/// The file in which a study keeps what it has measured: a line of JSON for each trial, written as soon as the trial ends. So a study that is
/// interrupted at any moment goes on where it was.
///
/// A line is found again by the settings and the seed, not by the arm's name: when a plan changes, what did not change is not run again.
public struct TrialRecords: Sendable {
  /// Where the lines stand.
  public let file: URL
  private var measured: [Key: Measurement] = [:]
  /// Lines that could not be read, by number: cut off or damaged. Their trials are run again.
  public private(set) var damagedLines: [Int] = []
  private var wholeLines: [Substring] = []
  private var endsInTheMiddle = false

  private struct Key: Hashable { let settings: String; let seed: Int }

  private struct Line: Codable {
    let arm: String
    let seed: Int
    let settings: String
    let measurement: Measurement
  }

  /// The records in a file; none if it is not there yet.
  ///
  /// - Throws: `unreadable` when it is there and cannot be read.
  public init(file: URL) throws {
    self.file = file
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch {
      throw AblationError.unreadable(
        Words(
          en: "cannot read \(file.path): \(error.localizedDescription)",
          zh: "无法读取 \(file.path)：\(error.localizedDescription)"))
    }
    endsInTheMiddle = !text.isEmpty && !text.hasSuffix("\n")
    for (index, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !text.isEmpty
    {
      if let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)) {
        measured[Key(settings: line.settings, seed: line.seed)] = line.measurement
        wholeLines.append(text)
      } else {
        damagedLines.append(index + 1)
      }
    }
  }

  /// What was measured of a trial, if it was run.
  public subscript(trial: Trial) -> Measurement? { measured[Key(settings: trial.settings.key, seed: trial.seed)] }

  /// Writes the file anew without its damaged lines, once somebody has been told of them.
  ///
  /// - Throws: `unreadable` naming the file and the system's reason.
  public mutating func removeDamagedLines() throws {
    guard !damagedLines.isEmpty else { return }
    do {
      try Data(wholeLines.map { $0 + "\n" }.joined().utf8).write(to: file, options: .atomic)
    } catch {
      throw AblationError.unreadable(
        Words(
          en: "cannot write \(file.path): \(error.localizedDescription)",
          zh: "无法写入 \(file.path)：\(error.localizedDescription)"))
    }
    (damagedLines, endsInTheMiddle) = ([], false)
  }

  /// Keeps a measurement: at the end of the file, in one write.
  ///
  /// - Throws: `unreadable` naming the file and the system's reason.
  public mutating func add(_ measurement: Measurement, of trial: Trial, arm: Arm) throws {
    let line = Line(arm: arm.name, seed: trial.seed, settings: trial.settings.key, measurement: measurement)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      // A line that was cut off gets its end first, so that the new one stands alone.
      var data = endsInTheMiddle ? Data("\n".utf8) : Data()
      data += try encoder.encode(line) + Data("\n".utf8)
      if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      try handle.seekToEnd()
      try handle.write(contentsOf: data)
      endsInTheMiddle = false
    } catch {
      throw AblationError.unreadable(
        Words(
          en: "cannot write \(file.path): \(error.localizedDescription)",
          zh: "无法写入 \(file.path)：\(error.localizedDescription)"))
    }
    measured[Key(settings: trial.settings.key, seed: trial.seed)] = measurement
  }
}
