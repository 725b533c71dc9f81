import Charts
import Foundation

/// Measures anew what charts show of things that were timed, and writes the files that they read.
struct PlotMeasure {
  /// The folder that holds one folder per lesson.
  let lessonsFolder: URL
  let style: Style

  /// Measures for every selected chart that shows something timed.
  /// - Throws: `Complaint` if none does, or a file cannot be written; what the measuring throws.
  func run(_ selection: PlotSelection) throws {
    var files: [String] = []
    try selection.forEach { lesson, recipe in
      guard let timed = recipe.timed else { return }
      let bar = ProgressBar()
      let text = try timed.measure { bar.show($0) }
      bar.clear()
      let file = lessonsFolder.appending(path: "\(lesson)/\(timed.file)")
      do { try WholeFile.write(Data(text.utf8), to: file.path) } catch { throw Complaint.cannot(.write, file, error) }
      files.append(file.path)
      print("  \(style.mark(.good))\(words("measured", "已测量"))  lessons/\(lesson)/\(timed.file)")
      print(text)
    }
    guard !files.isEmpty else {
      throw Complaint.usage(
        "None of these charts shows something timed; nothing was measured.", "这些图都不含计时数据，没有测量任何东西。")
    }
    // The program carries the file's content; it is built in again with the next `swift run`.
    print(words("Now draw it: swift run -q lessons plot", "现在重新画图：swift run -q lessons plot"))
  }
}
