import Foundation

/// Compiles one learner's file to a library.
///
/// The driver `swiftc` takes as long to plan its jobs as the jobs take. So it is asked once what it would do, and the
/// compiler and the linker are then called directly with these lines; where that does not work, `swiftc` does it all.
struct Compiler {
  /// There is no Swift compiler to be found.
  struct Missing: Error, CustomStringConvertible {
    let description = "swiftc was not found on the PATH"
  }

  private let swiftc: String
  private let build: BuildFolder
  private let modules: URL

  init(build: BuildFolder) throws {
    guard let swiftc = Self.find("swiftc") else { throw Missing() }
    self.swiftc = swiftc
    self.build = build
    modules = try build.linkAllowedModules()
  }

  /// What a library depends on besides its source.
  var stamp: String { "\(swiftc) \(BuildFolder.stamp(of: swiftc)) \(build.stamp())" }

  /// Compiles `source` to `library`.
  /// - Parameter meanwhile: is called while the compiler works.
  /// - Returns: what the compiler said, if it found errors.
  func compile(_ source: URL, module: String, to library: URL, meanwhile: () -> Void) throws -> String? {
    guard let jobs = try? planned() else {
      return try complaint(Command(path: swiftc, arguments: arguments(module, source.path, library.path)).run())
    }
    let object = library.deletingPathExtension().appendingPathExtension("o")
    defer { try? FileManager.default.removeItem(at: object) }
    let text = (try? String(contentsOf: source, encoding: .utf8)) ?? ""
    let frontend = try jobs.frontend(source: source.path, module: module, object: object.path).start()
    // The linker takes as long to start as to link, and the compiler 5 ms to end: each is done while the other works.
    let linker = try jobs.linker(library: library.path, foundation: text.contains("Foundation")).start(listening: true)
    meanwhile()
    if frontend.makes(object.path) { linker.tell(CompilerJobs.linkerInput(object: object.path)) }
    if let complaint = complaint(frontend.result()) { return complaint }
    return complaint(linker.result())
  }

  /// Looks for errors in files that make up a module.
  /// - Returns: what the compiler said, if it found any.
  func typecheck(_ sources: [URL], module: String) throws -> String? {
    let arguments = language + ["-typecheck", "-module-name", module] + sources.map(\.path)
    return try complaint(Command(path: swiftc, arguments: arguments).run())
  }

  private func complaint(_ result: Command.Result) -> String? {
    result.code == 0
      ? nil : result.errors + (result.code == nil ? "\nerror: the compiler took longer than two minutes" : "")
  }

  private func arguments(_ module: String, _ source: String, _ library: String) -> [String] {
    #if os(Linux)
      let linking = ["-use-ld=lld"]
    #else
      let linking = ["-Xlinker", "-undefined", "-Xlinker", "dynamic_lookup"]
    #endif
    return ["-Onone", "-gline-tables-only"] + language + linking
      + ["-module-name", module, "-emit-library", source, "-o", library]
  }

  /// How files are understood, and which modules they may import.
  private var language: [String] {
    ["-swift-version", "6", "-parse-as-library", "-diagnostic-style", "llvm", "-suppress-warnings", "-I", modules.path]
      + build.moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
  }

  /// The lines that the driver would run, asked once and kept.
  private func planned() throws -> CompilerJobs {
    let file = build.learners.appending(path: "jobs.json")
    if let data = try? Data(contentsOf: file), let plan = try? JSONDecoder().decode(CompilerJobs.self, from: data),
      plan.stamp == stamp
    {
      return plan
    }
    let plan = try CompilerJobs(stamp: stamp, swiftc: swiftc, folder: build.learners, arguments: arguments)
    try JSONEncoder().encode(plan).write(to: file, options: .atomic)
    return plan
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}
