import Checking
import Dispatch
import Foundation
import Synchronization

/// A claim and what its check found.
struct CheckedClaim: Sendable {
  let lesson: Lesson
  let claim: Claim
  /// Nil for a question to the reader.
  let holds: Bool?
  /// What was measured, or the error that kept the check from measuring; nothing for a question.
  let measured: String

  /// Runs the checks on all cores; the results are in the order of the claims.
  static func check(_ claims: [(lesson: Lesson, claim: Claim)]) -> [CheckedClaim] {
    let results = Mutex([Int: CheckedClaim]())
    DispatchQueue.concurrentPerform(iterations: claims.count) { index in
      let result = check(claims[index].claim, of: claims[index].lesson)
      results.withLock { $0[index] = result }
    }
    return results.withLock { found in claims.indices.compactMap { found[$0] } }
  }

  private static func check(_ claim: Claim, of lesson: Lesson) -> CheckedClaim {
    guard case .check(_, let measure) = claim.evidence else {
      return CheckedClaim(lesson: lesson, claim: claim, holds: nil, measured: "")
    }
    do {
      let finding = try measure()
      return CheckedClaim(lesson: lesson, claim: claim, holds: finding.holds, measured: finding.measured)
    } catch {
      let said = words("the check threw: \(error)", "检查时出错：\(error)")
      return CheckedClaim(lesson: lesson, claim: claim, holds: false, measured: said)
    }
  }

  /// The results as JSON, schema version 1.
  static func json(_ results: [CheckedClaim]) throws -> String {
    struct Report: Encodable {
      let version = 1
      let claims: [Row]
    }
    struct Row: Encodable {
      let lesson: Int
      let id: String
      let judgement: Claim.Judgement
      let statement: Words
      /// "holds", "fails" or "quiz".
      let result: String
      var measured: String?
      var question: Words?
      var answer: Words?
    }
    let rows = results.map { checked in
      var row = Row(
        lesson: checked.lesson.number, id: checked.claim.id, judgement: checked.claim.judgement,
        statement: checked.claim.statement, result: checked.holds.map { $0 ? "holds" : "fails" } ?? "quiz")
      switch checked.claim.evidence {
      case .check: row.measured = checked.measured
      case .quiz(let question, let answer): (row.question, row.answer) = (question, answer)
      }
      return row
    }
    return try JSONReport.text(Report(claims: rows))
  }
}

extension Claim.Judgement {
  /// The judgement as a reader sees it.
  var words: Words {
    switch self {
    case .true: Words(en: "true", zh: "正确")
    case .trueIf: Words(en: "true if", zh: "有条件")
    case .imprecise: Words(en: "imprecise", zh: "不准确")
    case .false: Words(en: "false", zh: "错误")
    }
  }
}
