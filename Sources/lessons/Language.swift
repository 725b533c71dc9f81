import ArgumentParser
import Checking
import Foundation

extension Language: ExpressibleByArgument {
  /// The language of this run: `--lang` if given, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  /// Read once, because help texts are needed before the arguments are parsed.
  static let current = chosen(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// The same choice as a function of its inputs, for tests.
  static func chosen(arguments: [String], environment: [String: String]) -> Language {
    if let given = languageOption(in: arguments) { return given }
    return Language(environment: environment)
  }

  private static func languageOption(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst("--lang=".count))) }
    }
    return nil
  }
}

/// One of two wordings of the same thing, in the language of this run.
func words(_ english: String, _ chinese: String) -> String {
  Language.current == .zh ? chinese : english
}

extension Words {
  /// The wording in the language of this run.
  var here: String { self[Language.current] }
}

extension ArgumentHelp {
  /// Help for an option or argument in the language of this run.
  static func words(_ english: String, _ chinese: String, valueName: String? = nil) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: Words(en: english, zh: chinese).here)
    help.valueName = valueName
    return help
  }
}
