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

  @Test(
    "`check` with nothing but names is what the parser would make of it",
    arguments: [[], ["1"], ["1.2", "--plain", "masks"]])
  func plainCheck(_ arguments: [String]) throws {
    let plain = try #require(CheckCommand(plainly: ["check"] + arguments))
    let parsed = try CheckCommand.parse(arguments)
    #expect(plain.names == parsed.names)
    #expect((plain.allowUnsolved, plain.json) == (parsed.allowUnsolved, parsed.json))
    #expect((plain.common.plain, plain.common.language) == (parsed.common.plain, parsed.common.language))
  }

  @Test(
    "every other line is left to the parser",
    arguments: [["list"], ["check", "--json"], ["check", "--lang", "zh"], ["check", "-h"], []])
  func notPlain(_ arguments: [String]) {
    #expect(CheckCommand(plainly: arguments) == nil)
  }
}
