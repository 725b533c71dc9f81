import Foundation
import Testing

/// `check`, run as a learner runs it.
@Suite final class CheckTests {
  private let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }
  deinit { checkout.remove() }

  @Test("untouched, every exercise is not started: exit code 1, or 0 with --allow-unsolved")
  func untouched() throws {
    let run = try checkout.lessons("check", "1")
    #expect(run.status == 1)
    #expect(run.output.components(separatedBy: "not started").count - 1 == 4)
    #expect(try checkout.lessons("check", "1", "--allow-unsolved").status == 0)
  }

  @Test("a wrong answer says what its behaviour equals, and where to get a hint; --allow-unsolved does not excuse it")
  func wrong() throws {
    try checkout.solve(
      "iterationsPerEpoch",
      "if batchSize < 1 { throw BatchError.notPositive(\"batchSize\") }; return samples / batchSize")
    let run = try checkout.lessons("check", "batches", "--allow-unsolved")
    #expect(run.status == 1)
    #expect(run.output.contains("This is what you get when the last, smaller batch is dropped"))
    #expect(run.output.contains("hint: swift run -q lessons hint 1.1"))
    let chinese = try checkout.lessons("check", "1.1", "--plain", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.output.contains("不对"))
    #expect(!chinese.output.contains("✘"))
  }

  @Test("a right answer passes; exit code 0 as soon as all that was asked for passed")
  func right() throws {
    try checkout.solve(
      "iterationsPerEpoch",
      """
      if batchSize < 1 { throw BatchError.notPositive("batchSize") }
      return dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize
      """)
    let run = try checkout.lessons("check", "1.1")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("passed"))
    #expect(run.output.contains("1 of 1 solved"))
    #expect(try checkout.lessons("check", "1").status == 1)
  }

  @Test("an error of the compiler is said once, with a place that an editor can open")
  func doesNotCompile() throws {
    try checkout.solve("iterationsPerEpoch", "return samples / 2.5")
    let run = try checkout.lessons("check", "1")
    #expect(run.status == 1)
    #expect(run.output.components(separatedBy: "did not compile").count - 1 == 4)
    #expect(run.output.components(separatedBy: "lessons/01-batches/Exercises.swift:").count - 1 == 1, "\(run.output)")
  }

  @Test("--json is one versioned object with a verdict for every exercise")
  func json() throws {
    let run = try checkout.lessons("check", "--json")
    let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(root["version"] as? Int == 1)
    let lessons = try #require(root["lessons"] as? [[String: Any]])
    let first = try #require(lessons.first { $0["lesson"] as? Int == 1 })
    let exercises = try #require(first["exercises"] as? [[String: Any]])
    #expect(exercises.map { $0["id"] as? String } == ["1.1", "1.2", "1.3", "1.4"])
    #expect(exercises.allSatisfy { ($0["verdict"] as? [String: Any])?["kind"] as? String == "notStarted" })
  }
}
