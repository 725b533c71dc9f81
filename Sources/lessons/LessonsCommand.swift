import ArgumentParser

/// `lessons`: the program that a learner, a teacher and a contributor talk to.
@main
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: words("Learn deep learning by making checks pass.", "让检查逐个通过，由此学会深度学习。"),
    discussion: words(
      """
      Examples:
        swift run -q lessons              the lessons, and how far you have come
        swift run -q lessons read 1       read lesson 1
        swift run -q lessons watch 1      check it at every save
        swift run -q lessons doctor       what is installed, and what each missing thing would add

      Exit codes: 0 all is well, 1 what was asked did not succeed, 64 the request was not understood.
      """,
      """
      示例：
        swift run -q lessons              各课和你的进度
        swift run -q lessons read 1       阅读第 1 课
        swift run -q lessons watch 1      每次保存后检查第 1 课
        swift run -q lessons doctor       装了什么，缺的东西能带来什么

      退出码：0 一切正常；1 所要求的没有成功；64 没看懂请求。
      """),
    groupedSubcommands: [
      CommandGroup(
        name: words("Learning", "学习"),
        subcommands: [
          ListCommand.self, NextCommand.self, ReadCommand.self, CheckCommand.self, WatchCommand.self, HintCommand.self,
          SolutionCommand.self, ResetCommand.self, UndoCommand.self,
        ]),
      CommandGroup(
        name: words("Evidence", "实证"),
        subcommands: [RunCommand.self, PlotCommand.self, ClaimsCommand.self, AblateCommand.self]),
      CommandGroup(
        name: words("Upkeep", "维护"), subcommands: [DoctorCommand.self, TextsCommand.self, VerifyCommand.self]),
    ], defaultSubcommand: ListCommand.self)

  /// As `ParsableCommand.main()`, but a `Complaint` is printed as the sentence it is.
  static func main() {
    do {
      let arguments = commandFirst(Array(CommandLine.arguments.dropFirst()))
      var command = try parsed(arguments)
      try command.run()
    } catch let complaint as Complaint {
      printError(complaint.description)
      exit(withError: complaint.exitCode)
    } catch {
      exit(withError: error)
    }
  }

  /// The command that is named, parsed by itself: on the way from the root the parser would look into every command again, which takes as
  /// long as a check. What this does not understand, and help, is left to the root, which knows how to say it.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let check = CheckCommand(plainly: arguments) { return check }
    try refuseUnknownCommand(arguments)
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// `--plain --lang zh check 1` means what `check 1 --plain --lang zh` means.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var common: [String] = []
    while let first = rest.first, first == "--plain" || first == "--lang" || first.hasPrefix("--lang=") {
      let taken = rest.prefix(first == "--lang" ? 2 : 1)
      common += taken
      rest = rest.dropFirst(taken.count)
    }
    guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
    return [command] + common + rest.dropFirst()
  }

  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = arguments.first, !first.hasPrefix("-"), !known.contains(first) else { return }
    throw Complaint.unknown(.command, first, among: known, list: "swift run -q lessons --help")
  }
}
