import Foundation

/// A learner's file compiled, or taken from the cache if this very text was compiled before.
struct LearnerLibrary {
  /// Where it lies.
  let path: String
  /// What the worker looks for: the mangled name of the learner's struct.
  let typeName: String
  /// Where verdicts on it are kept.
  var verdicts: URL { URL(fileURLWithPath: path).deletingPathExtension().appendingPathExtension("json") }
  /// Whether nothing had to be compiled.
  let wasCached: Bool

  /// The file does not compile.
  struct Complaint: Error {
    /// What the compiler wrote.
    let text: String
  }

  /// The file was saved while it was compiled; try again.
  struct SavedMeanwhile: Error {}

  /// Compiles `source`, the file of the learner's struct and module `name`.
  /// - Parameter meanwhile: is called while the compiler works, if it has to.
  /// - Throws: `Complaint`, `SavedMeanwhile`, or what keeps the compiler from running.
  init(source: URL, name: String, build: BuildFolder, compiler: Compiler, meanwhile: () -> Void = {}) throws {
    let text = try Data(contentsOf: source)
    // The path is part of the library: it stands in the messages of a crash.
    let key = fingerprint(of: [text, Data(source.path.utf8), Data(compiler.stamp.utf8)])
    let folder = build.learners.appending(path: name)
    let library = folder.appending(path: "\(key).so")
    path = library.path
    typeName = "\(name.utf8.count)\(name)\(name.utf8.count)\(name)V"
    if FileManager.default.fileExists(atPath: path) {
      wasCached = true
      return
    }
    wasCached = false
    let complaints = folder.appending(path: "\(key).txt")
    if let text = try? String(contentsOf: complaints, encoding: .utf8) { throw Complaint(text: text) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Under a name of its own until it is whole: two programs may check the same file at the same time.
    let unfinished = folder.appending(path: "\(key)-\(ProcessInfo.processInfo.globallyUniqueString).so")
    defer { try? FileManager.default.removeItem(at: unfinished) }
    let complaint = try compiler.compile(source, module: name, to: unfinished) {
      Self.forgetOldest(in: folder)
      meanwhile()
    }
    guard try Data(contentsOf: source) == text else {
      throw SavedMeanwhile()
    }
    if let complaint {
      // A compiler that was stopped, or found no file to read, may do better next time.
      if complaint.contains("\(source.path):") { try? Data(complaint.utf8).write(to: complaints, options: .atomic) }
      throw Complaint(text: complaint)
    }
    guard rename(unfinished.path, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Keeps the newest files of a lesson only; each save makes some.
  private static func forgetOldest(in folder: URL, keeping count: Int = 100) {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.contentModificationDateKey])) ?? []
    guard files.count > count else { return }
    func age(_ file: URL) -> Date {
      (try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate) ?? .distantPast
    }
    for file in files.sorted(by: { age($0) > age($1) }).dropFirst(count) {
      try? FileManager.default.removeItem(at: file)
    }
  }
}

/// A name for a state of these parts: two independent 64-bit FNV-1a hashes. Not secure against somebody who wants a collision, who would only
/// fool their own check.
func fingerprint(of parts: [Data]) -> String {
  var first: UInt64 = 0xcbf2_9ce4_8422_2325
  var second: UInt64 = 0x6c62_272e_07bb_0142
  for part in parts {
    // The length keeps "ab" + "c" apart from "a" + "bc".
    for byte in withUnsafeBytes(of: part.count, Array.init) + part {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = (second &* 0x100_0000_01b3) ^ UInt64(byte)
    }
  }
  return String(first, radix: 36) + String(second, radix: 36)
}
