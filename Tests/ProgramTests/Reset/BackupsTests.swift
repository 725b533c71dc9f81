import Foundation
import Testing

@testable import lessons

@Suite struct BackupsTests {
  private let folder: URL
  private let file: URL
  private let backups: Backups

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "backups 备份 \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: "Exercises.swift")
    backups = Backups(folder: folder.appending(path: "backups"))
  }

  private func write(_ text: String) throws { try Data(text.utf8).write(to: file) }
  private var text: String { get throws { try String(contentsOf: file, encoding: .utf8) } }

  @Test("what a reset replaces comes back, and undoing twice is where one began")
  func undo() throws {
    try write("my work")
    try backups.replace(file, of: "01-batches", with: Data("stub".utf8))
    #expect(try text == "stub")
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "my work")
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "stub")
  }

  @Test("resetting twice does not bury the work")
  func twice() throws {
    try write("my work")
    try backups.replace(file, of: "01-batches", with: Data("stub".utf8))
    try backups.replace(file, of: "01-batches", with: Data("stub".utf8))
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "my work")
  }

  @Test("edits made after a reset survive an undo")
  func editsAfterReset() throws {
    try write("first")
    try backups.replace(file, of: "01-batches", with: Data("stub".utf8))
    try write("second")
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "first")
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "second")
  }

  @Test("a lost file is brought back, a lesson without versions says so, and versions of others stay apart")
  func nothing() throws {
    #expect(try !backups.restoreNewest(to: file, of: "01-batches"))
    try backups.replace(file, of: "01-batches", with: Data("stub".utf8))
    #expect(try text == "stub")
    #expect(try !backups.restoreNewest(to: file, of: "01-batches"))
    try write("mine")
    try backups.store(file, of: "02-views")
    #expect(try !backups.restoreNewest(to: file, of: "01-batches"))
  }

  @Test("the tenth version is newer than the ninth")
  func order() throws {
    for number in 1...10 {
      try write("version \(number)")
      try backups.store(file, of: "01-batches")
    }
    try write("stub")
    #expect(try backups.restoreNewest(to: file, of: "01-batches"))
    #expect(try text == "version 10")
  }
}
