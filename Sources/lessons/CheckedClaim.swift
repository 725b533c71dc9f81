import Checking
import Dispatch
import Foundation
import Synchronization

/// A claim and what its check found.
struct CheckedClaim: Sendable {
  let lesson: Lesson
  let claim: Claim
  let holds: Bool
  /// What was measured, or the error that kept the check from measuring.
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
    do {
      let finding = try claim.check()
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
      let holds: Bool
      let measured: String
    }
    let rows = results.map {
      Row(
        lesson: $0.lesson.number, id: $0.claim.id, judgement: $0.claim.judgement, statement: $0.claim.statement,
        holds: $0.holds, measured: $0.measured)
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
