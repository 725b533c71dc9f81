import Foundation

/// A data file of this target, wherever the program was started from.
///
/// SwiftPM copies resources beside the program; where that copy is missing (a program moved elsewhere), the one in the sources is read.
/// SwiftPM's own way to find them, `Bundle.module`, ends the program when there is none; this throws.
func resource(_ name: String) throws -> URL {
  let programs = [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments.first ?? "")]
  let besides =
    programs.compactMap { $0?.resolvingSymlinksInPath().deletingLastPathComponent() } + [
      Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
  let places =
    besides.map { $0.appending(path: "lessons_Datasets.resources/Resources/\(name)") } + [
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Resources/\(name)")
    ]
  guard let found = places.first(where: { FileManager.default.isReadableFile(atPath: $0.path) }) else {
    let folders = Set(places.map { $0.deletingLastPathComponent().path }).sorted()
    throw DataError.unreadable(file: name, reason: "it is not in " + folders.joined(separator: ", nor in "))
  }
  return found
}
