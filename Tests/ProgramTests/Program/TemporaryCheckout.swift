import Foundation

@testable import lessons

/// A checkout of its own for tests that run the program: the lessons are a copy, the program and the worker are those
/// that were built, under a path with a space and Chinese characters.
struct TemporaryCheckout {
  let folder: URL
  private let products: URL

  /// What one run of the program came to.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  init() throws {
    let built = try Checkout.current()
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "check out 代码 \(UUID().uuidString)")
    products = folder.appending(path: ".build/debug")
    try files.createDirectory(at: products, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "Package.swift"))
    try files.copyItem(at: built.package.appending(path: "lessons"), to: folder.appending(path: "lessons"))
    // `learners` is the cache of compiled learners' files, which each checkout keeps for itself.
    for name in try files.contentsOfDirectory(atPath: built.products.path) where name != "learners" {
      let original = built.products.appending(path: name)
      let place = products.appending(path: name)
      // The program finds its checkout by its own path, so a link would lead it back.
      if ["lessons", "lesson-worker"].contains(name) {
        if (try? files.linkItem(at: original, to: place)) == nil { try files.copyItem(at: original, to: place) }
      } else {
        try files.createSymbolicLink(at: place, withDestinationURL: original)
      }
    }
  }

  /// Deletes the checkout.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The learner's file of lesson 1.
  var exercises: URL { folder.appending(path: "lessons/01-batches/Exercises.swift") }

  /// Replaces the body of a function of the learner's file, which must still be a stub.
  func solve(_ name: String, _ body: String) throws {
    let text = try String(contentsOf: exercises, encoding: .utf8)
    let stub = try Regex("(func \(name)\\([^\\n]*\\{\\n)    throw Unsolved\\(\\)\\n", as: (Substring, Substring).self)
    let solved = text.replacing(stub) { "\($0.1)    \(body)\n" }
    precondition(solved != text, "\(name) is no stub")
    try Data(solved.utf8).write(to: exercises)
  }

  /// Runs the program to its end, in English unless told otherwise, with nothing on standard input.
  func lessons(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = products.appending(path: "lessons")
    process.arguments = arguments
    let own = ProcessInfo.processInfo.environment.filter { !["LC_ALL", "LC_MESSAGES", "COLUMNS"].contains($0.key) }
    process.environment = own.merging(["LANG": "en_US.UTF-8"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Into files: a pipe that nobody empties would stop a program that says much.
    let said = (folder.appending(path: "output-\(UUID())"), folder.appending(path: "errors-\(UUID())"))
    for file in [said.0, said.1] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: said.0)
    process.standardError = try FileHandle(forWritingTo: said.1)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: said.0, encoding: .utf8),
      errors: try String(contentsOf: said.1, encoding: .utf8))
  }
}
