import Checking
import Foundation

/// Where this program was built: the package's folder and the folder of build products.
struct Checkout: Sendable {
  /// This very program.
  let program: URL
  /// The folder of `lessons`, `lesson-worker` and `Modules`.
  let products: URL
  /// The folder of `Package.swift`.
  let package: URL

  /// A lesson's folder.
  func folder(of lesson: Lesson) -> URL { package.appending(path: "lessons/\(lesson.folder)") }

  /// The file that the learner edits.
  func learnerFile(of lesson: Lesson) -> URL { folder(of: lesson).appending(path: "Exercises.swift") }

  /// The learner's file as it was handed out.
  func stub(of lesson: Lesson) -> URL { folder(of: lesson).appending(path: "Teaching/Exercises.stub") }

  /// What checks the learner's files.
  var checker: Checker { Checker(lessonsFolder: package.appending(path: "lessons")) }

  /// Earlier versions of the learner's files.
  var backups: Backups { Backups(folder: package.appending(path: ".lessons/backups")) }

  /// A file's path as it is told to someone who stands in the package's folder.
  func relativePath(of file: URL) -> String {
    file.path.hasPrefix(package.path + "/") ? String(file.path.dropFirst(package.path.count + 1)) : file.path
  }

  /// The checkout that the running program belongs to. Found from the program's own path, so that it does not matter
  /// from which folder it is started.
  /// - Throws: `Complaint` if the program was copied out of its checkout.
  static func current() throws -> Checkout {
    let program = programPath()
    var folder = program.deletingLastPathComponent()
    while folder.path != "/" {
      let isPackage = ["Package.swift", "lessons"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
      if isPackage {
        return Checkout(program: program, products: program.deletingLastPathComponent(), package: folder)
      }
      folder.deleteLastPathComponent()
    }
    throw Complaint.failure(
      "\(program.path) was moved out of its checkout. Start it there: swift run -q lessons",
      "\(program.path) 已不在它的代码目录里。请在那里运行：swift run -q lessons")
  }

  private static func programPath() -> URL {
    #if os(Linux)
      // SwiftPM's `.build/debug` is a link; the kernel's answer has it resolved.
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        return URL(fileURLWithPath: path)
      }
    #endif
    return (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])).resolvingSymlinksInPath()
  }
}
