import Foundation

/// Where SwiftPM put what it built: `lesson-worker` and the modules that a learner's file may import.
public struct BuildFolder: Sendable {
  /// The folder, such as `.build/debug`.
  public let url: URL

  /// A folder that SwiftPM built into.
  public init(url: URL) { self.url = url }

  /// The folder of the running program, be it `lessons` or a test: both lie beside the worker.
  public static var current: BuildFolder {
    #if os(Linux)
      let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    var folder = program.deletingLastPathComponent()
    // A test bundle on macOS lies some folders deeper.
    while folder.path.count > 1, !FileManager.default.fileExists(atPath: folder.appending(path: "lesson-worker").path) {
      folder.deleteLastPathComponent()
    }
    return BuildFolder(url: folder.path.count > 1 ? folder : program.deletingLastPathComponent())
  }

  /// The modules that a learner's file may import; the answer keys are none of them.
  static let allowedModules = ["Contracts", "WorkerProtocol", "NeuralNetworks", "TensorCore"]

  var worker: String { url.appending(path: "lesson-worker").path }
  var modules: URL { url.appending(path: "Modules") }
  /// Compiled learners' files, and what else is kept from one check to the next.
  var learners: URL { url.appending(path: "learners") }
  /// What importing the engine needs to know of its C part.
  var moduleMaps: [String] {
    [url.appending(path: "CKernels.build/module.modulemap").path].filter(FileManager.default.fileExists(atPath:))
  }

  /// Changes whenever the modules do: a learner's library is compiled against one state of them.
  func stamp() -> String {
    let files = Self.allowedModules.map { modules.appending(path: "\($0).swiftmodule").path } + [worker]
    return files.map(Self.stamp(of:)).joined(separator: ";")
  }

  /// Size and time of the last change of a file.
  static func stamp(of path: String) -> String {
    var status = Foundation.stat()
    guard stat(path, &status) == 0 else { return "-" }
    #if os(Linux)
      return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    #else
      return "\(status.st_size).\(status.st_mtimespec.tv_sec).\(status.st_mtimespec.tv_nsec)"
    #endif
  }

  /// A folder with links to the allowed modules only, so that `import Curriculum` is "no such module".
  func linkAllowedModules() throws -> URL {
    let folder = learners.appending(path: "modules")
    let files = FileManager.default
    for module in Self.allowedModules {
      let link = folder.appending(path: "\(module).swiftmodule")
      let target = modules.appending(path: "\(module).swiftmodule").path
      if (try? files.destinationOfSymbolicLink(atPath: link.path)) == target { continue }
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      // Lessons are checked at the same time, and all want these links: a rename replaces one in a single step.
      let unfinished = folder.appending(path: "\(module)-\(ProcessInfo.processInfo.globallyUniqueString)")
      try files.createSymbolicLink(atPath: unfinished.path, withDestinationPath: target)
      guard rename(unfinished.path, link.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    return folder
  }
}
