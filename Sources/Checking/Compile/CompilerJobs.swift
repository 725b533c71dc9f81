import Foundation

/// The compiler's and the linker's own command lines, as the driver would call them, with placeholders for the files.
struct CompilerJobs: Codable {
  /// The state of compiler and modules that the lines belong to.
  let stamp: String
  private let frontend: [String]
  private let linker: [String]

  /// The driver did not print two jobs that can be run directly.
  struct Unexpected: Error {}

  // Made of letters only, so that no quoting changes them.
  private static let module = "LearnerModulePlaceholder"
  private static let object = "LearnerObjectPlaceholder"

  /// Asks the driver `swiftc` what it would do.
  /// - Parameter arguments: the driver's arguments for a module, a source and a library.
  init(
    stamp: String, swiftc: String, folder: URL,
    arguments: (_ module: String, _ source: String, _ library: String) -> [String]
  ) throws {
    self.stamp = stamp
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "\(Self.module).swift").path
    let library = folder.appending(path: "\(Self.module).so").path
    try Data().write(to: URL(fileURLWithPath: source))
    let driver = Command(path: swiftc, arguments: ["-driver-print-jobs"] + arguments(Self.module, source, library))
    let jobs = try driver.run().output.split(separator: "\n").map(shellWords)

    guard var frontend = jobs.first(where: { $0.first?.hasSuffix("swift-frontend") == true }),
      var link = jobs.last, link.first?.hasSuffix("clang") == true,
      let objectIndex = frontend.lastIndex(of: "-o").map({ $0 + 1 }), objectIndex < frontend.count
    else { throw Unexpected() }
    let object = frontend[objectIndex]
    frontend[objectIndex] = Self.object
    // Macros of other packages are nothing that a learner's file uses; without looking for them the compiler is 5 ms sooner.
    for option in ["-in-process-plugin-server-path", "-plugin-path"] {
      while let index = frontend.firstIndex(of: option) {
        frontend.removeSubrange(index...min(index + 1, frontend.count - 1))
      }
    }
    self.frontend = frontend.map { $0 == source ? Self.module + ".swift" : $0 }

    // The C compiler drops files that do not exist from its line.
    let standIn = folder.appending(path: "\(Self.object).o").path
    try Data().write(to: URL(fileURLWithPath: standIn))
    link = link.map { $0 == object ? standIn : $0 }
    // Libraries are named below; the list that a further job would extract from the object is not needed.
    link.removeAll { $0.hasPrefix("@") }
    let explained = try Command(path: link[0], arguments: Array(link.dropFirst()) + ["-###"]).run().errors
    guard let line = explained.split(separator: "\n").last, case let words = shellWords(line.drop { $0 == " " }),
      words.first?.hasSuffix("ld.lld") == true
    else { throw Unexpected() }
    guard words.contains(standIn) else { throw Unexpected() }
    // The worker has the standard library open already: not reading it again saves 4 ms. And one file is linked 2 ms sooner without
    // starting threads for it.
    self.linker =
      words.filter { $0 != "-lswiftCore" }
      .map { $0 == standIn ? "@/dev/stdin" : $0 == library ? Self.module + ".so" : $0 } + ["--threads=1"]
  }

  /// The command that compiles `source` to `object`.
  func frontend(source: String, module: String, object: String) -> Command {
    let words = frontend.dropFirst().map { word in
      switch word {
      case Self.module + ".swift": source
      case Self.module: module
      case Self.object: object
      default: word
      }
    }
    return Command(path: frontend[0], arguments: words)
  }

  /// The command that links an object to `library`; all it needs of ours is found in the worker when it is opened. Which object, it reads
  /// from its standard input: so it can be started before there is one.
  func linker(library: String, foundation: Bool) -> Command {
    let words = linker.dropFirst().map { $0 == Self.module + ".so" ? library : $0 }
    let libraries =
      ["swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser", "swiftGlibc"]
      + (foundation
        ? ["Foundation", "FoundationEssentials", "FoundationInternationalization", "dispatch", "swiftDispatch"] : [])
    return Command(path: linker[0], arguments: words + ["--as-needed"] + libraries.map { "-l\($0)" })
  }

  /// What the linker reads there: the path, quoted.
  static func linkerInput(object: String) -> [UInt8] {
    Array("\"\(object.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"".utf8)
  }
}
