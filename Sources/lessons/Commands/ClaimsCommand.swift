import ArgumentParser
import Checking
import Curriculum
import Foundation

/// `lessons claims`: what the lessons state, and whether it holds on our engine.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: words("Check every statement that the lessons make.", "检查课文中的每一条论断。"),
    discussion: words(
      """
      Each line: whether the statement holds, how the notes' own wording was judged, what was measured. What no check could
      refute is a question, marked "quiz".
      Examples:
        lessons claims
        lessons claims 1 2
        lessons claims A03
        lessons claims --json
        lessons claims --markdown    for contributors: the page docs/claims.md; nothing is measured
      Exit code 1 if one does not hold.
      """,
      """
      每行：论断是否成立、笔记中原说法的评判、实测结果。无法用实验检验的论断改为问答，标为“问答”。
      示例：
        lessons claims
        lessons claims 1 2
        lessons claims A03
        lessons claims --json
        lessons claims --markdown    给贡献者：docs/claims.md 的内容，不做测量
      只要有一条不成立，退出码为 1。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Lessons or claims; all if none is given.", "课或论断；不给则检查全部。"))
  var names: [String] = []

  @Flag(help: .words("Print JSON, described in docs/json.md.", "输出 JSON，格式见 docs/json.md。"))
  var json = false

  @Flag(
    help: .words(
      "Print the page docs/claims.md, in both languages, without measuring.", "输出 docs/claims.md（中英双语），不做测量。"))
  var markdown = false

  func validate() throws {
    guard !markdown || (!json && names.isEmpty) else {
      throw ValidationError(
        words("--markdown prints the whole page: it takes no names and no --json.", "--markdown 输出整页，不能再给名称或 --json。"))
    }
  }

  func run() throws {
    if markdown { return print(ClaimsPage(lessons: Curriculum.lessons).text) }
    let results = CheckedClaim.check(try selected())
    if json { print(try CheckedClaim.json(results)) } else { show(results) }
    if results.contains(where: { $0.holds == false }) { throw ExitCode.failure }
  }

  private func selected() throws -> [(lesson: Lesson, claim: Claim)] {
    let all = Curriculum.lessons.flatMap { lesson in lesson.claims.map { (lesson: lesson, claim: $0) } }
    if names.isEmpty { return all }
    return try names.flatMap { name in
      let byID = all.filter { $0.claim.id.lowercased() == name.lowercased() }
      if !byID.isEmpty { return byID }
      // "B7x" is rather a claim that does not exist than a lesson.
      if name.wholeMatch(of: /[A-Za-z][0-9]+/) != nil {
        throw Complaint.unknown(.claim, name, among: all.map(\.claim.id), list: "swift run -q lessons claims")
      }
      let lesson = try Selection(name).lesson
      return all.filter { $0.lesson.number == lesson.number }
    }
  }

  private func show(_ results: [CheckedClaim]) {
    let style = common.style
    var lesson = -1
    for result in results {
      if result.lesson.number != lesson {
        lesson = result.lesson.number
        print((result.claim.id == results[0].claim.id ? "" : "\n") + style.paint(result.lesson.heading, .bold))
      }
      show(result)
    }
    print((results.isEmpty ? "" : "\n") + Self.summary(results))
  }

  private func show(_ result: CheckedClaim) {
    let (style, claim) = (common.style, result.claim)
    var table = Table()
    let (mark, word): (Style.Mark, String) =
      switch result.holds {
      case true?: (.good, words("holds", "成立"))
      case false?: (.bad, words("does not hold", "不成立"))
      case nil: (.open, words("quiz", "问答"))
      }
    table.add(style.mark(mark) + word, claim.id, claim.judgement.words.here, result.measured)
    print(table.text(style))
    print(style.paint(indented(claim.statement.here, by: "      ", width: style.width), .faint))
    if case .quiz(let question, let answer) = claim.evidence {
      print(indented(words("Question: ", "问：") + question.here, by: "      ", width: style.width))
      print(indented(words("Answer: ", "答：") + answer.here, by: "      ", width: style.width))
    }
  }

  private static func summary(_ results: [CheckedClaim]) -> String {
    let checked = results.count { $0.holds != nil }
    let failing = results.count { $0.holds == false }
    let questions = results.count - checked
    let asked =
      questions == 0 ? "" : words(" \(questions) are questions to the reader.", "另有 \(questions) 条是问答。")
    // A single claim says for itself whether it holds.
    if results.count == 1 {
      return checked == 0 ? "" : failing == 0 ? words("It holds.", "成立。") : words("It does not hold.", "不成立。")
    }
    return
      (failing == 0
      ? words("All \(checked) claims hold.", "\(checked) 条论断全部成立。")
      : words("\(failing) of \(checked) claims do not hold.", "\(checked) 条论断中有 \(failing) 条不成立。"))
      + asked
  }
}
