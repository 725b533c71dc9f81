import Foundation
import Testing

@testable import Checking

@Suite struct CommandTests {
  @Test("a program that listens is told its input once, one that has ended already does no harm")
  func tells() throws {
    let reader = try Command(path: "/bin/cat", arguments: []).start(listening: true)
    reader.tell(Array("an object".utf8))
    #expect(reader.result().output == "an object")
    let deaf = try Command(path: "/bin/sh", arguments: ["-c", "exit 3"]).start(listening: true)
    #expect(!deaf.makes("/nowhere/at/all"))
    deaf.tell(Array("too late".utf8))
    #expect(deaf.result().code == 3)
  }

  @Test("a program's file is seen before its end")
  func makes() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "made-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let maker = try Command(path: "/bin/sh", arguments: ["-c", ": > \(file.path); read line; echo $line"])
      .start(listening: true)
    #expect(maker.makes(file.path))
    maker.tell(Array("seen\n".utf8))
    #expect(maker.result().output == "seen\n")
  }

  @Test("the linker's input quotes what would end a word")
  func quoted() {
    #expect(
      String(decoding: CompilerJobs.linkerInput(object: #"/a b/"c"\d.o"#), as: UTF8.self) == ##""/a b/\"c\"\\d.o""##)
  }
}
