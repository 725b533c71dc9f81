import Foundation

/// The files of a lesson's folder: all that belong there, nothing else, and the text in both languages.
struct LessonFiles {
  private let folder: URL
  /// Every file, by its path within the folder.
  private let paths: [String]

  init(_ folder: URL) {
    self.folder = folder
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    paths = all.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The lesson's Swift files that are not the learner's.
  var sources: [URL] {
    paths.filter { $0.hasSuffix(".swift") && $0 != "Exercises.swift" }.map { folder.appending(path: $0) }
  }

  /// The lesson's contract; one, unless something is wrong.
  var contracts: [URL] { paths.filter(Self.isContract).map { folder.appending(path: $0) } }

  /// What is wrong.
  var problems: [Problem] { missing + stray + texts }

  private var missing: [Problem] {
    let needed = ["Exercises.swift", "Teaching/Exercises.stub"].filter { !paths.contains($0) }
    var problems = needed.map { Problem(.files, $0, en: "The file is missing.", zh: "缺少这个文件。") }
    let contracts = paths.filter(Self.isContract)
    if contracts.count != 1 {
      problems.append(
        Problem(
          .files, "*Contract.swift", en: "There are \(contracts.count) contracts; one is needed.",
          zh: "契约文件有 \(contracts.count) 个，应有且仅有一个。"))
    }
    if !paths.contains(where: { $0.hasPrefix("Teaching/") && $0.hasSuffix("Reference.swift") }) {
      problems.append(
        Problem(
          .files, "Teaching/*Reference.swift", en: "The file is missing; `solution` shows from it.",
          zh: "缺少这个文件；`solution` 要显示它的内容。"))
    }
    return problems
  }

  /// A data file belongs to the lesson if its text or its code names it.
  private var stray: [Problem] {
    let unknown = paths.filter { !Self.isExpected($0) }
    guard !unknown.isEmpty else { return [] }
    let readers = paths.filter { Self.isExpected($0) && !$0.hasSuffix(".stub") }
    let said = readers.compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    return unknown.filter { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return name.hasPrefix(".") || !said.contains { $0.contains(name) }
    }.map {
      Problem(.files, $0, en: "Nothing in the lesson names this file.", zh: "课程里没有提到这个文件。")
    }
  }

  private static func isExpected(_ path: String) -> Bool {
    if ["README.md", "README.zh-CN.md", "Exercises.swift", "Teaching/Exercises.stub"].contains(path) { return true }
    return isContract(path) || (path.hasPrefix("Teaching/") && path.hasSuffix(".swift"))
  }

  private static func isContract(_ path: String) -> Bool { path.hasSuffix("Contract.swift") && !path.contains("/") }

  private var texts: [Problem] {
    switch TextPair(english: folder.appending(path: "README.md")).state() {
    case .matching: []
    case .missing(let file):
      [Problem(.texts, file.lastPathComponent, en: "The text is missing.", zh: "缺少这篇文字。")]
    case .outdated(let named, let actual):
      [
        Problem(
          .texts, "README.zh-CN.md",
          en: "It matches revision \(named ?? "none") of the English text, which is \(actual) now.",
          zh: "它对应英文版修订 \(named ?? "无")，而英文版现在是 \(actual)。")
      ]
    }
  }
}
