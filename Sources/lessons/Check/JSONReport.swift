import Checking
import Foundation

/// What `--json` prints: an object with a version, described in `docs/json.md`.
enum JSONReport {
  /// Verdicts, schema version 1.
  static func check(_ reports: [LessonReport]) throws -> String {
    struct Root: Encodable {
      let version = 1
      let lessons: [LessonReport]
    }
    return try text(Root(lessons: reports))
  }

  /// Proofs of lessons, schema version 1.
  static func verify(_ proofs: [LessonProof]) throws -> String {
    struct Root: Encodable {
      let version = 1
      let holds: Bool
      let lessons: [LessonProof]
    }
    return try text(Root(holds: proofs.allSatisfy(\.holds), lessons: proofs))
  }

  /// A value as JSON with sorted keys, so that two reports can be compared line by line.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
