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
      Each line: how the statement found in the notes was judged, whether the corrected one holds, what was measured.
      Examples:
        lessons claims
        lessons claims 1 2
        lessons claims A03
        lessons claims --json
      Exit code 1 if one does not hold.
      """,
      """
      每行：笔记中原说法的评判、更正后的论断是否成立、实测结果。
      示例：
        lessons claims
        lessons claims 1 2
        lessons claims A03
        lessons claims --json
      只要有一条不成立，退出码为 1。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Lessons or claims; all if none is given.", "课或论断；不给则检查全部。"))
  var names: [String] = []

  @Flag(help: .words("Print JSON, described in docs/json.md.", "输出 JSON，格式见 docs/json.md。"))
  var json = false

  func run() throws {
    let results = CheckedClaim.check(try selected())
    if json { print(try CheckedClaim.json(results)) } else { show(results) }
    if results.contains(where: { !$0.holds }) { throw ExitCode.failure }
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
      var table = Table()
      table.add(
        style.mark(result.holds ? .good : .bad) + (result.holds ? words("holds", "成立") : words("does not hold", "不成立")),
        result.claim.id, result.claim.judgement.words.here, result.measured)
      print(table.text(style))
      print(style.paint(indented(result.claim.statement.here, by: "      ", width: style.width), .faint))
    }
    let failing = results.count { !$0.holds }
    print(
      "\n"
        + (failing == 0
          ? words("All \(results.count) claims hold.", "\(results.count) 条论断全部成立。")
          : words("\(failing) of \(results.count) claims do not hold.", "\(results.count) 条论断中有 \(failing) 条不成立。")))
  }
}
