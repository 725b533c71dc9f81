import Testing

@testable import lessons

@Suite struct CommandOrderTests {
  @Test("common options may stand before the command")
  func before() {
    #expect(
      LessonsCommand.commandFirst(["--plain", "--lang", "zh", "check", "1"]) == [
        "check", "--plain", "--lang", "zh", "1",
      ])
    #expect(LessonsCommand.commandFirst(["--lang=zh", "watch"]) == ["watch", "--lang=zh"])
  }

  @Test("without a command the arguments stay as they are")
  func without() {
    #expect(LessonsCommand.commandFirst(["--plain"]) == ["--plain"])
    #expect(LessonsCommand.commandFirst(["--lang"]) == ["--lang"])
    #expect(LessonsCommand.commandFirst(["--plain", "--help"]) == ["--plain", "--help"])
    #expect(LessonsCommand.commandFirst([]) == [])
  }
}
