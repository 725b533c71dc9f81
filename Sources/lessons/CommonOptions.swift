import ArgumentParser
import Checking

/// What every command understands: the language and how much decoration.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: .words(
      "Language: en or zh (otherwise from LC_ALL, LC_MESSAGES or LANG).",
      "语言：en 或 zh（不给时取自 LC_ALL、LC_MESSAGES 或 LANG）。"))
  var language: Language?

  @Flag(
    help: .words(
      "No colour, no symbols, no box drawing: for screen readers and log files.",
      "不用颜色、符号和框线：适合读屏软件和日志文件。"))
  var plain = false

  init() {}

  /// The language of the surroundings.
  init(plain: Bool) {
    language = nil
    self.plain = plain
  }

  /// How to write to standard output, given these options and what standard output is.
  var style: Style { Style(plain: plain) }
}
