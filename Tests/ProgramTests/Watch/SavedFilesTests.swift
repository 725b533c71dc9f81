import Foundation
import Testing

@testable import lessons

@Suite struct SavedFilesTests {
  private let folder: URL
  private let file: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "saved 保存 \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: "Exercises.swift")
    try Data("one".utf8).write(to: file)
  }

  @Test("a save in place is reported once, when the content has stood still")
  func inPlace() throws {
    var files = SavedFiles([file])
    #expect(files.saved().isEmpty)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data("tw".utf8))
    #expect(files.saved().isEmpty)
    try handle.write(contentsOf: Data("o, longer".utf8))
    #expect(files.saved().isEmpty)
    #expect(files.saved() == [file])
    #expect(files.saved().isEmpty)
  }

  @Test("a file replaced by a rename, as vim and atomic writers do, is reported, every time")
  func renamed() throws {
    var files = SavedFiles([file])
    for content in ["two", "three", "four"] {
      let other = folder.appending(path: "4913")
      try Data(content.utf8).write(to: other)
      #expect(rename(other.path, file.path) == 0)
      #expect(files.saved().isEmpty)
      #expect(files.saved() == [file], "\(content)")
    }
  }

  @Test("a file moved away, missing for a while and written anew is reported when it is back")
  func movedAway() throws {
    var files = SavedFiles([file])
    try FileManager.default.moveItem(at: file, to: folder.appending(path: "Exercises.swift~"))
    #expect(files.saved().isEmpty)
    #expect(files.saved().isEmpty)
    try Data("two".utf8).write(to: file)
    #expect(files.saved().isEmpty)
    #expect(files.saved() == [file])
  }

  @Test("saving the same content, or touching the file, is no save")
  func touched() throws {
    var files = SavedFiles([file])
    try Data("one".utf8).write(to: file, options: .atomic)
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
    #expect(files.saved().isEmpty)
    #expect(files.saved().isEmpty)
  }
}
