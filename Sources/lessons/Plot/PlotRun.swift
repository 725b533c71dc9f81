import ArgumentParser
import Charts
import Foundation

/// Writes scripts and pictures, and says of each what became of it.
struct PlotRun {
  /// The folder that holds one folder per lesson.
  let folder: URL
  /// The pictures that are wanted.
  let formats: [Picture.Format]
  /// Whether pictures were asked for by name, so that scripts alone are a failure.
  let mustDraw: Bool
  let style: Style

  /// Writes all that was selected. What fails for one chart does not keep the others from being written.
  /// - Throws: `Complaint` if a file cannot be written; `ExitCode.failure` if a picture could not be drawn.
  func run(_ selection: PlotSelection) throws {
    var missing: GnuplotError?
    var failures = 0
    var count = 0
    try selection.forEach { lesson, recipe in
      count += 1
      let stem = folder.appending(path: lesson).appending(path: recipe.name)
      do {
        let chart = try recipe.make()
        try writing { try writeScript(chart, recipe.name, to: stem) }
        if missing == nil { try drawAll(chart, recipe.name, to: stem) }
        report(
          .good, missing == nil ? words("drawn", "已画") : words("script", "脚本"), stem, missing == nil ? formats : [])
      } catch let error as GnuplotError where error.isAboutInstallation {
        missing = error
        report(.good, words("script", "脚本"), stem, [])
      } catch let complaint as Complaint {
        throw complaint
      } catch {
        failures += 1
        report(.bad, words("failed", "失败"), stem, [])
        printError("\(recipe.name): \((error as? GnuplotError)?.here ?? "\(error)")")
      }
    }
    try conclude(count: count, failures: failures, missing: missing)
  }

  private func conclude(count: Int, failures: Int, missing: GnuplotError?) throws {
    if let missing {
      printError(words("Scripts only: ", "只写出了脚本：") + missing.here)
      // Never installed is a way to work; asked for pictures, or gnuplot gone since, is not.
      if mustDraw || missing != .headerMissing { throw ExitCode.failure }
    }
    if failures > 0 {
      throw Complaint.failure("\(failures) of \(count) charts were not drawn.", "\(count) 张图中有 \(failures) 张没有画成。")
    }
  }

  private func writeScript(_ chart: Chart, _ name: String, to stem: URL) throws {
    let script = try chart.script(named: name)
    try WholeFile.makeFolder(stem.deletingLastPathComponent().path)
    try WholeFile.write(Data(script.utf8), to: stem.path + ".gp")
  }

  private func drawAll(_ chart: Chart, _ name: String, to stem: URL) throws {
    for format in formats {
      let picture = try chart.draw(named: name, as: format)
      if !picture.remarks.isEmpty { printError("\(name), \(format): gnuplot: \(picture.remarks)") }
      try writing { try WholeFile.write(picture.data, to: "\(stem.path).\(format)") }
    }
  }

  /// A disk that is full or a folder that is closed will be so for every other chart too: stop there.
  private func writing(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as WholeFile.Failure {
      throw Complaint.failure("\(failure)", "无法写入 \(failure.path)：\(failure.reason)")
    }
  }

  private func report(_ mark: Style.Mark, _ word: String, _ stem: URL, _ formats: [Picture.Format]) {
    let path = stem.pathComponents.suffix(3).joined(separator: "/")
    let files = ([".gp"] + formats.map { ".\($0)" }).joined(separator: " ")
    print("  \(style.mark(mark))\(word)  \(path)  \(files)")
    fflush(nil)
  }
}
