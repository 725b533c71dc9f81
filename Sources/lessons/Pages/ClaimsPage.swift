import Checking
import Foundation

/// `docs/claims.md`: every statement of every lesson in both languages, with what stands behind it.
///
/// Nothing is measured for it: the page changes when a lesson does, not with the machine.
struct ClaimsPage {
  /// The lessons, in order.
  let lessons: [Lesson]

  /// The whole page, in Markdown, without a newline at its end.
  var text: String {
    let claims = lessons.flatMap(\.claims)
    let questions = claims.count { if case .quiz = $0.evidence { true } else { false } }
    let opening = [
      "# What the lessons state · 课程中的论断",
      "",
      "<!-- Written by: swift run -q lessons claims --markdown > docs/claims.md -->",
      "",
      "\(claims.count) statements: \(claims.count - questions) are checks that run on the engine (`swift run -q lessons claims`), \(questions) are questions to the reader. "
        + "“As it is often said” tells how the usual wording was judged; the statement is what is so. "
        + "“Fails with” names a change of the code that was seen to make the check fail.",
      "",
      "共 \(claims.count) 条论断：\(claims.count - questions) 条由引擎实际检验（`swift run -q lessons claims`），\(questions) 条是留给读者的问答。"
        + "“常见说法”一栏是对通常表述的评判；论断写的是实际情况。“失败条件”是确实会让检验失败的一处代码改动。",
      "",
    ]
    return (opening + lessons.filter { !$0.claims.isEmpty }.flatMap(section))
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  private func section(_ lesson: Lesson) -> [String] {
    let header = [
      "## \(lesson.number). \(lesson.title.en) · \(lesson.title.zh)",
      "",
      "[Text](../lessons/\(lesson.folder)/README.md) · [课文](../lessons/\(lesson.folder)/README.zh-CN.md)",
      "",
      "| | as it is often said · 常见说法 | what is so · 实际情况 | what stands behind it · 依据 |",
      "|---|---|---|---|",
    ]
    return header + lesson.claims.map(row) + [""]
  }

  private func row(_ claim: Claim) -> String {
    let judgement = claim.judgement.words
    let cells = [
      claim.id, "\(judgement.en) · \(judgement.zh)", "\(claim.statement.en)\n\n\(claim.statement.zh)",
      evidence(claim.evidence),
    ]
    return "| " + cells.map(cell).joined(separator: " | ") + " |"
  }

  private func evidence(_ evidence: Claim.Evidence) -> String {
    switch evidence {
    case .check(let change, _): "check · 检验\n\nfails with · 失败条件: \(change)"
    case .quiz(let question, let answer):
      "quiz · 问答\n\n\(question.en) \(answer.en)\n\n\(question.zh)\(answer.zh)"
    }
  }

  /// Text as a cell: bars escaped, lines joined, paragraphs apart.
  private func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("\n\n", with: "<br><br>")
      .replacing("\n", with: " ")
  }
}
