import Foundation

/// Earlier versions of the learner's files, so that no command of ours ever loses an edit.
///
/// A version is a file `<folder>/<lesson>/0007.swift`. Restoring one first stores what it replaces; undoing twice is
/// therefore where one began.
struct Backups {
  /// Where all backups are kept.
  let folder: URL

  /// Stores the learner's file of a lesson as its newest version.
  /// - Returns: the version's file, or nil if there was nothing to store.
  @discardableResult
  func store(_ file: URL, of lesson: String) throws -> URL? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let own = folder.appending(path: lesson)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let number = (versions(of: lesson).last?.number ?? 0) + 1
    let version = own.appending(path: String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number).swift")
    try FileManager.default.copyItem(at: file, to: version)
    return version
  }

  /// Replaces a learner's file, after storing what was there. A file that already has this content is left alone:
  /// resetting twice does not bury the work under a second, empty version.
  /// - Returns: where the replaced file is kept, or nil if nothing was replaced.
  @discardableResult
  func replace(_ file: URL, of lesson: String, with content: Data) throws -> URL? {
    if content == (try? Data(contentsOf: file)) { return nil }
    let kept = try store(file, of: lesson)
    try content.write(to: file, options: .atomic)
    return kept
  }

  /// Puts back the newest version that differs from the file; what it replaces becomes the newest.
  /// - Returns: false if there is none.
  func restoreNewest(to file: URL, of lesson: String) throws -> Bool {
    let present = try? Data(contentsOf: file)
    for version in versions(of: lesson).reversed() {
      let content = try Data(contentsOf: version.file)
      if content == present { continue }
      try replace(file, of: lesson, with: content)
      return true
    }
    return false
  }

  private func versions(of lesson: String) -> [(number: Int, file: URL)] {
    let own = folder.appending(path: lesson)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: own.path)) ?? []
    return names.compactMap { name in Int(name.prefix { $0.isNumber }).map { ($0, own.appending(path: name)) } }
      .sorted { $0.0 < $1.0 }
  }
}
