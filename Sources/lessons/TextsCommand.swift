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
        lessons texts                                      compare all; exit code 1 on any difference
        lessons texts --stamp lessons/01-batches/README.md   the Chinese text has been brought up to date
      """,
      """
      示例：
        lessons texts                                      全部比较；有任何差异则退出码为 1
        lessons texts --stamp lessons/01-batches/README.md   中文已更新，记下修订号
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: .words("An English text whose Chinese counterpart is up to date now.", "中文版已更新的那篇英文文字。", valueName: "file"))
  var stamp: [String] = []

  func run() throws {
    for path in stamp { try stampPair(path) }
    let package = try Checkout.current().package
    let style = common.style
    var table = Table()
    var allMatch = true
    for pair in try Self.pairs(in: package) {
      let state = pair.state()
      allMatch = allMatch && state == .matching
      let verdict = Self.describe(state)
      table.add(
        style.mark(state == .matching ? .good : .bad) + verdict.word, relative(pair.english, to: package),
        verdict.detail)
    }
    print(table.text(style))
    if !allMatch { throw ExitCode.failure }
  }

  /// The texts that must exist in two languages, and those that do.
  static func pairs(in package: URL) throws -> [TextPair] {
    let lessons = try FileManager.default.contentsOfDirectory(atPath: package.appending(path: "lessons").path)
      .filter { $0.first?.isNumber == true }.sorted()
      .map { package.appending(path: "lessons/\($0)/README.md") }
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
      throw Complaint.failure("Cannot write \(pair.chinese.path): \(error)", "无法写入 \(pair.chinese.path)：\(error)")
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

  private func relative(_ file: URL, to folder: URL) -> String {
    file.path.hasPrefix(folder.path + "/") ? String(file.path.dropFirst(folder.path.count + 1)) : file.path
  }
}
