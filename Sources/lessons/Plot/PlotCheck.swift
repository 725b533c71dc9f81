import ArgumentParser
import Charts
import Foundation

/// Compares the scripts that lie in a folder with those that the code generates: words to the letter, numbers nearly.
struct PlotCheck {
  /// The folder that holds one folder per lesson.
  let folder: URL
  /// The page that shows all charts, if it is to be compared too: words to the letter, numbers nearly.
  var gallery: URL?
  let selection: PlotSelection
  let style: Style

  /// Says of each difference where it is.
  /// - Throws: `Complaint` if there is one.
  func run() throws {
    var expected = Set<String>()
    var differences: [String] = []
    var page = GalleryPage()
    try selection.forEach { lesson, recipe in
      let stem = "\(lesson)/\(recipe.name)"
      expected.formUnion([stem + ".gp", stem + ".svg", stem + ".png"])
      let chart = try recipe.make()
      page.add(chart, named: recipe.name, of: lesson)
      let generated = try chart.script(named: recipe.name)
      if let difference = difference(stem, generated) { differences.append(difference) }
      if !exists(stem + ".svg") { differences.append("\(stem).svg: " + words("is not there", "不存在")) }
    }
    if selection.isEverything {
      differences += files.filter { !expected.contains($0) }
        .map { "\($0): " + words("no chart has this name", "没有这个名字的图") }
    }
    if let gallery, !saySame((try? String(contentsOf: gallery, encoding: .utf8)) ?? "", page.text) {
      differences.append(
        "docs/gallery.md: "
          + words("write it anew: swift run -q lessons plot --gallery", "请重新生成：swift run -q lessons plot --gallery"))
    }
    for difference in differences { print("  \(style.mark(.bad))\(difference)") }
    guard differences.isEmpty else {
      throw Complaint.failure(
        "What is listed above is not what the code generates. Scripts are written by: swift run -q lessons plot",
        "以上各项与代码生成的不一致。重新生成脚本：swift run -q lessons plot")
    }
    let count = expected.count / 3
    print(
      "  \(style.mark(.good))"
        + words(
          "\(count) \(count == 1 ? "script is" : "scripts are") what the code generates", "\(count) 个脚本与代码生成的一致"))
  }

  private func difference(_ stem: String, _ generated: String) -> String? {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: stem + ".gp").path) else {
      return "\(stem).gp: " + words("is not there", "不存在")
    }
    return ScriptDifference.first(found: String(decoding: data, as: UTF8.self), generated: generated)
      .map { "\(stem).gp, \($0)" }
  }

  private func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: file).path)
  }

  /// Every script and picture in the folder.
  private var files: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [])
      .filter { file in [".gp", ".svg", ".png"].contains { file.hasSuffix($0) } }
      .sorted()
  }
}
