import Foundation
import Testing

@testable import Charts

@Suite struct WholeFileTests {
  @Test("a file is written, and written over, with nothing left beside it")
  func writes() throws {
    let folder = try TemporaryFolder("写 入")
    let path = folder.url.appending(path: "图.svg").path
    for text in ["first", "second"] {
      try WholeFile.write(Data(text.utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["图.svg"])
  }

  @Test("a file that cannot be written is named with the system's reason, and nothing is left")
  func refuses() throws {
    let folder = try TemporaryFolder()
    let taken = folder.url.appending(path: "taken").path
    try WholeFile.makeFolder(taken)
    try WholeFile.write(Data(), to: taken + "/inside")
    let failure = try #require(throws: WholeFile.Failure.self) { try WholeFile.write(Data("x".utf8), to: taken) }
    #expect(failure.description == "\(taken) could not be written: Is a directory")
    #expect(throws: WholeFile.Failure.self) { try WholeFile.write(Data(), to: taken + "/no/such/folder") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["taken"])
  }

  @Test("a disk that is full is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func full() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a").path
    // The draft's name leads to a device that is always full.
    try FileManager.default.createSymbolicLink(atPath: path + ".part", withDestinationPath: "/dev/full")
    let failure = try #require(throws: WholeFile.Failure.self) { try WholeFile.write(Data("x".utf8), to: path) }
    #expect(failure.reason == "No space left on device")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test("folders are made with those above them; a file in the way is named")
  func folders() throws {
    let folder = try TemporaryFolder()
    let deep = folder.url.appending(path: "a/b/c").path
    try WholeFile.makeFolder(deep)
    try WholeFile.makeFolder(deep)
    try WholeFile.write(Data(), to: deep + "/file")
    let failure = try #require(throws: WholeFile.Failure.self) { try WholeFile.makeFolder(deep + "/file/d") }
    #expect(failure.reason == "there is a file of that name")
  }
}
