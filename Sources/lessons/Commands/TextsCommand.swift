import ArgumentParser
import Checking
import Foundation

/// `lessons texts`: whether every text is there in both languages and says the same.
struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: words(
      "For contributors: is every text there in both languages, of the same revision?",
      "给贡献者：每篇文字是否两种语言齐备、修订一致？"),
    discussion: words(
      """
      Examples:
        lessons texts                                        compare all; exit code 1 on any difference
        lessons texts --run                                  also run what the texts quote, and compare the output
        lessons texts --fill                                 write that output into the texts
        lessons texts --stamp lessons/01-batches/README.md   the Chinese text has been brought up to date
      """,
      """
      示例：
        lessons texts                                        全部比较；有任何差异则退出码为 1
        lessons texts --run                                  并运行文中引用的命令，比较输出
        lessons texts --fill                                 把输出写进文中
        lessons texts --stamp lessons/01-batches/README.md   中文已更新，记下修订号
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: .words("An English text whose Chinese counterpart is up to date now.", "中文版已更新的那篇英文文字。", valueName: "file"))
  var stamp: [String] = []

  @Flag(name: .customLong("run"), help: .words("Run the commands that texts quote and compare.", "运行文中引用的命令并比较。"))
  var runs = false

  @Flag(help: .words("Run the commands that texts quote and write their output.", "运行文中引用的命令并写入输出。"))
  var fill = false

  mutating func run() throws {
    for path in stamp { try stampPair(path) }
    let checkout = try Checkout.current()
    let pairs = try Self.pairs(in: checkout.package)
    let style = common.style
    var table = Table()
    var allMatch = true
    func add(_ good: Bool, _ word: String, _ file: URL, _ detail: String) {
      allMatch = allMatch && good
      table.add(style.mark(good ? .good : .bad) + word, checkout.relativePath(of: file), detail)
    }
    for pair in pairs {
      let state = pair.state()
      let verdict = Self.describe(state)
      add(state == .matching, verdict.word, pair.english, verdict.detail)
    }
    if runs || fill {
      for quoted in pairs.flatMap({ [$0.english, $0.chinese] }).compactMap(QuotedOutput.init) {
        if fill { try quoted.fill() }
        let different = fill ? [] : try quoted.differences()
        add(
          different.isEmpty, different.isEmpty ? words("says what runs", "与输出一致") : words("differs", "与输出不同"),
          quoted.file, different.joined(separator: ", "))
      }
    }
    print(table.text(style))
    if !allMatch { throw ExitCode.failure }
  }

  /// The texts that must exist in two languages, and those that do.
  static func pairs(in package: URL) throws -> [TextPair] {
    // A folder without exercises holds the charts of a lesson that is still to be written.
    let lessons = try FileManager.default.contentsOfDirectory(atPath: package.appending(path: "lessons").path)
      .filter { $0.first?.isNumber == true }.sorted().map { package.appending(path: "lessons/\($0)") }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "Exercises.swift").path) }
      .map { $0.appending(path: "README.md") }
    let docs = ((try? FileManager.default.subpathsOfDirectory(atPath: package.appending(path: "docs").path)) ?? [])
      .filter { $0.hasSuffix(".zh-CN.md") }.sorted()
      .map { package.appending(path: "docs/" + $0.replacing(".zh-CN.md", with: ".md")) }
    return ([package.appending(path: "README.md")] + lessons + docs).map(TextPair.init(english:))
  }

  private func stampPair(_ path: String) throws {
    let file = URL(fileURLWithPath: path.replacing(".zh-CN.md", with: ".md"))
    let pair = TextPair(english: file)
    if case .missing(let absent) = pair.state() {
      throw Complaint.usage("There is no \(absent.path).", "没有 \(absent.path)。")
    }
    do { try pair.stamp() } catch {
      throw Complaint.cannot(.write, pair.chinese, error)
    }
  }

  private static func describe(_ state: TextPair.State) -> (word: String, detail: String) {
    switch state {
    case .matching: (words("matches", "一致"), "")
    case .missing(let file): (words("missing", "缺少"), file.lastPathComponent)
    case .outdated(let named, let actual):
      (
        words("outdated", "过时"),
        words(
          "the English text is revision \(actual), the Chinese one matches \(named ?? "none")",
          "英文版为修订 \(actual)，中文版对应 \(named ?? "无")")
      )
    }
  }
}
